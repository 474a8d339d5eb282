package org.modda.platform.socket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/**
 * Opens sockets without compression (RFC 7692), which every browser offers and the container
 * accepts unasked.
 *
 * <p>Each reader has a compressor of its own, so one revision would be compressed anew for each:
 * with ten readers that was a quarter of the server's work, and memory for each connection.
 */
public final class PlainFrames extends StandardWebSocketUpgradeStrategy {

  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

  @Override
  public void upgrade(
      ServerHttpRequest request,
      ServerHttpResponse response,
      @Nullable String subprotocol,
      List<WebSocketExtension> extensions,
      @Nullable Principal user,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    super.upgrade(
        new ServletServerHttpRequest(new OffersNone(getHttpServletRequest(request))),
        response,
        subprotocol,
        List.of(),
        user,
        handler,
        attributes);
  }

  /** The container reads the offer from the request itself. */
  private static final class OffersNone extends HttpServletRequestWrapper {

    OffersNone(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return EXTENSIONS.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return EXTENSIONS.equalsIgnoreCase(name)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }
  }
}
