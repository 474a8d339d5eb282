package org.modda.amendments.merging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.ProvisionNumber;

/**
 * What one amendment's acts on the tree, once done, do to the amendments that have not ended: what
 * wants the same place comes after it, and what fits no longer is pre-empted and falls.
 */
final class Preemption {

  private final Collection<Pending> all;
  private final Fitting fitting;

  /**
   * @param all in the order in which they are told
   * @param fitting on the tree as the acts leave it
   */
  Preemption(Collection<Pending> all, Fitting fitting) {
    this.all = all;
    this.fitting = fitting;
  }

  /** Acts of an amendment that the tree shows. */
  void by(AmendmentId applied, List<BillAct> acts) {
    Set<ProvisionNumber> numbers = new LinkedHashSet<>();
    boolean upset = false;
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
        case RenameProvision a -> followHeading(a, applied);
        case RepealProvision a -> upset = true;
      }
    }
    if (upset || !numbers.isEmpty()) {
      letFall(applied, upset, numbers);
    }
  }

  private void followPlacing(Placing placing) {
    for (Pending other : all) {
      if (!other.hasEnded() && !other.wording().isTextAlone()) {
        other.wording().follow(placing);
      }
    }
  }

  /** A heading is replaced whole: two that would replace it overlap. */
  private void followHeading(RenameProvision renaming, AmendmentId because) {
    for (Pending other : all) {
      if (!other.hasEnded()
          && other.wording().structure().stream()
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
    for (Pending other : all) {
      if (!other.hasEnded() && (upset || wantsOneOf(other, numbers))) {
        fallIfUnfit(other, because);
      }
    }
  }

  private boolean wantsOneOf(Pending pending, Set<ProvisionNumber> numbers) {
    for (BillAct act : pending.wording().structure()) {
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

  /** One that has not ended, after an act on the tree. */
  void fallIfUnfit(Pending pending, AmendmentId because) {
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
    return code == null ? fitting.perform(pending.wording().structure()) : code;
  }

  /** The code by which one falls that does not fit, from that by which it would be refused. */
  static String ofFalling(String code) {
    return code.equals("target-repealed") || code.equals("number-taken") ? code : "place-gone";
  }

  /** The printed form does not tell numbers apart. */
  private static ProvisionNumber bare(ProvisionNumber number) {
    return new ProvisionNumber(number.main(), number.inserted(), null);
  }
}
