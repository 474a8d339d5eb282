package org.modda.drafting.outline;

import java.time.Instant;
import java.util.Optional;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;

/** What an act does to a tree; the bill itself and whoever tries an act on a copy ask here. */
public final class ActsOnTree {

  private ActsOnTree() {}

  /**
   * The event that the act makes of this tree; empty where it leaves the tree as it is. Refused by
   * {@link TreeRules} where the tree does not allow it; the tree is not changed.
   */
  public static Optional<BillEvent> decide(
      BillTree tree, BillId bill, BillAct act, AccountId by, Instant at) {
    return switch (act) {
      case ChangeText a -> {
        TreeRules.inForce(tree, a.provision());
        yield Optional.empty();
      }
      case InsertProvision a -> {
        TreeRules.mayInsert(tree, a.provision(), a.kind(), a.number(), a.heading(), a.place());
        yield Optional.of(
            new ProvisionInserted(
                bill, a.provision(), a.kind(), a.number(), a.heading(), a.place(), by, at));
      }
      case MoveProvision a -> {
        TreeRules.mayMove(tree, a.provision(), a.place());
        yield Optional.of(new ProvisionMoved(bill, a.provision(), a.place(), by, at));
      }
      case RenumberProvision a -> {
        TreeRules.mayRenumber(tree, a.provision(), a.number());
        yield Optional.of(new ProvisionRenumbered(bill, a.provision(), a.number(), by, at));
      }
      case RenameProvision a -> {
        TreeRules.mayRename(tree, a.provision(), a.heading());
        yield Optional.of(new ProvisionRenamed(bill, a.provision(), a.heading(), by, at));
      }
      case RepealProvision a -> {
        TreeRules.mayRepeal(tree, a.provision());
        yield Optional.of(new ProvisionRepealed(bill, a.provision(), by, at));
      }
    };
  }

  /** The event by which a repealed unit stands again; the tree is not changed. */
  public static BillEvent undoRepeal(
      BillTree tree, BillId bill, ProvisionId provision, AccountId by, Instant at) {
    TreeRules.mayUndoRepeal(tree, provision);
    return new RepealUndone(bill, provision, by, at);
  }
}
