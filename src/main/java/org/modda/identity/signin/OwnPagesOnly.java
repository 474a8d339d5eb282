package org.modda.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.modda.platform.Refused;
import org.modda.platform.web.OwnOrigins;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No other site may write with a visitor's cookies: an unsafe request must carry the CSRF token
 * bound to its cookie ({@code csrf-token-missing-or-wrong}, 403), and where the browser says which
 * origin it comes from, that must be ours ({@code origin-foreign}, 403). A bearer token is not sent
 * by a browser of itself, so requests with one are exempt.
 */
final class OwnPagesOnly extends OncePerRequestFilter {

  private static final String HEADER = "X-CSRF-TOKEN";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final OwnOrigins origins;
  private final Cookies cookies;

  OwnPagesOnly(OwnOrigins origins, Cookies cookies) {
    this.origins = origins;
    this.cookies = cookies;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return SAFE.contains(request.getMethod())
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (foreign(request)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "origin-foreign");
    }
    String given = Optional.ofNullable(request.getHeader(HEADER)).orElse("");
    if (secret(request).filter(secret -> CsrfToken.boundTo(secret).is(given)).isEmpty()) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "csrf-token-missing-or-wrong");
    }
    chain.doFilter(request, response);
  }

  /** A program sends neither header; every present browser sends both with an unsafe request. */
  private boolean foreign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return request.getHeader(HttpHeaders.ORIGIN) == null
        ? site != null && !OWN_SITES.contains(site)
        : !origins.own(request);
  }

  private Optional<OpaqueToken> secret(HttpServletRequest request) {
    return CurrentSession.of(request)
        .map(CurrentSession::token)
        .or(() -> cookies.read(request, Cookies.VISITOR));
  }
}
