package org.modda.drafting.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.modda.drafting.ProvisionId;
import org.modda.platform.socket.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who follow one text on this node.
 *
 * <p>Law: after a member has joined at revision k it is offered k+1, k+2, … each once and in order,
 * or it is sent away: its connection is closed as one that fell behind, and it comes back and reads
 * what it missed. So it is where the room did not hear a revision or could not offer it. The room
 * remembers the last revisions it heard, so that whoever joins while the text moves misses none.
 *
 * <p>One task at a time tells the members. What is heard while it tells goes to all of them
 * together in the next frame, which is made once. So that a busy room coalesces before its
 * processor is full, each frame to each member uses up {@value #NANOS_FOR_EACH} ns of the room's
 * time, {@value #LONGEST_PACE} ns at most, of which it may have saved up {@value #SAVED} for a
 * burst; and between two frames it rests {@value #LONGEST_REST} ns at most. A quiet room is told at
 * once.
 */
final class Room {

  /** Revisions remembered for those who are just joining. */
  private static final int REMEMBERED = 512;

  private static final long NANOS_FOR_EACH = 40_000;
  private static final long LONGEST_PACE = 10_000_000;
  private static final long LONGEST_REST = 2_000_000;
  private static final long SAVED = 3 * LONGEST_PACE;

  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  /** Revisions that the log told of, the first of them {@code from}. */
  private record Heard(long from, List<String> encoded) {}

  private final ProvisionId provision;
  private final Executor soon;
  private final Executor workers;
  private final Queue<Heard> news = new ConcurrentLinkedQueue<>();
  private final AtomicInteger untold = new AtomicInteger();
  private final IdentityHashMap<Connection, Long> members = new IdentityHashMap<>();

  /** The last revisions, without a gap: the newest of them is {@link #revision}. */
  private final Deque<String> recent = new ArrayDeque<>();

  private final Map<String, Presence> present = new LinkedHashMap<>();
  private long revision = -1;
  private long told = System.nanoTime() - LONGEST_PACE;

  /** When the room's time allows the next frame. */
  private long due = told;

  private boolean presenceChanged;
  private int expected;

  /**
   * A room with nobody in it.
   *
   * @param soon runs one telling, which never blocks
   * @param workers run tellings that rest in between
   */
  Room(ProvisionId provision, Executor soon, Executor workers) {
    this.provision = provision;
    this.soon = soon;
    this.workers = workers;
  }

  /** Keeps the room open, and listening, for somebody who is still reading up. */
  synchronized Room expectSomebody() {
    expected++;
    return this;
  }

  /**
   * The text moved on: every member will be told. Never blocks. Where those before {@code from}
   * were not heard, whoever misses them is sent away; so an empty list says that all of them exist.
   */
  void heard(long from, List<String> encoded) {
    news.add(new Heard(from, encoded));
    if (untold.getAndIncrement() == 0) {
      run(this::tellOnce, soon);
    }
  }

  /** Whether all that was heard was told. */
  boolean isTold() {
    return untold.get() == 0;
  }

  private void tellOnce() {
    if (early() > 0 || isMoreAfterTelling()) {
      run(this::tellAll, workers);
    }
  }

  /** Here, where nobody else takes it: a telling that was begun must come to its end. */
  private void run(Runnable telling, Executor elsewhere) {
    try {
      elsewhere.execute(telling);
    } catch (RuntimeException | Error e) {
      LOG.warn("nobody else could tell of provision {}", provision.value(), e);
      telling.run();
    }
  }

  private void tellAll() {
    do {
      keepPace();
    } while (isMoreAfterTelling());
  }

  /** Throws nothing: what could not be told is told with the next. */
  private boolean isMoreAfterTelling() {
    int seen = untold.get();
    try {
      tell();
    } catch (RuntimeException | Error e) {
      LOG.error("the news of provision {} could not be told", provision.value(), e);
    }
    return untold.addAndGet(-seen) > 0;
  }

  private void keepPace() {
    long early = early();
    if (early > 0) {
      LockSupport.parkNanos(early);
    }
  }

  /** Nanoseconds until the next frame may go out; none or less where it may now. */
  private synchronized long early() {
    long rested = told + Math.min(LONGEST_REST, pace());
    return Math.max(rested, due) - System.nanoTime();
  }

  private long pace() {
    return Math.min(LONGEST_PACE, members.size() * NANOS_FOR_EACH);
  }

  private synchronized void tell() {
    for (Heard next = news.peek(); next != null; next = news.peek()) {
      remember(next);
      news.remove();
    }
    tellMembers();
    while (recent.size() > REMEMBERED) {
      recent.removeFirst();
    }
    told = System.nanoTime();
    due = told - Math.min(SAVED, told - due) + pace();
  }

  private void tellMembers() {
    long common = -1;
    String frame = "";
    for (Map.Entry<Connection, Long> member : members.entrySet()) {
      long known = member.getValue();
      if (known < revision) {
        Outbox outbox = member.getKey().outbox();
        try {
          if (known != common && remembersAllAfter(known)) {
            frame = revisionsAfter(known);
            common = known;
          }
          if (known == common) {
            outbox.offer(frame);
          } else {
            outbox.close(Outbox.FELL_BEHIND);
          }
        } catch (RuntimeException | Error e) {
          LOG.error("a member of provision {} could not be told", provision.value(), e);
          outbox.close(Outbox.FELL_BEHIND);
        }
        member.setValue(revision);
      }
    }
  }

  private void remember(Heard heard) {
    long next = heard.from();
    if (next > revision + 1) {
      recent.clear();
      revision = next - 1;
    }
    for (String encoded : heard.encoded()) {
      if (next > revision) {
        recent.addLast(encoded);
        revision = next;
      }
      next++;
    }
  }

  private boolean remembersAllAfter(long known) {
    return revision - known <= recent.size();
  }

  /** Those after {@code known}, all of which are remembered. */
  private String revisionsAfter(long known) {
    List<String> all = new ArrayList<>(recent);
    int missing = (int) (revision - known);
    return Frames.revisions(provision, known + 1, all.subList(all.size() - missing, all.size()));
  }

  /**
   * Makes a connection a member that knows {@code known}, if the room can hand it everything since.
   *
   * @return false where the room has forgotten revisions that it needs: catch up and try again
   */
  synchronized boolean admit(Connection connection, long known) {
    if (!remembersAllAfter(known)) {
      return false;
    }
    if (revision > known) {
      connection.outbox().offer(revisionsAfter(known));
    }
    if (!present.isEmpty()) {
      connection.outbox().offer(Frames.here(provision, present.values()));
    }
    members.put(connection, Math.max(known, revision));
    expected--;
    return true;
  }

  /** Whoever was expected could not be admitted. */
  synchronized void expectNoLonger() {
    expected--;
  }

  /** Whether nobody is left. */
  synchronized boolean dismiss(Connection connection) {
    members.remove(connection);
    absent(connection.session());
    return members.isEmpty() && expected == 0;
  }

  synchronized void present(Presence presence) {
    present.put(presence.session(), presence);
    presenceChanged = true;
  }

  synchronized void absent(String session) {
    if (present.remove(session) != null) {
      presenceChanged = true;
    }
  }

  /** Tells everybody who is here, if that has changed since it was last told. */
  synchronized void tellPresence() {
    if (presenceChanged) {
      String frame = Frames.here(provision, present.values());
      members.keySet().forEach(member -> member.outbox().offer(frame));
      presenceChanged = false;
    }
  }
}
