package org.modda.amendments.wording;

import java.util.List;
import org.modda.amendments.AmendingInstruction;
import org.modda.drafting.outline.BillOutline;

/**
 * Instructions as a numbered list in the law's language.
 *
 * <p>Law: {@code read(write(x))} is {@code x}, for any words without a carriage return. Provisions
 * are named as in the bill as it is, whatever earlier instructions of the list do to it.
 */
public final class FormalText {

  /** Instructions in one text, at most. */
  static final int MOST = 1_000;

  private FormalText() {}

  /**
   * @param language BCP 47 tag; a language that has no form of instructions here is served in
   *     English
   */
  public static String write(
      List<? extends AmendingInstruction> instructions, BillOutline outline, String language) {
    Tongue tongue = Tongue.of(language);
    Writing writing = new Writing(tongue, Designations.of(outline, tongue));
    for (int i = 0; i < instructions.size(); i++) {
      writing.add(i == 0 ? "" : ";\n").add((i + 1) + ") ").add(instructions.get(i));
    }
    return writing.add(instructions.isEmpty() ? "" : ".").toString();
  }

  /**
   * What was written, or typed by a person: apostrophes, capitals and white space between the words
   * may differ, and the numbers before the instructions may be missing.
   *
   * @throws org.modda.platform.Refused {@code instruction-not-understood} with the line and column
   *     that was come to, from 1; {@code unknown-designation}; {@code too-many-instructions}
   */
  public static List<AmendingInstruction> read(String text, String language, BillOutline outline) {
    Tongue tongue = Tongue.of(language);
    return new Reading(text, tongue, Designations.of(outline, tongue)).all();
  }

  /** The tag of the language that serves this one. */
  public static String servedIn(String language) {
    return Tongue.of(language).tag();
  }
}
