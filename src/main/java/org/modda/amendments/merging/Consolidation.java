package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Consolidated.ChangedText;
import org.modda.amendments.merging.Outcome.Falls;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.Unit;
import org.modda.text.ChangeSet;

/**
 * Applies amendments to a bill, one after another.
 *
 * <p>Deterministic to the byte: it depends on the state and the list alone. Law: what a list makes
 * of a bill is what those of it that fit the bill as it is make of it adopted one after another,
 * each followed by those that are still pending. A sub-amendment that comes before its parent is
 * applied into it; after its parent it is applied to the bill; it falls where its parent does.
 */
public final class Consolidation {

  private Consolidation() {}

  /** What these make of the bill, in this order. */
  public static Consolidated of(BillState base, List<Candidate> ordered) {
    return of(base, ordered, List.of());
  }

  /**
   * As {@link #of(BillState, List)}.
   *
   * @param watched pending ones outside the list, of which it is asked whether they would fall
   */
  public static Consolidated of(BillState base, List<Candidate> ordered, List<Candidate> watched) {
    BillTree tree = base.tree();
    Proceedings proceedings = new Proceedings(base, new Fitting(tree), ordered, watched);
    Map<AmendmentId, Outcome> outcomes = new LinkedHashMap<>();
    for (Candidate candidate : ordered) {
      Outcome outcome = proceedings.outcome(candidate);
      if (outcome != null) {
        outcomes.put(candidate.id(), outcome);
      }
    }
    Map<AmendmentId, Falls> also = new LinkedHashMap<>();
    for (Candidate candidate : watched) {
      if (proceedings.outcome(candidate) instanceof Falls falls) {
        also.put(candidate.id(), falls);
      }
    }
    Map<ProvisionId, RevisedText> texts = new HashMap<>(base.texts());
    proceedings.texts().forEach((provision, text) -> texts.put(provision, text.now()));
    BillState after = BillState.taking(tree, texts);
    return new Consolidated(
        Collections.unmodifiableMap(outcomes),
        Collections.unmodifiableMap(also),
        changed(proceedings, tree),
        proceedings.restructured(),
        after,
        after.hash());
  }

  /** Those that do not fit the bill as it is, each by itself, with the code that they fall by. */
  public static Map<AmendmentId, String> unable(BillState base, List<Candidate> candidates) {
    Proceedings asked = new Proceedings(base, new Fitting(base.tree()), List.of(), candidates);
    Map<AmendmentId, String> unable = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (asked.outcome(candidate) instanceof Outcome.Refused refused) {
        unable.put(candidate.id(), Preemption.ofFalling(refused.code()));
      }
    }
    return unable;
  }

  private static List<ChangedText> changed(Proceedings proceedings, BillTree tree) {
    if (proceedings.texts().isEmpty()) {
      return List.of();
    }
    List<ChangedText> changed = new ArrayList<>();
    for (Unit unit : tree.inOrder()) {
      AmendedText text = proceedings.texts().get(unit.id());
      if (text != null) {
        changed.add(
            proceedings.base().standing().has(unit.id())
                ? new ChangedText(
                    unit.id(), text.before().revision(), text.before().text(), text.composed())
                : inserted(unit.id(), text.now().text()));
      }
    }
    return List.copyOf(changed);
  }

  private static ChangedText inserted(ProvisionId provision, String text) {
    return new ChangedText(provision, 0, "", ChangeSet.replacing(0, 0, 0, text));
  }
}
