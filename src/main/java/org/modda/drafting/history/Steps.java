package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.Timeline.Amended;
import org.modda.drafting.history.Timeline.Step;
import org.modda.drafting.history.Timeline.Tree;
import org.modda.drafting.history.Timeline.What;

/** Everything that happened to a bill, as steps. */
final class Steps {

  private final BillWeave bill;
  private final List<Step> all = new ArrayList<>();

  private Steps(BillWeave bill) {
    this.bill = bill;
  }

  /**
   * A page of the bill's timeline.
   *
   * @param after the position after which it begins
   * @param limit how many steps at most
   * @param pause the longest inside a sitting, milliseconds
   */
  static Timeline of(BillWeave bill, long after, int limit, long pause) {
    Steps steps = new Steps(bill);
    steps.ofTree();
    BillIntroduced introduced = bill.tree().introduced();
    long begin = bill.tree().acts().getFirst().position();
    long position = bill.tree().acts().getLast().position();
    for (WovenText text : bill.texts().values()) {
      steps.all.addAll(Sittings.of(text, begin, pause));
      position = Math.max(position, text.position(text.revision()));
    }
    List<Step> page =
        steps.all.stream()
            .filter(step -> step.position() > after)
            .sorted(Comparator.comparingLong(Step::position))
            .limit(limit + 1L)
            .toList();
    boolean more = page.size() > limit;
    List<Step> shown = more ? page.subList(0, limit) : page;
    return new Timeline(
        introduced.at(),
        introduced.by(),
        position,
        shown,
        more ? shown.getLast().position() : null);
  }

  /** What an amendment does to the tree are the next events of its commit. */
  private void ofTree() {
    TreeInTime.Act before = null;
    BillAmended amended = null;
    for (TreeInTime.Act act : bill.tree().acts()) {
      boolean goesOn =
          before != null
              && act.position() == before.position() + 1
              && act.written() == before.written()
              && act.event().at().equals(before.event().at());
      amended = act.event() instanceof BillAmended next ? next : goesOn ? amended : null;
      add(act, amended == null ? null : amended.cause());
      before = act;
    }
  }

  private void add(TreeInTime.Act act, @Nullable String cause) {
    BillEvent event = act.event();
    switch (event) {
      case BillIntroduced e -> {}
      case BillAmended e ->
          all.add(new Amended(e.cause(), e.decision(), e.at(), act.position(), e.by()));
      case BillRenamed e -> tree(act, What.BILL_RENAMED, null, null, cause);
      case ProvisionInserted e -> tree(act, What.INSERTED, e.provision(), null, cause);
      case ProvisionMoved e -> tree(act, What.MOVED, e.provision(), null, cause);
      case ProvisionRenumbered e -> tree(act, What.RENUMBERED, e.provision(), null, cause);
      case ProvisionRenamed e -> tree(act, What.RENAMED, e.provision(), null, cause);
      case ProvisionRepealed e -> tree(act, What.REPEALED, e.provision(), null, cause);
      case RepealUndone e -> tree(act, What.REPEAL_UNDONE, e.provision(), null, cause);
      case ProvisionSplit e -> tree(act, What.SPLIT, e.provision(), e.into(), e.cause());
      case ProvisionMerged e -> tree(act, What.MERGED, e.provision(), e.into(), e.cause());
    }
  }

  private void tree(
      TreeInTime.Act act,
      What what,
      @Nullable ProvisionId provision,
      @Nullable ProvisionId into,
      @Nullable String cause) {
    all.add(
        new Tree(what, provision, into, cause, act.event().at(), act.position(), act.event().by()));
  }
}
