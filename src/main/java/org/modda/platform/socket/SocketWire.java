package org.modda.platform.socket;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** A socket that the container writes to when its buffer has room, without a thread that waits. */
public final class SocketWire implements Wire {

  private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);

  private final WebSocketSession session;
  private final RemoteEndpoint.Async remote;
  private final Executor closers;

  /**
   * The wire of an open session.
   *
   * @param closers runs the farewell, which may wait for the peer
   */
  public SocketWire(WebSocketSession session, Executor closers) {
    Session container = ((NativeWebSocketSession) session).getNativeSession(Session.class);
    if (container == null) {
      throw new IllegalArgumentException("not a session of the container: " + session);
    }
    this.session = session;
    this.remote = container.getAsyncRemote();
    this.closers = closers;
  }

  @Override
  public void send(String message, Consumer<@Nullable Throwable> done) {
    try {
      EndsOfWrites.WRITING.first(
          () ->
              remote.sendText(
                  message, sent -> done.accept(sent.isOK() ? null : sent.getException())));
    } catch (RuntimeException closed) {
      done.accept(closed);
    }
  }

  @Override
  public void close(CloseStatus status, Runnable done) {
    closers.execute(
        () -> {
          try {
            session.close(status);
          } catch (IOException alreadyGone) {
            LOG.debug("a socket was gone before its farewell", alreadyGone);
          } finally {
            done.run();
          }
        });
  }
}
