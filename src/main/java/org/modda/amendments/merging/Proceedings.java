package org.modda.amendments.merging;

import java.util.ArrayList;
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
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionNumber;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

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
  private boolean restructured;
  private boolean folded;

  /**
   * @param fitting on a tree that stands as that of the state; it is left as these leave it
   */
  Proceedings(BillState base, Fitting fitting, List<Candidate> ordered, List<Candidate> watched) {
    this.base = base;
    this.fitting = fitting;
    ordered.forEach(this::enter);
    watched.forEach(this::enter);
    for (Pending pending : all.values()) {
      Pending parent = pending.candidate().amends() == null ? null : all.get(amended(pending));
      if (parent != null && parent != pending) {
        pending.amends(parent);
      }
    }
    all.values().forEach(this::refuseUnfit);
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
    if (folded && outcome instanceof Applied applied && !OnBase.isExact(pending, texts)) {
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

  private void refuseUnfit(Pending pending) {
    int mark = fitting.mark();
    String code = unfit(pending);
    fitting.backTo(mark);
    if (code != null) {
      pending.end(new Refused(code));
    }
  }

  private @Nullable String unfit(Pending pending) {
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
      String code = unfit(parent);
      if (code != null) {
        return code;
      }
    }
    String code = fitting.perform(pending.structure());
    return code == null ? wordsUnfit(pending) : code;
  }

  private @Nullable String wordsUnfit(Pending pending) {
    Set<ProvisionId> changed = new LinkedHashSet<>();
    for (BillAct act : pending.structure()) {
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

  /** Units of a text as it is, or as an amendment would leave it; −1 where there is none. */
  private int length(@Nullable Pending amendment, ProvisionId provision) {
    for (Pending at = amendment; at != null; at = at.parent()) {
      PendingChange change = at.changes().get(provision);
      if (change != null) {
        return change.changes().newLength();
      }
      for (BillAct act : at.structure()) {
        if (act instanceof InsertProvision insertion && act.provision().equals(provision)) {
          return insertion.text().length();
        }
      }
    }
    RevisedText text = base.text(provision);
    return text != null ? text.text().length() : base.standing().has(provision) ? 0 : -1;
  }

  private static boolean isOwn(Pending pending, ChangeText change) {
    return pending.structure().stream()
        .anyMatch(
            act ->
                act instanceof InsertProvision insertion
                    && insertion.provision().equals(change.provision())
                    && insertion.text().length() == change.changes().length());
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
    child.end(new AppliedInto(parent.id(), child.acts(Map.of())));
    parent.take(child);
    folded = true;
    for (Pending sibling : parent.children()) {
      if (!sibling.hasEnded() && !sibling.isTextAlone()) {
        fallIfUnfit(sibling, child.id());
      }
    }
  }

  private void apply(Pending pending) {
    List<BillAct> acts = new ArrayList<>();
    int mark = fitting.mark();
    String code = fitting.perform(pending.structure());
    if (code != null) {
      fitting.backTo(mark);
      pending.end(new Refused(code));
      return;
    }
    Set<ProvisionNumber> numbers = new LinkedHashSet<>();
    boolean upset = false;
    for (BillAct act : pending.structure()) {
      if (act instanceof InsertProvision insertion) {
        texts.put(act.provision(), new AmendedText(AmendedText.first(insertion.text())));
      }
    }
    Map<ProvisionId, Long> bases = new HashMap<>();
    pending
        .changes()
        .keySet()
        .forEach(provision -> bases.put(provision, text(provision).revision()));
    acts.addAll(pending.acts(bases));
    pending.changes().forEach((provision, change) -> text(provision).apply(pending, change));
    pending.end(new Applied(acts, pending.isLate() ? null : pending.actsOnBase()));
    release(pending);
    for (BillAct act : acts) {
      switch (act) {
        case ChangeText a -> {}
        case InsertProvision a -> {
          numbers.add(bare(a.number()));
          followPlacing(new Placing(a.provision(), a.place()));
        }
        case MoveProvision a -> {
          upset = true;
          followPlacing(new Placing(a.provision(), a.place()));
        }
        case RenumberProvision a -> numbers.add(bare(a.number()));
        case RenameProvision a -> followHeading(a, pending.id());
        case RepealProvision a -> upset = true;
      }
      restructured |= !(act instanceof ChangeText);
    }
    if (upset || !numbers.isEmpty()) {
      letFall(pending.id(), upset, numbers);
    }
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

  private void followPlacing(Placing placing) {
    for (Pending other : all.values()) {
      if (!other.hasEnded() && !other.isTextAlone()) {
        other.follow(placing);
      }
    }
  }

  /** A heading is replaced whole: two that would replace it overlap. */
  private void followHeading(RenameProvision renaming, AmendmentId because) {
    for (Pending other : all.values()) {
      if (!other.hasEnded()
          && other.structure().stream()
              .anyMatch(
                  act ->
                      act instanceof RenameProvision
                          && act.provision().equals(renaming.provision()))) {
        other.fall("words-changed", because);
      }
    }
  }

  /**
   * Lets fall what no longer fits.
   *
   * @param upset whether something was moved or repealed: then everything is asked, and else only
   *     what wants one of these numbers, since nothing else can have become impossible
   */
  private void letFall(AmendmentId because, boolean upset, Set<ProvisionNumber> numbers) {
    for (Pending other : all.values()) {
      if (!other.hasEnded() && (upset || wantsOneOf(other, numbers))) {
        fallIfUnfit(other, because);
      }
    }
  }

  private boolean wantsOneOf(Pending pending, Set<ProvisionNumber> numbers) {
    for (BillAct act : pending.structure()) {
      boolean wants =
          switch (act) {
            case InsertProvision a ->
                numbers.contains(bare(a.number())) || fitting.tree().has(a.provision());
            case RenumberProvision a -> numbers.contains(bare(a.number()));
            case MoveProvision a -> true;
            default -> false;
          };
      if (wants) {
        return true;
      }
    }
    return false;
  }

  private void fallIfUnfit(Pending pending, AmendmentId because) {
    int mark = fitting.mark();
    String code = performWithParents(pending);
    fitting.backTo(mark);
    if (code != null) {
      pending.fall(ofFalling(code), because);
    }
  }

  private @Nullable String performWithParents(Pending pending) {
    Pending parent = pending.parent();
    String code = parent == null ? null : performWithParents(parent);
    return code == null ? fitting.perform(pending.structure()) : code;
  }

  static String ofFalling(String code) {
    return code.equals("target-repealed") || code.equals("number-taken") ? code : "place-gone";
  }

  /** The printed form does not tell numbers apart. */
  private static ProvisionNumber bare(ProvisionNumber number) {
    return new ProvisionNumber(number.main(), number.inserted(), null);
  }

  private AmendedText text(ProvisionId provision) {
    return texts.computeIfAbsent(
        provision,
        id -> new AmendedText(Objects.requireNonNullElse(base.text(id), new RevisedText(0, ""))));
  }

  /** What a text would be if each amendment's change on the state were mapped over the others. */
  static final class OnBase {

    private OnBase() {}

    static boolean isExact(Pending pending, Map<ProvisionId, AmendedText> texts) {
      return pending.changes().keySet().stream()
          .allMatch(provision -> isExact(texts.get(provision), provision));
    }

    private static boolean isExact(@Nullable AmendedText text, ProvisionId provision) {
      if (text == null) {
        return true;
      }
      List<ChangeSet> accepted = new ArrayList<>();
      StringBuilder words = new StringBuilder(text.before().text());
      for (AmendedText.Step step : text.steps()) {
        ChangeSet change = step.cause().onBase(provision);
        if (change == null || change.length() != text.before().text().length()) {
          return false;
        }
        for (ChangeSet before : accepted) {
          change = change.map(before, false);
        }
        change.applyTo(words);
        accepted.add(change);
      }
      return words.toString().contentEquals(text.now().text());
    }
  }
}
