package org.modda.amendments.wording;

import static org.modda.amendments.AmendingInstruction.EACH;
import static org.modda.amendments.AmendingInstruction.ONLY;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.wording.Phrases.Spot;
import org.modda.amendments.wording.Template.Piece;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;

/** Writes instructions, one sentence each. */
final class Writing {

  private final Tongue tongue;
  private final Phrases phrases;
  private final Designations designations;
  private final StringBuilder out = new StringBuilder();

  Writing(Tongue tongue, Designations designations) {
    this.tongue = tongue;
    this.phrases = Phrases.of(tongue);
    this.designations = designations;
  }

  Writing add(String literal) {
    out.append(literal);
    return this;
  }

  Writing add(AmendingInstruction instruction) {
    Sentence sentence = Sentence.of(instruction);
    for (Piece piece : phrases.of(Sentence.shape(instruction)).pieces()) {
      if (piece.isSlot()) {
        slot(piece.text(), sentence, instruction.provision());
      } else {
        out.append(piece.text());
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void slot(String slot, Sentence s, ProvisionId target) {
    switch (slot) {
      case "name" -> name(target, Grammar.OBJECT);
      case "where" -> name(target, Grammar.PLACE);
      case "of" -> name(target, Grammar.OF);
      case "words" -> Quotation.write(s.words, tongue, out);
      case "by" -> Quotation.write(s.by, tongue, out);
      case "n" -> occurrence(s.occurrence);
      case "unit" ->
          out.append(UnitWords.of(tongue).unit(s.kind, number(s.number), Grammar.MEANS, false));
      case "id" -> out.append(" [[").append(target).append("]]");
      case "number" -> out.append(number(s.number));
      case "place" -> place(s.place);
      case "repealed" -> out.append(participle(target));
      default -> throw new IllegalArgumentException(slot);
    }
  }

  private void name(ProvisionId provision, Grammar grammar) {
    out.append(designations.name(provision, grammar));
  }

  private void occurrence(int occurrence) {
    if (occurrence == EACH) {
      out.append(phrases.each());
    } else if (occurrence != ONLY) {
      out.append(phrases.nth().getFirst()).append(occurrence).append(phrases.nth().getLast());
    }
  }

  /** A number whole: both its parts, and what its source prints. */
  private @Nullable String number(ProvisionNumber number) {
    String decimal = Numbers.decimal(number);
    if (number.printed() == null) {
      return decimal;
    }
    StringBuilder printed = new StringBuilder(decimal == null ? "" : decimal + " ");
    Quotation.write(number.printed(), tongue, printed);
    return printed.toString();
  }

  private void place(Place place) {
    ProvisionId parent = place.parent();
    ProvisionId sibling = place.after();
    Spot spot;
    if (sibling == null) {
      spot = parent == null ? Spot.BILL_FIRST : Spot.FIRST;
    } else {
      Unit unit = designations.unit(sibling);
      spot =
          unit != null && Objects.equals(unit.parent(), parent)
              ? Spot.AFTER
              : parent == null ? Spot.BILL_AFTER : Spot.IN_AFTER;
    }
    for (Piece piece : phrases.of(spot).pieces()) {
      if (!piece.isSlot()) {
        out.append(piece.text());
      } else if (piece.text().equals("sibling")) {
        name(Objects.requireNonNull(sibling), Grammar.AFTER);
      } else {
        name(
            Objects.requireNonNull(parent),
            piece.text().equals("parentof") ? Grammar.OF : Grammar.PLACE);
      }
    }
  }

  /** Утратившей силу: of статья, глава, книга, часть, преамбула; утратившим: of the others. */
  private String participle(ProvisionId provision) {
    Unit unit = designations.unit(provision);
    boolean feminine =
        unit != null
            && !designations.name(provision).startsWith("[[")
            && switch (unit.kind()) {
              case PREAMBLE, BOOK, CHAPTER, ARTICLE, PARAGRAPH -> true;
              default -> false;
            };
    return feminine ? "утратившей" : "утратившим";
  }
}
