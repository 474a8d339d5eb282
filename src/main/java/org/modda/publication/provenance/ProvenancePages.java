package org.modda.publication.provenance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.history.OriginsOfBill;
import org.modda.publication.moment.Resolved;
import org.modda.publication.version.Versions;
import org.springframework.stereotype.Component;

/**
 * The pages of provenance that were asked for lately: until the bill goes on, all readers get one.
 */
@Component
class ProvenancePages {

  /** UTF-16 units and numbers of runs. */
  private static final long KEPT = 8L << 20;

  /**
   * What a page is made of. Amendments are not named: those whose words stand were tabled before,
   * and neither their author nor their number changes.
   */
  private record Asked(BillId bill, long position, @Nullable Integer version, int published) {}

  private final Credits credits;
  private final Versions versions;
  private final Cache<Asked, ProvenancePage> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((Asked asked, ProvenancePage page) -> weight(page))
          .build();

  ProvenancePages(Credits credits, Versions versions) {
    this.credits = credits;
    this.versions = versions;
  }

  ProvenancePage of(Resolved then, OriginsOfBill origins) {
    BillId bill = then.bill().bill();
    Asked asked = new Asked(bill, then.bill().position(), then.version(), versions.of(bill).size());
    return kept.get(asked, page -> new PageOfOrigins(credits.of(bill)).page(then, origins));
  }

  private static int weight(ProvenancePage page) {
    return 1_000
        + 50 * page.origins().size()
        + page.provisions().stream()
            .mapToInt(words -> words.text().length() + words.runs().length)
            .sum();
  }
}
