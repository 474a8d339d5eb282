package org.modda.publication.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
 */
final class PageOfOrigins {

  private static final long DAY_SECONDS = 86_400;

  private record Key(
      Credit.Kind kind,
      AccountId by,
      @Nullable AmendmentId amendment,
      @Nullable AccountId adoptedBy,
      ProvisionId first,
      @Nullable Integer version,
      long day) {}

  private final Credits.OfBill credits;
  private final Map<Key, Integer> places = new HashMap<>();
  private final IdentityHashMap<Origin, Integer> known = new IdentityHashMap<>();
  private final List<Source> sources = new ArrayList<>();

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
        sources,
        words);
  }

  private int[] runs(List<Stretch> stretches) {
    int[] runs = new int[2 * stretches.size()];
    int count = 0;
    for (Stretch stretch : stretches) {
      int place = place(stretch.origin());
      if (count > 0 && runs[count - 1] == place) {
        runs[count - 2] += stretch.length();
      } else {
        runs[count++] = stretch.length();
        runs[count++] = place;
      }
    }
    return Arrays.copyOf(runs, count);
  }

  private int place(Origin origin) {
    Integer place = known.get(origin);
    if (place == null) {
      place = placed(origin);
      known.put(origin, place);
    }
    return place;
  }

  private int placed(Origin origin) {
    Credit credit = credits.of(origin);
    AmendmentId amendment = credit.amendment() == null ? null : credit.amendment().id();
    Key key =
        new Key(
            credit.kind(),
            credit.by(),
            amendment,
            credit.adoptedBy(),
            origin.provision(),
            credit.version(),
            Math.floorDiv(origin.at().getEpochSecond(), DAY_SECONDS));
    Integer place = places.putIfAbsent(key, sources.size());
    if (place == null) {
      sources.add(
          new Source(
              key.kind,
              key.by,
              key.amendment,
              key.adoptedBy,
              key.first,
              key.version,
              origin.at(),
              origin.at()));
      return sources.size() - 1;
    }
    sources.set(place, widened(sources.get(place), origin.at()));
    return place;
  }

  private static Source widened(Source source, Instant at) {
    return new Source(
        source.kind(),
        source.by(),
        source.amendment(),
        source.adoptedBy(),
        source.first(),
        source.version(),
        at.isBefore(source.from()) ? at : source.from(),
        at.isAfter(source.to()) ? at : source.to());
  }
}
