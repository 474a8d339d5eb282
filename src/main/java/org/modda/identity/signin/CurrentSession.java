package org.modda.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The session whose cookie the present request carries; a request with a bearer token has none. */
public record CurrentSession(OpaqueToken token, Session session) {

  private static final String ATTRIBUTE = CurrentSession.class.getName();

  public static Optional<CurrentSession> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof CurrentSession current
        ? Optional.of(current)
        : Optional.empty();
  }

  void keepIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
