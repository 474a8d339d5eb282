package org.modda.amendments.docket;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.amendments.radar.Dockets;
import org.modda.amendments.radar.Worded;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.platform.store.Streams;
import org.modda.text.ChangeSet;
import org.springframework.stereotype.Component;

/** The texts as an amendment would leave them: what a sub-amendment is made on. */
@Component
class PresentWordings {

  private final Dockets dockets;
  private final Streams streams;

  PresentWordings(Dockets dockets, Streams streams) {
    this.dockets = dockets;
    this.streams = streams;
  }

  /** As its author last gave or confirmed it; empty where the docket has none with this id. */
  Optional<Wording> given(BillId bill, AmendmentId amendment) {
    return dockets.worded(bill, amendment).map(Worded::given);
  }

  /**
   * How long the text is that an amendment leaves of a provision at a revision; empty where it does
   * not change the words of that one.
   */
  OptionalInt lengthLeftBy(BillId bill, AmendmentId parent, ProvisionId provision, long revision) {
    Wording given = given(bill, parent).orElse(Wording.of(List.of()));
    for (BillAct act : given.acts()) {
      if (act instanceof InsertProvision insertion && act.provision().equals(provision)) {
        return OptionalInt.of(insertion.text().length());
      }
      if (act instanceof ChangeText change
          && act.provision().equals(provision)
          && change.base() <= revision) {
        return OptionalInt.of(at(change, revision).newLength());
      }
    }
    return OptionalInt.empty();
  }

  private ChangeSet at(ChangeText change, long revision) {
    ChangeSet changes = change.changes();
    for (var recorded : streams.read(change.provision().value(), change.base() + 1, revision + 1)) {
      if (recorded.event() instanceof ChangeSetAccepted accepted) {
        changes = changes.map(accepted.changes(), false);
      }
    }
    return changes;
  }
}
