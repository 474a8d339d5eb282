package org.modda.platform.socket;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Opens a socket only to pages of this server: a missing or foreign {@code Origin} (RFC 6454 §7) is
 * 403.
 *
 * <p>The container's own check accepts any pair of {@code Host} and {@code Origin} that agree, and
 * a missing {@code Origin}; so the allowed ones are a configured list.
 */
public final class Origins implements HandshakeInterceptor {

  private final Set<String> allowed;

  public Origins(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    String origin = request.getHeaders().getOrigin();
    if (origin == null || !allowed.contains(origin)) {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      return false;
    }
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception problem) {}
}
