package org.modda.amendments.radar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.amendments.radar.AmendmentPage.Before;
import org.modda.amendments.radar.AmendmentPage.Formal;
import org.modda.amendments.wording.FormalText;
import org.modda.amendments.wording.Instructions;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.drafting.outline.BillOutline;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/** Makes the page of an amendment. */
@Component
class AmendmentPages {

  private final Dockets dockets;
  private final Texts texts;

  AmendmentPages(Dockets dockets, Texts texts) {
    this.dockets = dockets;
    this.texts = texts;
  }

  /** The page of an amendment; empty where the docket has none with this id. */
  Optional<AmendmentPage> of(BillOutline outline, AmendmentId amendment) {
    return dockets.inFull(outline.bill(), amendment).map(told -> page(outline, told));
  }

  private AmendmentPage page(BillOutline outline, AmendmentInFull told) {
    DocketEntry entry = told.entry();
    Wording now = new Wording(entry.acts(), entry.described());
    List<Before> before = new ArrayList<>();
    for (ChangeText change : now.textChanges()) {
      String text = textUnder(change, told.parent());
      if (text.length() == change.changes().length()) {
        before.add(new Before(change.provision(), change.base(), text, change.changes()));
      }
    }
    return new AmendmentPage(
        entry, formal(outline, now, before), before, told.original(), told.history());
  }

  /** What it changes: the text at its revision, or that text as its parent would leave it. */
  private String textUnder(ChangeText change, @Nullable Wording parent) {
    String text = texts.at(change.provision(), change.base()).map(TextAt::text).orElse("");
    if (parent == null) {
      return text;
    }
    return parent.textChanges().stream()
        .filter(p -> p.provision().equals(change.provision()) && p.base() == change.base())
        .findFirst()
        .map(p -> p.changes().apply(text))
        .orElse(text);
  }

  private static @Nullable Formal formal(
      BillOutline outline, Wording wording, List<Before> before) {
    if (wording.acts().isEmpty() || before.size() < wording.textChanges().size()) {
      return null;
    }
    try {
      List<AmendingInstruction> instructions =
          Instructions.describe(wording, outline, p -> textOf(p, before));
      return new Formal(
          FormalText.servedIn(outline.language()),
          FormalText.write(instructions, outline, outline.language()));
    } catch (Refused notSayable) {
      return null;
    }
  }

  private static TextAt textOf(ProvisionId provision, List<Before> before) {
    return before.stream()
        .filter(b -> b.provision().equals(provision))
        .findFirst()
        .map(b -> new TextAt(b.revision(), b.text(), java.time.Instant.EPOCH, null))
        .orElse(TextAt.EMPTY);
  }
}
