package org.modda.amendments.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;

/**
 * Instructions as acts, and acts as instructions.
 *
 * <p>Law: {@code resolve(describe(w))} has the same effect as {@code w}, byte for byte.
 */
public final class Instructions {

  private Instructions() {}

  /**
   * The acts that these instructions are, exactly; several to one text become one change of it on
   * its present revision.
   *
   * @param texts each text as it is now
   * @throws org.modda.platform.Refused where one of them cannot be done as it stands: see {@link
   *     TextWork} and {@link TreeWork}
   */
  public static Wording resolve(
      List<? extends AmendingInstruction> instructions,
      BillOutline outline,
      Function<ProvisionId, TextAt> texts) {
    return new Resolving(outline, texts).of(instructions);
  }

  /**
   * Instructions that a person can read, for acts that were made by editing.
   *
   * @param texts each text at the revision that its act was made on
   * @throws org.modda.platform.Refused {@code stale-wording} where a text is another one
   */
  public static List<AmendingInstruction> describe(
      Wording wording, BillOutline outline, Function<ProvisionId, TextAt> texts) {
    Describing describing = new Describing(new Spacing(outline.language()));
    List<AmendingInstruction> all = new ArrayList<>();
    for (BillAct act : wording.acts()) {
      switch (act) {
        case BillAct.ChangeText change ->
            all.addAll(describing.of(change, texts.apply(change.provision())));
        case BillAct.InsertProvision i ->
            all.add(
                new AmendingInstruction.InsertProvision(
                    i.provision(), i.kind(), i.number(), i.heading(), i.place(), i.text()));
        case BillAct.MoveProvision(var p, var place) ->
            all.add(new AmendingInstruction.Move(p, place));
        case BillAct.RenumberProvision(var p, var number) ->
            all.add(new AmendingInstruction.Renumber(p, number));
        case BillAct.RenameProvision(var p, var heading) ->
            all.add(new AmendingInstruction.Rename(p, heading));
        case BillAct.RepealProvision(var p) -> all.add(new AmendingInstruction.Repeal(p));
      }
    }
    return all;
  }
}
