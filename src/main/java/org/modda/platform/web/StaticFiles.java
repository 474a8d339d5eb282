package org.modda.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Serves the {@link FrontEnd}: with the headers that keep a page to its own files, compressed where
 * the browser takes it, and not again where it has it already.
 *
 * <p>Anybody may read all of it. What is not here is answered with the not-found page to a browser
 * that navigates, and to others as {@link NoResourceFoundException}.
 */
final class StaticFiles implements HttpRequestHandler {

  private final FrontEnd frontEnd;

  StaticFiles(FrontEnd frontEnd) {
    this.frontEnd = frontEnd;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException, NoResourceFoundException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    StaticFile file = frontEnd.at(path);
    if (file == null) {
      answerAbsent(request, response, path);
    } else if (isRead(request)) {
      Pages.asksFor(path).forEach(asked -> response.addHeader(HttpHeaders.LINK, preload(asked)));
      answer(request, response, file, HttpServletResponse.SC_OK);
    } else {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  /**
   * The browser asks for it while it still loads the page's modules: as fetch() of the page will.
   */
  private static String preload(String address) {
    return "<" + address + ">; rel=preload; as=fetch; crossorigin=anonymous";
  }

  private void answerAbsent(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException, NoResourceFoundException {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean navigates = accept != null && accept.contains("text/html");
    StaticFile page = frontEnd.notFound();
    if (page == null || !navigates || !isRead(request) || path.startsWith("/api/")) {
      throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
    }
    answer(request, response, page, HttpServletResponse.SC_NOT_FOUND);
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, StaticFile file, int status)
      throws IOException {
    boolean gzip =
        file.compressible()
            && RequestHeaders.accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "gzip");
    String tag = file.tag(gzip);
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, file.caching());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (file.isPage()) {
      response.setHeader("Content-Security-Policy", frontEnd.policy());
      response.setHeader("Referrer-Policy", "same-origin");
    }
    if (status == HttpServletResponse.SC_OK
        && RequestHeaders.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = file.body(gzip);
    response.setStatus(status);
    response.setContentType(file.type());
    response.setContentLength(body.length);
    if (gzip) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean isRead(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }
}
