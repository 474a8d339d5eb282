package org.modda.amendments.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.radar.DocketEntry;
import org.modda.amendments.radar.End;
import org.modda.identity.Role;

/** What an author may do with their amendment, in the order of urgency. */
enum NextStep {
  /** Say whether the wording still holds, since the text under it has changed. */
  CONFIRM,
  REWORD,
  /** Say why it should not have fallen, or should stand. */
  OBJECT,
  WITHDRAW;

  /** Who words amendments; everybody else's are theirs to withdraw, and to object for. */
  private static final Set<Role> MAY_WORD =
      Set.of(Role.DEPUTY, Role.CLERK, Role.DRAFTER, Role.ADMINISTRATOR);

  static List<NextStep> of(DocketEntry entry, Set<Role> roles) {
    List<NextStep> steps = new ArrayList<>();
    boolean pending = entry.state() == End.State.TABLED;
    if (pending && !Collections.disjoint(roles, MAY_WORD)) {
      if (entry.standing().compareTo(AmendmentStanding.MOVED) > 0) {
        steps.add(CONFIRM);
      }
      steps.add(REWORD);
    }
    if (pending || entry.state() == End.State.FALLEN) {
      steps.add(OBJECT);
    }
    if (pending) {
      steps.add(WITHDRAW);
    }
    return steps;
  }
}
