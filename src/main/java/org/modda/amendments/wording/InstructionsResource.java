package org.modda.amendments.wording;

import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNAUTHENTICATED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.Wording;
import org.modda.amendments.WordingShape;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.web.Turns;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/bills/{bill}/instructions}: formal text as acts, and acts as formal text;
 * nothing is stored.
 */
@RestController
class InstructionsResource {

  /**
   * One of the last three is given.
   *
   * @param language of the formal text, given and answered; null for the bill's own
   */
  record Asked(
      @Nullable String language,
      @Nullable String text,
      @Nullable List<AmendingInstruction> instructions,
      @Nullable Wording wording) {}

  record Formal(String language, String text) {}

  record Answer(Wording wording, Formal formal, List<AmendingInstruction> instructions) {}

  private final Turns turns = new Turns(1);
  private final Outlines outlines;
  private final Texts texts;

  InstructionsResource(Outlines outlines, Texts texts) {
    this.outlines = outlines;
    this.texts = texts;
  }

  @PostMapping("/api/bills/{bill}/instructions")
  Answer work(@PathVariable String bill, @RequestBody Asked asked, @Nullable SignedIn asker) {
    if (asker == null) {
      throw Refused.because(UNAUTHENTICATED, "sign-in-required");
    }
    BillOutline outline = outlines.known(new BillId(bill));
    String language =
        FormalText.servedIn(asked.language() == null ? outline.language() : asked.language());
    return turns.take(() -> worked(asked, outline, language));
  }

  private Answer worked(Asked asked, BillOutline outline, String language) {
    Function<ProvisionId, TextAt> present = remembered();
    List<AmendingInstruction> instructions = instructions(asked, outline, language, present);
    Wording wording =
        asked.wording() != null
            ? asked.wording()
            : Instructions.resolve(instructions, outline, present);
    return new Answer(
        wording,
        new Formal(language, FormalText.write(instructions, outline, language)),
        instructions);
  }

  private static List<AmendingInstruction> instructions(
      Asked asked, BillOutline outline, String language, Function<ProvisionId, TextAt> present) {
    if (Stream.of(asked.text(), asked.instructions(), asked.wording())
            .filter(given -> given != null)
            .count()
        != 1) {
      throw Refused.because(MALFORMED, "one-form-of-wording");
    }
    if (asked.text() != null) {
      return FormalText.read(asked.text().replace("\r\n", "\n"), language, outline);
    }
    if (asked.wording() != null) {
      WordingShape.isWellMade(asked.wording());
      return Instructions.describe(asked.wording(), outline, present);
    }
    List<AmendingInstruction> given =
        asked.instructions() == null ? List.of() : asked.instructions();
    if (given.size() > FormalText.MOST) {
      throw Refused.because(RULE, "too-many-instructions", Map.of("limit", FormalText.MOST));
    }
    return List.copyOf(given);
  }

  /** Each text is read once, so that all of an answer is about one revision of it. */
  private Function<ProvisionId, TextAt> remembered() {
    Map<ProvisionId, TextAt> read = new HashMap<>();
    return provision -> read.computeIfAbsent(provision, texts::latest);
  }
}
