package org.modda.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Serves the front end: pages by the table in {@link Pages}, our own files under {@code /assets/},
 * and CodeMirror's modules under the addresses of the import map.
 *
 * <p>All of it is read into memory once, and an address is only ever looked up among what was read:
 * no path is resolved for a request. Our own files are served twice, under {@code /assets/} and
 * under {@code /assets/{version}/}, where the version is a digest of them all: pages name the
 * second, which browsers keep for ever.
 *
 * <p>Anybody may read all of it. What is not here is answered with the not-found page to a browser
 * that navigates, and to others as {@link NoResourceFoundException}.
 */
final class StaticFiles implements HttpRequestHandler {

  private static final String ROOT = "frontend-static/";
  private static final String ASSETS = "/assets/";
  private static final String MODULES = "META-INF/resources";
  private static final String MAP_GOES_HERE = "<!-- importmap -->";
  private static final Pattern CODING =
      Pattern.compile("\\s*([^;\\s]+)\\s*(?:;\\s*[qQ]=([01](?:\\.[0-9]{0,3})?)\\s*)?");

  private final Map<String, StaticFile> files = new HashMap<>();
  private final Map<String, StaticFile> pages = new HashMap<>();
  private final String version;
  private final String policy;

  StaticFiles(ClassLoader loader) throws IOException {
    ImportMap importMap = ImportMap.ofClassPath(loader);
    Map<String, byte[]> own = own(loader);
    version = StaticFile.digest(own.values().toArray(byte[][]::new));
    policy = policy(importMap);
    takeModules(importMap, loader);
    own.forEach(this::take);
    ModuleGraph modules = new ModuleGraph(importMap, this::source);
    own.forEach((path, bytes) -> takePage(path, bytes, importMap, modules));
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException, NoResourceFoundException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Optional<StaticFile> page = Pages.at(path).map(pages::get);
    StaticFile file = page.orElseGet(() -> files.get(path));
    if (file == null) {
      answerAbsent(request, response, path);
    } else if (isRead(request)) {
      Pages.asksFor(path).ifPresent(asked -> response.setHeader(HttpHeaders.LINK, preload(asked)));
      answer(request, response, file, HttpServletResponse.SC_OK);
    } else {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  /** The browser asks for it while it still loads the page's modules: as fetch() of the page will. */
  private static String preload(String address) {
    return "<" + address + ">; rel=preload; as=fetch; crossorigin=anonymous";
  }

  private void answerAbsent(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException, NoResourceFoundException {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean navigates = accept != null && accept.contains("text/html");
    StaticFile page = pages.get(Pages.NOT_FOUND);
    if (page == null || !navigates || !isRead(request) || path.startsWith("/api/")) {
      throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
    }
    answer(request, response, page, HttpServletResponse.SC_NOT_FOUND);
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, StaticFile file, int status)
      throws IOException {
    boolean gzip = file.compressible() && accepts(request, "gzip");
    String tag = file.tag(gzip);
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, file.caching());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (file.isPage()) {
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("Referrer-Policy", "same-origin");
    }
    if (status == HttpServletResponse.SC_OK
        && matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
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

  /** Our own files by their path within {@code frontend-static}, in the order of the paths. */
  private static Map<String, byte[]> own(ClassLoader loader) throws IOException {
    Map<String, byte[]> own = new TreeMap<>();
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(loader);
    for (Resource resource : resolver.getResources("classpath:" + ROOT + "**/*.*")) {
      String url = resource.getURL().toString();
      String path = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
      if (StaticFile.known(path) && !path.equals("package.json")) {
        own.put(path, resource.getContentAsByteArray());
      }
    }
    return own;
  }

  private void take(String path, byte[] bytes) {
    if (!isPage(path)) {
      StaticFile file = StaticFile.of(path, bytes, StaticFile.REVALIDATED);
      files.put(ASSETS + path, file);
      files.put(ASSETS + version + "/" + path, file.cached(StaticFile.IMMUTABLE));
    }
  }

  private void takePage(String path, byte[] bytes, ImportMap importMap, ModuleGraph modules) {
    if (isPage(path)) {
      String page =
          new String(bytes, StandardCharsets.UTF_8)
              .replace('"' + ASSETS, '"' + ASSETS + version + "/");
      String head = importMap.element() + modules.preloads(page);
      pages.put(
          path,
          StaticFile.of(
              path,
              page.replace(MAP_GOES_HERE, head).getBytes(StandardCharsets.UTF_8),
              StaticFile.REVALIDATED));
    }
  }

  private @Nullable String source(String address) {
    StaticFile file = files.get(address);
    return file == null ? null : new String(file.body(false), StandardCharsets.UTF_8);
  }

  private static boolean isPage(String path) {
    return path.endsWith(".html");
  }

  private void takeModules(ImportMap importMap, ClassLoader loader) throws IOException {
    for (String address : importMap.modules().values()) {
      try (@Nullable InputStream module = loader.getResourceAsStream(MODULES + address)) {
        if (module == null) {
          throw new IllegalStateException("the import map names " + address + ", which is missing");
        }
        files.put(address, StaticFile.of(address, module.readAllBytes(), StaticFile.IMMUTABLE));
      }
    }
  }

  private static String policy(ImportMap importMap) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' " + importMap.cspSource(),
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  private static boolean isRead(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  /** RFC 9110 §12.5.3, as far as it matters here: named, and not with a weight of zero. */
  private static boolean accepts(HttpServletRequest request, String coding) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (accepted == null) {
      return false;
    }
    for (String one : accepted.split(",")) {
      Matcher named = CODING.matcher(one);
      if (named.matches() && named.group(1).equalsIgnoreCase(coding)) {
        return named.group(2) == null || Double.parseDouble(named.group(2)) > 0;
      }
    }
    return false;
  }

  /** RFC 9110 §13.1.2: a weak comparison, which strong tags pass too. */
  private static boolean matches(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String one : header.split(",")) {
      String sent = one.strip();
      if (sent.equals("*") || sent.equals(tag) || sent.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
