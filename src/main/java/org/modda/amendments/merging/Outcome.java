package org.modda.amendments.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillAct;

/** What becomes of an amendment in a consolidation. */
public sealed interface Outcome {

  /**
   * It is done to the bill.
   *
   * @param acts as they were done: change sets on the texts as those before it left them, each base
   *     the revision of the state and one more for each earlier one on that provision
   * @param onBase the same with change sets on the texts of the state, as {@code AmendBill} takes
   *     them; mapped over those before it, one at a time, they give the same bytes. Null where
   *     nothing on the texts of the state does: for a sub-amendment called after its parent, and
   *     where one called before it inserts at the same place as an earlier amendment to the bill
   */
  record Applied(List<BillAct> acts, @Nullable List<BillAct> onBase) implements Outcome {
    public Applied {
      acts = List.copyOf(acts);
      onBase = onBase == null ? null : List.copyOf(onBase);
    }
  }

  /**
   * A sub-amendment that came before its parent: it is in the parent's acts, and not to be done
   * once more.
   *
   * @param acts on the texts as the parent would have left them
   */
  record AppliedInto(AmendmentId parent, List<BillAct> acts) implements Outcome {
    public AppliedInto {
      acts = List.copyOf(acts);
    }
  }

  /**
   * It falls, since one before it was applied.
   *
   * @param code as {@code AmendmentFell} has it: {@code words-changed}, {@code target-repealed},
   *     {@code place-gone}, {@code number-taken}, {@code parent-ended}
   * @param because the one that was applied
   */
  record Falls(String code, AmendmentId because) implements Outcome {}

  /**
   * It cannot be applied to the bill as it is, whatever comes before it.
   *
   * @param code {@code wording-empty}, {@code amendment-described-only}, {@code
   *     amendment-conflicting}, {@code wording-does-not-fit}, {@code unknown-provision}, {@code
   *     target-repealed}, {@code place-gone}, {@code number-taken}, {@code bill-too-large}, {@code
   *     heading-too-long}, {@code provision-introduced-twice}, {@code nested-too-deeply}; {@code
   *     parent-not-included} of a sub-amendment whose parent is not among the others
   */
  record Refused(String code) implements Outcome {}

  /** Whether it is done, by itself or in its parent. */
  default boolean isApplied() {
    return this instanceof Applied || this instanceof AppliedInto;
  }
}
