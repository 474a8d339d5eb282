package org.modda.amendments.merging;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.ActsOnTree;
import org.modda.drafting.outline.BillTree;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;

/** A tree on which acts are tried, by the rules of drafting, and taken back. For one thread. */
final class Fitting {

  /** The rules of drafting want to know whose and when; what they decide depends on neither. */
  private static final BillId BILL = new BillId("tried");

  private static final AccountId NOBODY = new AccountId("nobody");

  private final BillTree tree;
  private final Deque<Runnable> undo = new ArrayDeque<>();

  Fitting(BillTree own) {
    this.tree = own;
  }

  BillTree tree() {
    return tree;
  }

  /** How much was done: see {@link #backTo}. */
  int mark() {
    return undo.size();
  }

  void backTo(int mark) {
    while (undo.size() > mark) {
      undo.pop().run();
    }
  }

  /** Why the acts do not fit, one after another; null where they do, and then they are done. */
  @Nullable String perform(List<BillAct> acts) {
    int mark = mark();
    for (BillAct act : acts) {
      String code = perform(act);
      if (code != null) {
        backTo(mark);
        return code;
      }
    }
    return null;
  }

  private @Nullable String perform(BillAct act) {
    try {
      ActsOnTree.decide(tree, BILL, act, NOBODY, Instant.EPOCH);
    } catch (Refused refused) {
      return code(act, refused.code());
    }
    if (!(act instanceof ChangeText)) {
      undo.push(tree.evolve(act));
    }
    return null;
  }

  /** As an amendment that falls says it. */
  private String code(BillAct act, String code) {
    boolean targetRepealed =
        !(act instanceof InsertProvision)
            && tree.has(act.provision())
            && tree.isRepealed(act.provision());
    if (targetRepealed) {
      return "target-repealed";
    }
    return switch (code) {
      case "provision-repealed", "sibling-not-in-parent", "place-inside-itself" -> "place-gone";
      case "unknown-provision" -> tree.has(act.provision()) ? "place-gone" : code;
      default -> code;
    };
  }
}
