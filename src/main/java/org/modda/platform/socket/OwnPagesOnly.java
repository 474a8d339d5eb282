package org.modda.platform.socket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.platform.web.OwnOrigins;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Opens a socket only to pages of this server: a missing or foreign {@code Origin} (RFC 6455 §10.2)
 * is 403. The container's own check lets a missing one pass.
 */
public final class OwnPagesOnly implements HandshakeInterceptor {

  private final OwnOrigins origins;

  public OwnPagesOnly(OwnOrigins origins) {
    this.origins = origins;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    HttpHeaders headers = request.getHeaders();
    if (origins.own(headers.getOrigin(), headers.getFirst(HttpHeaders.HOST))) {
      return true;
    }
    response.setStatusCode(HttpStatus.FORBIDDEN);
    return false;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception problem) {}
}
