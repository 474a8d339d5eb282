package org.modda.amendments.radar;

import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.merging.Placing;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.BillTree;

/** What the tree of a bill does to the amendments that would change it. */
final class TreeUnderAmendments {

  private final FollowedAmendments amendments;
  private final BillTree tree;
  private String decision = "";

  /**
   * @param tree of the bill, kept up by whoever tells of its events
   */
  TreeUnderAmendments(FollowedAmendments amendments, BillTree tree) {
    this.amendments = amendments;
    this.tree = tree;
  }

  /** To be told when the tree shows it. */
  void happened(BillEvent event) {
    switch (event) {
      case BillAmended e -> decided(e.decision());
      case ProvisionInserted e -> place(new Placing(e.provision(), e.place()));
      case ProvisionMoved e -> {
        place(new Placing(e.provision(), e.place()));
        stand(e.provision(), AmendmentStanding.TARGET_MOVED);
      }
      case ProvisionRenamed e -> rename(e.provision());
      case ProvisionRenumbered e -> stand(e.provision(), AmendmentStanding.TARGET_RENUMBERED);
      case ProvisionRepealed e -> stand(e.provision(), AmendmentStanding.TARGET_REPEALED);
      case ProvisionMerged e -> stand(e.provision(), AmendmentStanding.TARGET_REPEALED);
      case RepealUndone e -> standAgain(e.provision());
      case ProvisionSplit e -> place(new Placing(e.into(), tree.placeOf(e.into())));
      default -> {}
    }
  }

  /** The first of a decision comes before all that it changes. */
  private void decided(String now) {
    if (!now.equals(decision)) {
      decision = now;
      amendments.all().stream().filter(f -> f.end() == null).forEach(Followed::decisionComes);
    }
  }

  /** What wants the same place comes after it. */
  private void place(Placing placing) {
    for (Followed followed : amendments.pending()) {
      if (followed.footing().gives(placing)) {
        followed.changed(amendments.next());
      }
    }
  }

  /** Another heading is other words, to whoever would rename it too. */
  private void rename(ProvisionId renamed) {
    long version = amendments.next();
    for (Followed followed : amendments.pending()) {
      if (followed.footing().renames(renamed)
          && followed.footing().stands(renamed, AmendmentStanding.CONFLICTING)) {
        followed.changed(version);
      }
    }
  }

  private void stand(ProvisionId changed, AmendmentStanding on) {
    long version = amendments.next();
    for (Followed followed : amendments.pending()) {
      for (ProvisionId target : followed.footing().wording().targets()) {
        boolean concerns =
            on == AmendmentStanding.TARGET_REPEALED
                ? tree.has(target) && tree.isWithin(target, changed)
                : target.equals(changed);
        if (concerns && followed.footing().stands(target, on)) {
          followed.changed(version);
        }
      }
    }
  }

  private void standAgain(ProvisionId restored) {
    long version = amendments.next();
    for (Followed followed : amendments.pending()) {
      for (ProvisionId target : followed.footing().wording().targets()) {
        if (tree.has(target)
            && tree.isWithin(target, restored)
            && !tree.isRepealed(target)
            && followed.footing().standsAgain(target)) {
          followed.changed(version);
        }
      }
    }
  }
}
