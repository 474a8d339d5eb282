package org.modda.amendments.merging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Outcome.Applied;
import org.modda.amendments.merging.Outcome.AppliedInto;
import org.modda.amendments.merging.Outcome.Refused;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.ProvisionId;

/**
 * Calls amendments one after another and applies each, and sees which of the others fall by it: the
 * one predicate of falling, for consolidations, the radar and adoptions.
 *
 * <p>An amendment falls as soon as one before it was applied that changes its words ({@code
 * words-changed}; the heading that it would change, too), or after which its acts no longer fit the
 * tree, even if they would again later. Words are followed when an amendment is called, since what
 * was done to a text is kept; the tree is asked at once.
 */
final class Proceedings {

  private final BillState base;
  private final Fitting fitting;
  private final Map<AmendmentId, Pending> all = new LinkedHashMap<>();
  private final Map<ProvisionId, AmendedText> texts = new HashMap<>();
  private final Preemption preemption;
  private boolean restructured;
  private boolean folded;

  /**
   * @param fitting on a tree that stands as that of the state; it is left as these leave it
   */
  Proceedings(BillState base, Fitting fitting, List<Candidate> ordered, List<Candidate> watched) {
    this.base = base;
    this.fitting = fitting;
    this.preemption = new Preemption(all.values(), fitting);
    ordered.forEach(this::enter);
    watched.forEach(this::enter);
    for (Pending pending : all.values()) {
      Pending parent = pending.candidate().amends() == null ? null : all.get(amended(pending));
      if (parent != null && parent != pending) {
        pending.amends(parent);
      }
    }
    Admissibility admissibility = new Admissibility(base, fitting);
    for (Pending pending : all.values()) {
      String code = admissibility.refusal(pending);
      if (code != null) {
        pending.end(new Refused(code));
      }
    }
    for (Candidate candidate : ordered) {
      call(pending(candidate));
    }
    for (Candidate candidate : watched) {
      Pending pending = pending(candidate);
      if (!pending.hasEnded()) {
        catchUp(root(pending));
      }
    }
  }

  BillState base() {
    return base;
  }

  Fitting fitting() {
    return fitting;
  }

  Map<ProvisionId, AmendedText> texts() {
    return texts;
  }

  boolean restructured() {
    return restructured;
  }

  /** Of one that was called there is always one. */
  @Nullable Outcome outcome(Candidate candidate) {
    Pending pending = pending(candidate);
    Outcome outcome = pending.outcome();
    if (folded && outcome instanceof Applied applied && !ExactOnBase.is(pending, texts)) {
      return new Applied(applied.acts(), null);
    }
    return outcome;
  }

  private void enter(Candidate candidate) {
    if (all.put(candidate.id(), new Pending(candidate)) != null) {
      throw new IllegalArgumentException("twice in the list: " + candidate.id());
    }
  }

  private Pending pending(Candidate candidate) {
    return Objects.requireNonNull(all.get(candidate.id()));
  }

  private static AmendmentId amended(Pending pending) {
    return Objects.requireNonNull(pending.candidate().amends());
  }

  private static Pending root(Pending pending) {
    Pending root = pending;
    for (Pending parent = pending.parent(); parent != null; parent = parent.parent()) {
      root = parent;
    }
    return root;
  }

  private void call(Pending pending) {
    if (pending.hasEnded()) {
      return;
    }
    catchUp(root(pending));
    if (pending.hasEnded()) {
      return;
    }
    Pending parent = pending.parent();
    if (parent == null) {
      apply(pending);
    } else {
      fold(pending, parent);
    }
  }

  /** Follows what was done to the texts since it was last looked at. */
  private void catchUp(Pending root) {
    Set<ProvisionId> concerned = new LinkedHashSet<>();
    root.collectTexts(concerned);
    for (ProvisionId provision : concerned) {
      AmendedText text = texts.get(provision);
      if (text == null) {
        continue;
      }
      List<AmendedText.Step> steps = text.steps();
      for (int i = root.followed(provision); i < steps.size(); i++) {
        root.over(provision, steps.get(i).change(), steps.get(i).because());
      }
      root.hasFollowed(provision, steps.size());
    }
  }

  private void fold(Pending child, Pending parent) {
    child.end(new AppliedInto(parent.id(), child.wording().acts(Map.of())));
    parent.take(child);
    folded = true;
    for (Pending sibling : parent.children()) {
      if (!sibling.hasEnded() && !sibling.wording().isTextAlone()) {
        preemption.fallIfUnfit(sibling, child.id());
      }
    }
  }

  private void apply(Pending pending) {
    int mark = fitting.mark();
    String code = fitting.perform(pending.wording().structure());
    if (code != null) {
      fitting.backTo(mark);
      pending.end(new Refused(code));
      return;
    }
    for (BillAct act : pending.wording().structure()) {
      if (act instanceof InsertProvision insertion) {
        texts.put(act.provision(), new AmendedText(AmendedText.first(insertion.text())));
      }
    }
    Map<ProvisionId, Long> bases = new HashMap<>();
    pending
        .wording()
        .changes()
        .keySet()
        .forEach(provision -> bases.put(provision, text(provision).revision()));
    List<BillAct> acts = pending.wording().acts(bases);
    pending
        .wording()
        .changes()
        .forEach((provision, change) -> text(provision).apply(pending, change));
    pending.end(new Applied(acts, pending.isLate() ? null : pending.wording().actsOnBase()));
    release(pending);
    restructured |= !acts.stream().allMatch(ChangeText.class::isInstance);
    preemption.by(pending.id(), acts);
  }

  private void release(Pending pending) {
    for (Pending child : pending.children()) {
      Set<ProvisionId> concerned = new LinkedHashSet<>();
      child.collectTexts(concerned);
      for (ProvisionId provision : concerned) {
        AmendedText text = texts.get(provision);
        child.hasFollowed(provision, text == null ? 0 : text.steps().size());
      }
    }
    pending.release();
  }

  private AmendedText text(ProvisionId provision) {
    return texts.computeIfAbsent(
        provision,
        id -> new AmendedText(Objects.requireNonNullElse(base.text(id), new RevisedText(0, ""))));
  }
}
