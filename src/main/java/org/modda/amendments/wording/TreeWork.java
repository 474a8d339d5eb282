package org.modda.amendments.wording;

import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.TreeRules;

/**
 * A bill's tree while instructions are tried on it, by the rules that the bill itself has; they are
 * asked again when it is amended.
 */
final class TreeWork {

  private final BillTree tree;

  TreeWork(BillOutline outline) {
    tree = BillTree.of(outline.units());
  }

  void isInForce(ProvisionId provision) {
    TreeRules.inForce(tree, provision);
  }

  /** Does an act, or refuses it as the bill would. */
  BillAct does(BillAct act) {
    switch (act) {
      case ChangeText a -> isInForce(a.provision());
      case InsertProvision a ->
          TreeRules.mayInsert(tree, a.provision(), a.kind(), a.number(), a.heading(), a.place());
      case MoveProvision a -> TreeRules.mayMove(tree, a.provision(), a.place());
      case RenumberProvision a -> TreeRules.mayRenumber(tree, a.provision(), a.number());
      case RenameProvision a -> TreeRules.mayRename(tree, a.provision(), a.heading());
      case RepealProvision a -> TreeRules.mayRepeal(tree, a.provision());
    }
    tree.evolve(act);
    return act;
  }
}
