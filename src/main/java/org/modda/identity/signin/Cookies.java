package org.modda.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two cookies: the session's, and a visitor's before there is one, to which their CSRF token is
 * bound. Both HttpOnly and SameSite=Lax; Secure where the request came over HTTPS, or always with
 * {@code modda.secure-cookies=true}.
 */
@Component
class Cookies {

  static final String SESSION = "modda_session";
  static final String VISITOR = "modda_visitor";

  private final boolean alwaysSecure;

  Cookies(@Value("${modda.secure-cookies:false}") boolean alwaysSecure) {
    this.alwaysSecure = alwaysSecure;
  }

  Optional<OpaqueToken> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(OpaqueToken::wellFormed)
        .map(OpaqueToken::new)
        .findFirst();
  }

  void beginSession(HttpServletRequest request, HttpServletResponse response, OpaqueToken token) {
    set(request, response, cookie(SESSION, token.text()).maxAge(Session.LONGEST));
  }

  void endSession(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, cookie(SESSION, "").maxAge(Duration.ZERO));
  }

  /** The visitor's secret; a new one where there is none yet. */
  OpaqueToken visitor(HttpServletRequest request, HttpServletResponse response) {
    return read(request, VISITOR)
        .orElseGet(
            () -> {
              OpaqueToken token = OpaqueToken.next("");
              set(request, response, cookie(VISITOR, token.text()));
              return token;
            });
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
    return ResponseCookie.from(name, value).path("/").httpOnly(true).sameSite("Lax");
  }

  private void set(
      HttpServletRequest request,
      HttpServletResponse response,
      ResponseCookie.ResponseCookieBuilder cookie) {
    boolean secure = alwaysSecure || request.isSecure();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.secure(secure).build().toString());
  }
}
