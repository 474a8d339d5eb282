package org.modda.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.Scope;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the account behind a request, by bearer token or by cookie, and makes it the request's
 * principal. A bearer token that is nobody's is refused with {@code token-not-valid} (401); a
 * cookie that is nobody's (any more) is a visitor's. Whoever's account is closed is nobody.
 */
final class WhoIsAsking extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final AccessTokens tokens;
  private final Cookies cookies;
  private final Access access;

  WhoIsAsking(Sessions sessions, AccessTokens tokens, Cookies cookies, Access access) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.cookies = cookies;
    this.access = access;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    Optional<SignedIn> asker =
        (authorization == null ? byCookie(request) : Optional.of(byBearer(authorization)))
            .map(SignedIn::new);
    asker.ifPresent(WhoIsAsking::tellSpring);
    chain.doFilter(
        asker.<HttpServletRequest>map(who -> new Asked(request, who)).orElse(request), response);
  }

  private AccountId byBearer(String authorization) {
    return Optional.of(authorization)
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip())
        .filter(OpaqueToken::wellFormed)
        .flatMap(token -> tokens.accountOf(new OpaqueToken(token)))
        .filter(this::open)
        .orElseThrow(() -> Refused.because(Refused.Kind.UNAUTHENTICATED, "token-not-valid"));
  }

  private Optional<AccountId> byCookie(HttpServletRequest request) {
    return cookies
        .read(request, Cookies.SESSION)
        .flatMap(token -> sessions.of(token).map(session -> new CurrentSession(token, session)))
        .filter(current -> open(current.session().account()))
        .map(
            current -> {
              current.keepIn(request);
              return current.session().account();
            });
  }

  private boolean open(AccountId account) {
    return !access.rolesOf(account, Scope.SERVER).isEmpty();
  }

  private static void tellSpring(SignedIn asker) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(asker, null, List.of()));
    SecurityContextHolder.setContext(context);
  }

  /** Spring Security would give its own token as the principal; resources want the account. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final SignedIn asker;

    Asked(HttpServletRequest request, SignedIn asker) {
      super(request);
      this.asker = asker;
    }

    @Override
    public Principal getUserPrincipal() {
      return asker;
    }

    @Override
    public String getRemoteUser() {
      return asker.getName();
    }
  }
}
