package org.modda.amendments.trying;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Consolidated;
import org.modda.amendments.merging.Relation;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;
import org.modda.text.ChangeSet;

/**
 * What would become of a bill, and of its docket, if these amendments were adopted in this order.
 *
 * @param rule how an order is suggested, see {@code VotingOrder}
 * @param hash of what was tried and what comes of it, wherever in the texts it stands: adopting
 *     names it, so that nobody adopts what was not shown
 * @param result the hash of the consolidated bill, see {@code Consolidated}
 */
public record Trial(
    String rule,
    List<AmendmentId> order,
    List<Outcome> outcomes,
    List<Meeting> meets,
    List<Consolidation> provisions,
    @Nullable List<Unit> outline,
    List<AlsoFalls> also,
    String hash,
    String result) {

  /** What becomes of one amendment. */
  public enum Kind {
    APPLIED,
    FALLS,
    REFUSED
  }

  /**
   * What becomes of one of those that were tried.
   *
   * @param code why it falls or cannot be applied
   * @param because the one before it that makes it fall
   */
  public record Outcome(
      AmendmentId amendment,
      Kind outcome,
      @Nullable String code,
      @Nullable AmendmentId because) {}

  /** Two of those that were tried. */
  public record Meeting(
      AmendmentId one, AmendmentId other, Set<Relation.Kind> kinds, boolean clean) {}

  /**
   * A text and what is done to it.
   *
   * @param revision that it is made on; 0 for one that would be new
   */
  public record Consolidation(ProvisionId id, long revision, String before, ChangeSet changes) {}

  /** Another pending one that would fall. */
  public record AlsoFalls(AmendmentId amendment, String code, AmendmentId because) {}

  /** Whether every one of them can be applied. */
  public boolean isWhole() {
    return outcomes.stream().allMatch(o -> o.outcome() == Kind.APPLIED);
  }

  static Outcome outcome(Consolidated.Outcome outcome) {
    return switch (outcome) {
      case Consolidated.Applied a -> new Outcome(a.amendment(), Kind.APPLIED, null, null);
      case Consolidated.Falls f -> new Outcome(f.amendment(), Kind.FALLS, f.code(), f.because());
      case Consolidated.Unable u -> new Outcome(u.amendment(), Kind.REFUSED, u.code(), null);
    };
  }
}
