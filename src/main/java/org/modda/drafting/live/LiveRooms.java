package org.modda.drafting.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.modda.drafting.Audience;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who follows what on this node, and the log's news for them.
 *
 * <p>The acknowledgement is the broadcast: a revision is told to everybody, its author included, in
 * the same frame and only after it is durable, because it is told from the log.
 */
final class LiveRooms implements Audience {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRooms.class);

  /** Revisions sent to somebody who comes back; whoever missed more gets the text anew. */
  private static final int FURTHEST_BEHIND = 20_000;

  private final Streams streams;
  private final Texts texts;
  private final Executor soon;
  private final Executor workers;
  private final ConcurrentMap<ProvisionId, Room> rooms = new ConcurrentHashMap<>();
  private final ConcurrentMap<BillId, Set<Connection>> audience = new ConcurrentHashMap<>();

  LiveRooms(Streams streams, Texts texts, LogTail tail, Executor soon, Executor workers) {
    this.streams = streams;
    this.texts = texts;
    this.soon = soon;
    this.workers = workers;
    tail.follow(this::heard);
  }

  void arrive(Connection connection) {
    audience.compute(
        connection.bill(),
        (bill, present) -> {
          Set<Connection> all = present == null ? ConcurrentHashMap.newKeySet() : present;
          all.add(connection);
          return all;
        });
  }

  /** It may still be joining on its own thread: what it joins from now on it leaves again. */
  void depart(Connection connection) {
    audience.computeIfPresent(
        connection.bill(),
        (bill, present) -> {
          present.remove(connection);
          return present.isEmpty() ? null : present;
        });
    connection.joined().keySet().forEach(provision -> leave(connection, provision));
  }

  private boolean isHere(Connection connection) {
    return audience.getOrDefault(connection.bill(), Set.of()).contains(connection);
  }

  /**
   * Makes a connection follow a text from the revision it knows (-1: from none, and send the text).
   * Blocks on the store where the room does not remember enough: call it from the connection's
   * thread.
   */
  void join(Connection connection, ProvisionId provision, long known) {
    leave(connection, provision);
    Room room =
        rooms.compute(
            provision,
            (id, open) -> (open == null ? new Room(id, soon, workers) : open).expectSomebody());
    try {
      connection.joined().put(provision, room);
      long at = greet(connection, provision, known);
      while (!room.admit(connection, at)) {
        at = catchUp(connection, provision, at);
      }
    } catch (RuntimeException | Error e) {
      room.expectNoLonger();
      connection.joined().remove(provision);
      dismiss(connection, provision);
      throw e;
    }
    if (!isHere(connection)) {
      connection.joined().remove(provision);
      dismiss(connection, provision);
    }
  }

  void leave(Connection connection, ProvisionId provision) {
    if (connection.joined().remove(provision) != null) {
      dismiss(connection, provision);
    }
  }

  private void dismiss(Connection connection, ProvisionId provision) {
    rooms.computeIfPresent(provision, (id, open) -> open.dismiss(connection) ? null : open);
  }

  /** Sends the text, or what was missed; the revision from which the room goes on. */
  private long greet(Connection connection, ProvisionId provision, long known) {
    long newest = texts.revision(provision);
    if (known < 0 || known > newest || newest - known > FURTHEST_BEHIND) {
      TextAt latest = texts.latest(provision);
      connection.outbox().offer(Frames.joined(provision, latest));
      return latest.revision();
    }
    long at = known == newest ? known : catchUp(connection, provision, known);
    connection.outbox().offer(Frames.joined(provision, at));
    return at;
  }

  @Override
  public void tell(BillId bill, String frame) {
    audience.getOrDefault(bill, Set.of()).forEach(one -> one.outbox().offer(frame));
  }

  /** Whether any bill has a text with this id. */
  boolean isOfSomeBill(ProvisionId provision) {
    return streams.last(provision.value()).isPresent();
  }

  /** Whether everybody was told all that the rooms have heard. */
  boolean areTold() {
    return rooms.values().stream().allMatch(Room::isTold);
  }

  void tellPresence() {
    for (Room room : rooms.values()) {
      try {
        room.tellPresence();
      } catch (RuntimeException | Error e) {
        LOG.error("who is in a text could not be told", e);
      }
    }
  }

  /** Sends the revisions after {@code known} from the store; the newest one sent. */
  private long catchUp(Connection connection, ProvisionId provision, long known) {
    List<String> encoded = new ArrayList<>();
    for (Recorded recorded : streams.read(provision.value(), known + 1, Long.MAX_VALUE)) {
      if (recorded.event() instanceof ChangeSetAccepted accepted) {
        encoded.add(Frames.revision(accepted));
      }
    }
    if (!encoded.isEmpty()) {
      connection.outbox().offer(Frames.revisions(provision, known + 1, encoded));
    }
    return known + encoded.size();
  }

  private void heard(List<Recorded> events) {
    Map<ProvisionId, Batch> batches = new LinkedHashMap<>();
    Map<BillId, Long> outlines = new LinkedHashMap<>();
    for (Recorded recorded : events) {
      switch (recorded.event()) {
        case ChangeSetAccepted accepted -> {
          if (rooms.containsKey(accepted.provision())) {
            batches
                .computeIfAbsent(accepted.provision(), p -> new Batch(accepted.revision()))
                .add(accepted);
          }
        }
        case BillEvent event -> outlines.put(event.bill(), recorded.sequence());
        default -> {}
      }
    }
    outlines.forEach((bill, sequence) -> tell(bill, Frames.outline(sequence)));
    batches.forEach(
        (provision, batch) -> {
          Room room = rooms.get(provision);
          if (room != null) {
            room.heard(batch.from, batch.encoded);
          }
        });
  }

  /** Revisions of one text in a row. */
  private static final class Batch {
    final List<String> encoded = new ArrayList<>();
    long from;

    Batch(long from) {
      this.from = from;
    }

    /** One that cannot be encoded is a gap, which the room sees where the next ones begin. */
    void add(ChangeSetAccepted accepted) {
      try {
        encoded.add(Frames.revision(accepted));
      } catch (RuntimeException | Error e) {
        LOG.error("revision {} could not be told", accepted.revision(), e);
        encoded.clear();
        from = accepted.revision() + 1;
      }
    }
  }
}
