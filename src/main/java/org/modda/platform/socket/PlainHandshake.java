package org.modda.platform.socket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * A handshake that agrees to no extension: frames of some hundred bytes, each written to many
 * readers, cost more to deflate (RFC 7692) for every one of them than they save.
 *
 * <p>The container agrees to what it can do whatever Spring filters out, so it does not see the
 * offer.
 */
public final class PlainHandshake implements HandshakeHandler {

  private final HandshakeHandler handshake = new DefaultHandshakeHandler();

  @Override
  public boolean doHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes)
      throws HandshakeFailureException {
    HttpServletRequest offered = ((ServletServerHttpRequest) request).getServletRequest();
    return handshake.doHandshake(
        new ServletServerHttpRequest(new Unextended(offered)), response, handler, attributes);
  }

  private static final class Unextended extends HttpServletRequestWrapper {

    Unextended(HttpServletRequest offered) {
      super(offered);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }
  }
}
