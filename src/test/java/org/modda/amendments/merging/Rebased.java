package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.Outcome.Applied;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.text.PendingChange;

/** Pending amendments after another was adopted, as whoever follows the log sees them. */
final class Rebased {

  private Rebased() {}

  static List<Candidate> over(BillState before, Applied applied, List<Candidate> pending) {
    return pending.stream()
        .map(candidate -> over(before, applied, candidate))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Candidate over(BillState before, Applied applied, Candidate candidate) {
    List<BillAct> acts = candidate.wording().acts();
    for (BillAct done : applied.acts()) {
      acts = acts.stream().map(act -> follow(before, done, act)).toList();
    }
    return new Candidate(
        candidate.id(), candidate.number(), candidate.amends(), Wording.of(acts), false);
  }

  private static BillAct follow(BillState before, BillAct done, BillAct act) {
    return switch (done) {
      case InsertProvision a -> new Placing(a.provision(), a.place()).followedBy(act);
      case MoveProvision a -> new Placing(a.provision(), a.place()).followedBy(act);
      case ChangeText a
          when act instanceof ChangeText own && own.provision().equals(a.provision()) ->
          new ChangeText(
              own.provision(),
              own.base() + 1,
              PendingChange.on(own.changes())
                  .over(a.changes(), Objects.requireNonNull(before.text(own.provision())).text())
                  .changes());
      default -> act;
    };
  }
}
