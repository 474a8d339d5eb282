package org.modda.drafting.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modda.drafting.ProvisionId;

/**
 * Those who follow one text on this node.
 *
 * <p>Law: after a member has joined at revision k it is offered k+1, k+2, … each once and in order.
 * The room remembers the last revisions it heard, so that whoever joins while the text moves misses
 * none.
 */
final class Room {

  /** Revisions remembered for those who are just joining. */
  private static final int REMEMBERED = 512;

  private final ProvisionId provision;
  private final IdentityHashMap<Connection, Long> members = new IdentityHashMap<>();
  private final Deque<String> recent = new ArrayDeque<>();
  private final Map<String, Presence> present = new LinkedHashMap<>();
  private long revision = -1;
  private boolean presenceChanged;
  private int expected;

  Room(ProvisionId provision) {
    this.provision = provision;
  }

  /** Keeps the room open, and listening, for somebody who is still reading up. */
  synchronized Room expectSomebody() {
    expected++;
    return this;
  }

  /** The text moved on: encoded once, offered to every member. */
  synchronized void heard(long from, List<String> encoded) {
    long to = from + encoded.size() - 1;
    if (to <= revision) {
      return;
    }
    for (int i = 0; i < encoded.size(); i++) {
      if (from + i > revision) {
        recent.addLast(encoded.get(i));
        if (recent.size() > REMEMBERED) {
          recent.removeFirst();
        }
      }
    }
    revision = to;
    String whole = Frames.revisions(provision, from, encoded);
    for (Map.Entry<Connection, Long> member : members.entrySet()) {
      long known = member.getValue();
      if (known >= to) {
        continue;
      }
      member
          .getKey()
          .outbox()
          .offer(
              known == from - 1
                  ? whole
                  : Frames.revisions(
                      provision,
                      known + 1,
                      encoded.subList((int) (known + 1 - from), encoded.size())),
              members.size());
      member.setValue(to);
    }
  }

  /**
   * Makes a connection a member that knows {@code known}, if the room can hand it everything since.
   *
   * @return false where the room has forgotten revisions that it needs: catch up and try again
   */
  synchronized boolean admit(Connection connection, long known) {
    if (revision > known) {
      long oldest = revision - recent.size() + 1;
      if (known + 1 < oldest) {
        return false;
      }
      List<String> missing = new ArrayList<>(recent);
      connection
          .outbox()
          .offer(
              Frames.revisions(
                  provision,
                  known + 1,
                  missing.subList((int) (known + 1 - oldest), missing.size())));
    }
    members.put(connection, Math.max(known, revision));
    expected--;
    if (!present.isEmpty()) {
      connection.outbox().offer(Frames.here(provision, present.values()));
    }
    return true;
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
      presenceChanged = false;
      String frame = Frames.here(provision, present.values());
      members.keySet().forEach(member -> member.outbox().offer(frame));
    }
  }
}
