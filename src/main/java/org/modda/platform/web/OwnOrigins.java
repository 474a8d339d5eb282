package org.modda.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The origins (RFC 6454) whose pages are the server's own: those in {@code modda.origins} ({@code
 * https://modda.example}, separated by commas). Where none is configured, a server that listens on
 * loopback only takes its loopback names, so that no foreign name can be pointed at a server on
 * somebody's desk; any other server takes none: it must be told.
 */
@Component
public class OwnOrigins {

  private static final Logger LOG = LoggerFactory.getLogger(OwnOrigins.class);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> configured;
  private final boolean onLoopback;

  OwnOrigins(
      @Value("${modda.origins:}") Set<String> configured,
      @Value("${server.address:}") String address) {
    this.configured = Set.copyOf(configured);
    this.onLoopback = LOOPBACK.contains(address) || address.equals("::1");
    if (this.configured.isEmpty() && !onLoopback) {
      LOG.warn("modda.origins is not set: no page can write to this server or follow a bill live");
    }
  }

  /** Whether the request comes from one of our own pages; false where it names no origin. */
  public boolean own(HttpServletRequest request) {
    return own(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST));
  }

  /** The same for the two headers, as a WebSocket handshake has them. */
  public boolean own(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return false;
    }
    if (!configured.isEmpty()) {
      return configured.contains(origin);
    }
    URI asked = uriOf(origin);
    return asked != null
        && onLoopback
        && host.equalsIgnoreCase(asked.getAuthority())
        && asked.getHost() != null
        && LOOPBACK.contains(asked.getHost().toLowerCase(Locale.ROOT));
  }

  private static @Nullable URI uriOf(String origin) {
    try {
      return URI.create(origin);
    } catch (IllegalArgumentException notAnOrigin) {
      return null;
    }
  }
}
