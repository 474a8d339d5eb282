package org.modda.amendments.wording;

import static org.modda.platform.Refused.Kind.RULE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.AmendingInstruction.Append;
import org.modda.amendments.AmendingInstruction.InsertAfter;
import org.modda.amendments.AmendingInstruction.InsertProvision;
import org.modda.amendments.AmendingInstruction.Move;
import org.modda.amendments.AmendingInstruction.Omit;
import org.modda.amendments.AmendingInstruction.Rename;
import org.modda.amendments.AmendingInstruction.Renumber;
import org.modda.amendments.AmendingInstruction.Repeal;
import org.modda.amendments.AmendingInstruction.Restate;
import org.modda.amendments.AmendingInstruction.Substitute;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

/** Instructions on their way to acts; each sees what the earlier ones leave. For one use. */
final class Resolving {

  /** UTF-16 units of the text of one provision. */
  private static final int LONGEST_TEXT = 262_144;

  /** A text on its way: what was done to it and what it reads now. */
  private record Worked(int act, long base, ChangeSet changes, String text) {}

  private final TreeWork tree;
  private final Spacing spacing;
  private final Function<ProvisionId, TextAt> texts;
  private final List<BillAct> acts = new ArrayList<>();
  private final Map<ProvisionId, Worked> worked = new HashMap<>();

  Resolving(BillOutline outline, Function<ProvisionId, TextAt> texts) {
    this.tree = new TreeWork(outline);
    this.spacing = new Spacing(outline.language());
    this.texts = texts;
  }

  Wording of(List<? extends AmendingInstruction> instructions) {
    instructions.forEach(this::take);
    worked.forEach(this::place);
    return Wording.of(acts.stream().filter(act -> !doesNothing(act)).toList());
  }

  private void take(AmendingInstruction instruction) {
    TextWork work = new TextWork(instruction.provision(), spacing);
    switch (instruction) {
      case Substitute(var p, var words, var n, var by) ->
          change(p, text -> work.replace(text, words, n, by));
      case Omit(var p, var words, var n) -> change(p, text -> work.replace(text, words, n, ""));
      case InsertAfter(var p, var after, var n, var words) ->
          change(p, text -> work.insertAfter(text, after, n, words));
      case Append(var p, var words) -> change(p, text -> work.append(text, words));
      case Restate(var p, var by) -> change(p, text -> work.restate(text, by));
      case InsertProvision(var p, var kind, var number, var heading, var place, var text) -> {
        ChangeSet first = work.restate("", text);
        worked.put(p, new Worked(acts.size(), 0, fitting(first), text));
        acts.add(tree.does(new BillAct.InsertProvision(p, kind, number, heading, place, text)));
      }
      case Repeal(var p) -> acts.add(tree.does(new BillAct.RepealProvision(p)));
      case Move(var p, var place) -> acts.add(tree.does(new BillAct.MoveProvision(p, place)));
      case Renumber(var p, var number) ->
          acts.add(tree.does(new BillAct.RenumberProvision(p, number)));
      case Rename(var p, var heading) ->
          acts.add(tree.does(new BillAct.RenameProvision(p, heading)));
    }
  }

  private void change(ProvisionId provision, Function<String, ChangeSet> work) {
    tree.isInForce(provision);
    Worked before = worked.computeIfAbsent(provision, this::begun);
    ChangeSet changes = fitting(work.apply(before.text()));
    worked.put(
        provision,
        new Worked(
            before.act(),
            before.base(),
            before.changes().compose(changes),
            changes.apply(before.text())));
  }

  private Worked begun(ProvisionId provision) {
    TextAt text = texts.apply(provision);
    ChangeSet nothing = ChangeSet.identity(text.text().length());
    acts.add(new BillAct.ChangeText(provision, text.revision(), nothing));
    return new Worked(acts.size() - 1, text.revision(), nothing, text.text());
  }

  /** One act for each text, where the first instruction to it stood. */
  private void place(ProvisionId provision, Worked done) {
    acts.set(
        done.act(),
        switch (acts.get(done.act())) {
          case BillAct.InsertProvision i ->
              new BillAct.InsertProvision(
                  provision, i.kind(), i.number(), i.heading(), i.place(), done.text());
          default -> new BillAct.ChangeText(provision, done.base(), done.changes());
        });
  }

  private static boolean doesNothing(BillAct act) {
    return act instanceof BillAct.ChangeText(var provision, var base, var changes)
        && changes.isEmpty();
  }

  private static ChangeSet fitting(ChangeSet changes) {
    if (changes.newLength() > LONGEST_TEXT) {
      throw Refused.because(RULE, "text-too-long", Map.of("limit", LONGEST_TEXT));
    }
    return changes;
  }
}
