package org.modda.amendments.trying;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Relation;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;
import org.modda.text.ChangeSet;

/**
 * What would become of a bill, and of its docket, if these amendments were adopted in this order:
 * {@code docs/protocol.md}, "Trying out and adopting".
 *
 * @param rule how an order is suggested, see {@code VotingOrder}
 * @param outline the tree as it would be; null where it stays as it is
 * @param also other pending ones that would fall
 * @param hash of what was tried and what comes of it, wherever in the texts it stands: adopting
 *     names it, so that nobody adopts what was not shown, and typing elsewhere does not matter
 * @param result the hash of the consolidated bill, see {@code CanonicalBill}
 */
public record Trial(
    String rule,
    List<AmendmentId> order,
    List<Tested> outcomes,
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
  public record Tested(
      AmendmentId amendment, Kind outcome, @Nullable String code, @Nullable AmendmentId because) {}

  /** Two of those that were tried, where their order matters. */
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
}
