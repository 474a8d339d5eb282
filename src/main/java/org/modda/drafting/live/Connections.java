package org.modda.drafting.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.socket.Outbox;
import org.modda.platform.socket.RateLimit;
import org.modda.platform.socket.SocketWire;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** The open connections of this node, each with its own limits. */
final class Connections {

  private final LiveLimits limits;
  private final Executor closers;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  Connections(LiveLimits limits, Executor closers) {
    this.limits = limits;
    this.closers = closers;
  }

  Connection open(String id, BillId bill, @Nullable AccountId account, WebSocketSession session) {
    Connection connection =
        new Connection(
            id,
            bill,
            account,
            new Outbox(new SocketWire(session, closers), limits.outboxUnits()),
            new RateLimit(
                limits.submissionsPerSecond(), 2 * limits.submissionsPerSecond(), System::nanoTime),
            new RateLimit(
                4 * limits.submissionsPerSecond(),
                8 * limits.submissionsPerSecond(),
                System::nanoTime));
    open.add(connection);
    if (draining) {
      farewell(connection);
    }
    return connection;
  }

  void closed(Connection connection) {
    open.remove(connection);
  }

  /**
   * Says farewell to everybody, and to whoever still comes: {@code bye}, then close 1012 (service
   * restart).
   */
  void drain() {
    draining = true;
    open.forEach(Connections::farewell);
  }

  private static void farewell(Connection connection) {
    connection.outbox().offer(Frames.DRAINING);
    connection.outbox().close(CloseStatus.SERVICE_RESTARTED);
  }

  boolean areGone() {
    return open.stream().allMatch(connection -> connection.outbox().isIdle());
  }
}
