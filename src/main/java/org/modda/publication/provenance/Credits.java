package org.modda.publication.provenance;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.TabledAmendment;
import org.modda.amendments.TabledAmendments;
import org.modda.drafting.BillId;
import org.modda.drafting.history.Origin;
import org.springframework.stereotype.Component;

/** Gives the words of a bill to their authors: those of an amendment to who tabled it. */
@Component
class Credits {

  private final TabledAmendments amendments;

  Credits(TabledAmendments amendments) {
    this.amendments = amendments;
  }

  OfBill of(BillId bill) {
    Map<String, TabledAmendment> tabled = new HashMap<>();
    amendments.of(bill).forEach((id, amendment) -> tabled.put(id.value(), amendment));
    return new OfBill(tabled);
  }

  /** By the amendments as they were when it was made. */
  static final class OfBill {

    private final Map<String, TabledAmendment> tabled;

    private OfBill(Map<String, TabledAmendment> tabled) {
      this.tabled = tabled;
    }

    Credit of(Origin origin) {
      TabledAmendment amendment = amendment(origin.cause());
      if (amendment != null) {
        return new Credit(Credit.Kind.AMENDMENT, amendment.by(), amendment, origin.by());
      }
      return new Credit(kind(origin), origin.by(), null, null);
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
