package org.modda.publication.provenance;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.TabledAmendment;
import org.modda.amendments.TabledAmendments;
import org.modda.drafting.BillId;
import org.modda.drafting.history.Origin;
import org.modda.publication.version.Versions;
import org.springframework.stereotype.Component;

/** Gives the words of a bill to their authors: those of an amendment to who tabled it. */
@Component
class Credits {

  private final TabledAmendments amendments;
  private final Versions versions;

  Credits(TabledAmendments amendments, Versions versions) {
    this.amendments = amendments;
    this.versions = versions;
  }

  OfBill of(BillId bill) {
    Map<String, TabledAmendment> tabled = new HashMap<>();
    amendments.of(bill).forEach((id, amendment) -> tabled.put(id.value(), amendment));
    NavigableMap<Long, Integer> published = new TreeMap<>();
    versions
        .of(bill)
        .forEach(version -> published.merge(version.position(), version.number(), Math::min));
    return new OfBill(tabled, published);
  }

  /** By the amendments and versions as they were when it was made. */
  static final class OfBill {

    private final Map<String, TabledAmendment> tabled;
    private final NavigableMap<Long, Integer> published;

    private OfBill(Map<String, TabledAmendment> tabled, NavigableMap<Long, Integer> published) {
      this.tabled = tabled;
      this.published = published;
    }

    Credit of(Origin origin) {
      TabledAmendment amendment = amendment(origin.cause());
      Integer version = firstWith(origin.position());
      if (amendment != null) {
        return new Credit(Credit.Kind.AMENDMENT, amendment.by(), amendment, origin.by(), version);
      }
      return new Credit(kind(origin), origin.by(), null, null, version);
    }

    /**
     * The number of the first version that was published with what stands at a position of the log.
     */
    @Nullable Integer firstWith(long position) {
      Map.Entry<Long, Integer> version = published.ceilingEntry(position);
      return version == null ? null : version.getValue();
    }

    private @Nullable TabledAmendment amendment(@Nullable String cause) {
      return cause == null ? null : tabled.get(cause);
    }

    /** What amended the bill and was never tabled in its docket was a part of its import. */
    private static Credit.Kind kind(Origin origin) {
      return switch (origin.kind()) {
        case TYPED -> Credit.Kind.TYPED;
        case AMENDMENT, IMPORT -> Credit.Kind.IMPORT;
      };
    }
  }
}
