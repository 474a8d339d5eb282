package org.modda.amendments.merging;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.ProvisionId;
import org.modda.text.PendingChange;

/**
 * Whether an amendment can be applied to the bill as it is, whatever comes before it: it says
 * something, says it exactly, its acts fit the tree, and its changes fit the words.
 */
final class Admissibility {

  private final BillState base;
  private final Fitting fitting;

  /**
   * @param fitting on a tree that stands as that of the state; it is left as it was
   */
  Admissibility(BillState base, Fitting fitting) {
    this.base = base;
    this.fitting = fitting;
  }

  /** One of the codes of {@link Outcome.Refused}; null where it can be applied. */
  @Nullable String refusal(Pending pending) {
    int mark = fitting.mark();
    String code = afterParents(pending);
    fitting.backTo(mark);
    return code;
  }

  /** The tree is left as it and those that it amends make it. */
  private @Nullable String afterParents(Pending pending) {
    Candidate candidate = pending.candidate();
    if (candidate.wording().isEmpty()) {
      return "wording-empty";
    }
    if (!candidate.wording().described().isEmpty()) {
      return "amendment-described-only";
    }
    if (candidate.conflicting()) {
      return "amendment-conflicting";
    }
    Pending parent = pending.parent();
    if (candidate.amends() != null) {
      if (parent == null) {
        return "parent-not-included";
      }
      String code = afterParents(parent);
      if (code != null) {
        return code;
      }
    }
    String code = fitting.perform(pending.wording().structure());
    return code == null ? ofWords(pending) : code;
  }

  private @Nullable String ofWords(Pending pending) {
    Set<ProvisionId> changed = new LinkedHashSet<>();
    for (BillAct act : pending.wording().structure()) {
      if (act instanceof ChangeText change) {
        int length = length(pending.parent(), change.provision());
        boolean fits = length < 0 ? isOwn(pending, change) : change.changes().length() == length;
        if (!fits || !changed.add(change.provision())) {
          return "wording-does-not-fit";
        }
      }
    }
    return null;
  }

  /** UTF-16 units of a text as it is, or as an amendment would leave it; −1 where there is none. */
  private int length(@Nullable Pending amendment, ProvisionId provision) {
    for (Pending at = amendment; at != null; at = at.parent()) {
      PendingChange change = at.wording().changes().get(provision);
      if (change != null) {
        return change.changes().newLength();
      }
      for (BillAct act : at.wording().structure()) {
        if (act instanceof InsertProvision insertion && act.provision().equals(provision)) {
          return insertion.text().length();
        }
      }
    }
    RevisedText text = base.text(provision);
    return text != null ? text.text().length() : base.standing().has(provision) ? 0 : -1;
  }

  private static boolean isOwn(Pending pending, ChangeText change) {
    return pending.wording().structure().stream()
        .anyMatch(
            act ->
                act instanceof InsertProvision insertion
                    && insertion.provision().equals(change.provision())
                    && insertion.text().length() == change.changes().length());
  }
}
