package org.modda.drafting.bill;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedText;
import org.modda.drafting.Amending;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.live.TextRules;
import org.modda.drafting.outline.ActsOnTree;
import org.modda.drafting.outline.BillTree;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

/**
 * Judges the acts of one decision, in their order, on a tree that is this decision's own: each act
 * on the tree as the acts before it left it, and its words on the text at their base. All of them
 * or none.
 */
final class DecidedActs {

  private final AmendBill command;
  private final List<ProvisionId> returning;
  private final BillTree tree;
  private final Decisions decisions;
  private final TextsSoFar texts;
  private final Map<ProvisionId, String> inserted = new HashMap<>();
  private final Set<String> causes = new HashSet<>();
  private final List<BillEvent> events = new ArrayList<>();

  DecidedActs(
      AmendBill command,
      List<ProvisionId> returning,
      BillTree ownTree,
      Decisions decisions,
      TextsSoFar texts) {
    this.command = command;
    this.returning = returning;
    this.tree = ownTree;
    this.decisions = decisions;
    this.texts = texts;
  }

  List<BillEvent> events() {
    if (command.amendings().isEmpty()) {
      throw Refused.because(RULE, "nothing-to-amend");
    }
    for (Amending amending : command.amendings()) {
      try {
        decide(amending);
      } catch (Refused refused) {
        Map<String, Object> facts = new HashMap<>(refused.facts());
        facts.put("cause", amending.cause());
        throw Refused.because(refused.kind(), refused.code(), facts);
      }
    }
    return events;
  }

  private void decide(Amending amending) {
    if (decisions.have(amending.cause()) || !causes.add(amending.cause())) {
      throw Refused.because(CONFLICT, "already-amended");
    }
    List<AmendedText> words = new ArrayList<>();
    List<BillEvent> structure = new ArrayList<>(stoodAgain());
    for (BillAct act : amending.acts()) {
      Optional<BillEvent> event =
          ActsOnTree.decide(tree, command.bill(), act, command.by(), command.at());
      AmendedText text = words(act);
      event.ifPresent(tree::evolve);
      event.ifPresent(structure::add);
      if (text != null) {
        words.add(text);
      }
    }
    events.add(
        new BillAmended(
            command.bill(),
            amending.cause(),
            command.decision(),
            words,
            command.by(),
            command.at()));
    events.addAll(structure);
  }

  /** Before the first cause's own acts. */
  private List<BillEvent> stoodAgain() {
    List<BillEvent> again = new ArrayList<>();
    if (events.isEmpty()) {
      for (ProvisionId provision : returning) {
        BillEvent event =
            ActsOnTree.undoRepeal(tree, command.bill(), provision, command.by(), command.at());
        tree.evolve(event);
        again.add(event);
      }
    }
    return again;
  }

  private @Nullable AmendedText words(BillAct act) {
    return switch (act) {
      case ChangeText a -> {
        isWhereItWas(a.provision());
        fits(a);
        yield new AmendedText(a.provision(), a.base(), a.changes());
      }
      case InsertProvision a -> first(a);
      default -> null;
    };
  }

  private @Nullable AmendedText first(InsertProvision a) {
    if (texts.newest(a.provision()) >= 0) {
      throw Refused.because(CONFLICT, "provision-introduced-twice");
    }
    TextRules.textFits(a.text().length());
    TextRules.isWellFormed(a.text());
    inserted.put(a.provision(), a.text());
    return a.text().isEmpty()
        ? null
        : new AmendedText(a.provision(), 0, ChangeSet.replacing(0, 0, 0, a.text()));
  }

  /** What a split is still taking away would be amended where it no longer belongs. */
  private void isWhereItWas(ProvisionId provision) {
    List<Decisions.Change> parting =
        decisions.following(provision).stream().filter(Decisions.Change::parts).toList();
    if (!parting.isEmpty() && !texts.hold(provision, parting)) {
      throw Refused.because(CONFLICT, "text-still-follows");
    }
  }

  private void fits(ChangeText a) {
    String own = inserted.get(a.provision());
    long newest = own == null ? Math.max(0, texts.newest(a.provision())) : own.isEmpty() ? 0 : 1;
    TextRules.baseIsReached(a.base(), newest);
    String text = own == null ? texts.at(a.provision(), a.base()) : a.base() == 0 ? "" : own;
    TextRules.lengthsFit(a.changes(), text.length());
    TextRules.textFits(a.changes().newLength());
    TextRules.keepsPairsWhole(a.changes(), text);
  }
}
