package org.modda.amendments;

import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/**
 * One formal amending instruction: a closed set, so that it can be written in each language and
 * read back to the same.
 *
 * <p>Words are compared as typed, to the UTF-16 unit. An instruction that cannot be applied exactly
 * is refused and never guessed.
 */
public sealed interface AmendingInstruction {

  ProvisionId provision();

  /** Which of several places where the words stand: from 1; {@link #EACH} for every one. */
  int EACH = 0;

  /** These words are replaced by those (almashtirilsin). */
  record Substitute(ProvisionId provision, String words, int occurrence, String by)
      implements AmendingInstruction {}

  /** These words are left out (chiqarib tashlansin). */
  record Omit(ProvisionId provision, String words, int occurrence) implements AmendingInstruction {}

  /** Words are added after others (toʻldirilsin); with no others, at the text's beginning. */
  record InsertAfter(ProvisionId provision, String after, int occurrence, String words)
      implements AmendingInstruction {}

  /** Words are added at the text's end. */
  record Append(ProvisionId provision, String words) implements AmendingInstruction {}

  /** The whole text reads anew (quyidagi tahrirda bayon etilsin). */
  record Restate(ProvisionId provision, String text) implements AmendingInstruction {}

  /** A new provision is put in (toʻldirilsin). */
  record InsertProvision(
      ProvisionId provision,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      Place place,
      String text)
      implements AmendingInstruction {}

  /** The provision ceases to have effect (oʻz kuchini yoʻqotgan deb hisoblansin). */
  record Repeal(ProvisionId provision) implements AmendingInstruction {}

  record Move(ProvisionId provision, Place place) implements AmendingInstruction {}

  record Renumber(ProvisionId provision, ProvisionNumber number) implements AmendingInstruction {}

  /** The heading reads anew. */
  record Rename(ProvisionId provision, String heading) implements AmendingInstruction {}
}
