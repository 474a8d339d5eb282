package org.modda.publication.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.Origin;
import org.modda.drafting.history.OriginsOfBill;
import org.modda.drafting.history.Stretch;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;
import org.modda.publication.moment.Resolved;
import org.modda.publication.provenance.ProvenancePage.Source;
import org.modda.publication.provenance.ProvenancePage.Words;

/**
 * Makes of the origin of every stretch what a reader can take in: what one author wrote in one
 * place, with one cause, on one day (UTC), is one source.
 *
 * <p>A bill may have a hundred thousand stretches, each of an origin of its own, so a group that
 * was met lately is found without making anything.
 */
final class PageOfOrigins {

  private static final long DAY_SECONDS = 86_400;

  /** A power of two. */
  private static final int MET_LATELY = 1024;

  private final Credits.OfBill credits;
  private final Map<Key, Group> groups = new HashMap<>();
  private final List<Group> inOrder = new ArrayList<>();
  private final @Nullable Group[] lately = new @Nullable Group[MET_LATELY];

  PageOfOrigins(Credits.OfBill credits) {
    this.credits = credits;
  }

  ProvenancePage page(Resolved then, OriginsOfBill origins) {
    List<Words> words = new ArrayList<>();
    for (Unit unit : origins.moment().units()) {
      TextAt text = origins.moment().texts().get(unit.id());
      if (text != null) {
        int[] runs = runs(origins.stretches().getOrDefault(unit.id(), List.of()));
        words.add(new Words(unit.id(), text.revision(), text.text(), runs));
      }
    }
    return new ProvenancePage(
        then.bill().bill(),
        origins.moment().position(),
        then.version(),
        origins.moment().language(),
        inOrder.stream().map(Group::source).toList(),
        words);
  }

  private int[] runs(List<Stretch> stretches) {
    int[] runs = new int[2 * stretches.size()];
    int count = 0;
    for (Stretch stretch : stretches) {
      int place = group(stretch.origin()).place;
      if (count > 0 && runs[count - 1] == place) {
        runs[count - 2] += stretch.length();
      } else {
        runs[count++] = stretch.length();
        runs[count++] = place;
      }
    }
    return Arrays.copyOf(runs, count);
  }

  private Group group(Origin origin) {
    long day = Math.floorDiv(origin.at().getEpochSecond(), DAY_SECONDS);
    Integer version = credits.firstWith(origin.position());
    int slot =
        31 * System.identityHashCode(origin.by()) + System.identityHashCode(origin.provision());
    slot = (slot ^ (slot >>> 16)) & (MET_LATELY - 1);
    Group met = lately[slot];
    if (met == null || !met.key.holds(origin, version, day)) {
      met = groups.computeIfAbsent(new Key(origin, version, day), this::begun);
      lately[slot] = met;
    }
    met.widen(origin.at());
    return met;
  }

  private Group begun(Key key) {
    Group group = new Group(key, credits.of(key.one), inOrder.size());
    inOrder.add(group);
    return group;
  }

  /** What all origins of one group share. */
  private static final class Key {

    private final Origin one;
    private final @Nullable Integer version;
    private final long day;

    Key(Origin one, @Nullable Integer version, long day) {
      this.one = one;
      this.version = version;
      this.day = day;
    }

    boolean holds(Origin other, @Nullable Integer itsVersion, long itsDay) {
      return day == itsDay
          && one.kind() == other.kind()
          && one.by().equals(other.by())
          && one.provision().equals(other.provision())
          && Objects.equals(version, itsVersion)
          && Objects.equals(one.cause(), other.cause());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && holds(key.one, key.version, key.day);
    }

    @Override
    public int hashCode() {
      return Objects.hash(one.kind(), one.by(), one.provision(), one.cause(), version, day);
    }
  }

  private static final class Group {

    private final Key key;
    private final Credit credit;
    private final int place;
    private Instant from;
    private Instant to;

    Group(Key key, Credit credit, int place) {
      this.key = key;
      this.credit = credit;
      this.place = place;
      this.from = key.one.at();
      this.to = key.one.at();
    }

    void widen(Instant at) {
      from = at.isBefore(from) ? at : from;
      to = at.isAfter(to) ? at : to;
    }

    Source source() {
      AmendmentId amendment = credit.amendment() == null ? null : credit.amendment().id();
      AccountId by = credit.by();
      ProvisionId first = key.one.provision();
      return new Source(
          credit.kind(), by, amendment, credit.adoptedBy(), first, key.version, from, to);
    }
  }
}
