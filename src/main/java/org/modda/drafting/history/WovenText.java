package org.modda.drafting.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;
import org.modda.text.Weave;

/**
 * The weave of one text, and of each of its revisions who made it, when, why, and where in the log.
 *
 * <p>For one thread at a time.
 */
final class WovenText {

  /**
   * Why a revision was made, where it was not typed.
   *
   * @param n its place among the changes that the cause made, from 1
   */
  record Cause(String id, long n) {}

  private final ProvisionId provision;
  private final People people;
  private final Weave weave;
  private long[] positions = new long[2];
  private long[] times = new long[2];
  private int[] by = new int[2];
  private final NavigableMap<Integer, Cause> causes = new TreeMap<>();
  private final Copies copies = new Copies();

  WovenText(ProvisionId provision, People people, Weave weave) {
    this.provision = provision;
    this.people = people;
    this.weave = weave;
  }

  static WovenText opened(Recorded recorded, ProvisionTextOpened e, People people) {
    WovenText text = new WovenText(e.provision(), people, Weave.of(e.text()));
    text.note(0, recorded.position(), e.at().toEpochMilli(), people.number(e.by()), null);
    return text;
  }

  /** The next edit of the text. */
  void add(Recorded recorded, ChangeSetAccepted e) {
    weave.add(e.changes());
    note(
        weave.revision(),
        recorded.position(),
        e.at().toEpochMilli(),
        people.number(e.by()),
        e.cause() == null ? null : new Cause(e.cause(), e.n()));
  }

  /** What is known of a revision beside its words. */
  void note(int revision, long position, long time, int account, @Nullable Cause cause) {
    if (revision >= positions.length) {
      int capacity = positions.length + Math.max(8, positions.length / 2);
      positions = Arrays.copyOf(positions, capacity);
      times = Arrays.copyOf(times, capacity);
      by = Arrays.copyOf(by, capacity);
    }
    positions[revision] = position;
    times[revision] = time;
    by[revision] = account;
    if (cause != null) {
      causes.put(revision, cause);
    }
  }

  /** The same of all revisions so far. */
  void know(long[] allPositions, long[] allTimes, int[] allBy) {
    positions = allPositions;
    times = allTimes;
    by = allBy;
  }

  ProvisionId provision() {
    return provision;
  }

  Weave weave() {
    return weave;
  }

  /** The newest revision, which is the sequence of the last event of the text's stream too. */
  int revision() {
    return weave.revision();
  }

  long position(int revision) {
    return positions[revision];
  }

  /** Milliseconds since 1970. */
  long time(int revision) {
    return times[revision];
  }

  Instant at(int revision) {
    return Instant.ofEpochMilli(times[revision]);
  }

  /** The account's number in {@link People}. */
  int byNumber(int revision) {
    return by[revision];
  }

  AccountId by(int revision) {
    return people.account(by[revision]);
  }

  @Nullable Cause cause(int revision) {
    return causes.isEmpty() ? null : causes.get(revision);
  }

  /** The causes of the revisions that have one. */
  NavigableMap<Integer, Cause> causes() {
    return causes;
  }

  Copies copies() {
    return copies;
  }

  /** Where characters of this text come from first. */
  void forEachOrigin(int first, int length, Copies.OriginVisitor visitor) {
    copies.forEachOrigin(this, first, length, visitor);
  }

  /** The last revision that is not after a position of the log; −1 where there is none. */
  int revisionAt(long position) {
    int found = Arrays.binarySearch(positions, 0, revision() + 1, position);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The last revision that is not after a time, which never goes backwards in one text; −1 where
   * there is none.
   */
  int revisionAtTime(long time) {
    int low = -1;
    int high = revision() + 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= time) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  TextAt at(int revision, String text) {
    return new TextAt(revision, text, at(revision), by(revision));
  }

  /** Bytes in memory, about. */
  long weight() {
    return 400 + weave.weight() + 20L * positions.length + 120L * causes.size();
  }

  /** The next event of the stream; one that is known already changes nothing. */
  static boolean follows(@Nullable WovenText text, ProvisionTextEvent event) {
    return switch (event) {
      case ProvisionTextOpened e -> text == null;
      case ChangeSetAccepted e -> text != null && e.revision() == text.revision() + 1L;
    };
  }
}
