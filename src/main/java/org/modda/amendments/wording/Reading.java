package org.modda.amendments.wording;

import static org.modda.platform.Refused.Kind.RULE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.AmendingInstruction.InsertProvision;
import org.modda.amendments.wording.Phrases.Shape;
import org.modda.amendments.wording.Phrases.Spot;
import org.modda.amendments.wording.Template.Piece;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;
import org.modda.platform.Refused;

/** Reads instructions: of each place, the first sentence of the language that fits it whole. */
final class Reading {

  private final Phrases phrases;
  private final Designations designations;
  private final Scanner scanner;
  private final Slots slots;
  private final Set<ProvisionId> putIn = new HashSet<>();

  Reading(String text, Tongue tongue, Designations designations) {
    this.phrases = Phrases.of(tongue);
    this.designations = designations;
    this.scanner = new Scanner(text);
    this.slots = new Slots(scanner, tongue, designations, putIn);
  }

  List<AmendingInstruction> all() {
    List<AmendingInstruction> instructions = new ArrayList<>();
    for (scanner.blanks(); !scanner.atEnd(); scanner.blanks()) {
      if (instructions.size() == FormalText.MOST) {
        throw Refused.because(RULE, "too-many-instructions", Map.of("limit", FormalText.MOST));
      }
      scanner.ordinal();
      AmendingInstruction instruction = next();
      if (instruction instanceof InsertProvision put) {
        putIn.add(put.provision());
      }
      instructions.add(instruction);
    }
    return instructions;
  }

  private AmendingInstruction next() {
    int start = scanner.position();
    for (Shape shape : Shape.values()) {
      Sentence sentence = new Sentence();
      if (fits(phrases.of(shape), sentence) && scanner.end()) {
        return sentence.as(shape);
      }
      scanner.goTo(start);
    }
    throw scanner.notUnderstood();
  }

  private boolean fits(Template template, Sentence sentence) {
    for (Piece piece : template.pieces()) {
      if (!(piece.isSlot() ? slot(piece.text(), sentence) : scanner.literal(piece.text()))) {
        return false;
      }
    }
    return true;
  }

  private boolean slot(String slot, Sentence s) {
    return switch (slot) {
      case "name" -> (s.provision = slots.provision(Grammar.OBJECT)) != null;
      case "where" -> (s.provision = slots.provision(Grammar.PLACE)) != null;
      case "of" -> (s.provision = slots.provision(Grammar.OF)) != null;
      case "words" -> {
        String words = scanner.quotation();
        s.words = words == null ? "" : words;
        yield words != null;
      }
      case "by" -> {
        String words = scanner.quotation();
        s.by = words == null ? "" : words;
        yield words != null;
      }
      case "n" -> {
        s.occurrence = slots.occurrence(phrases);
        yield true;
      }
      case "unit" -> slots.unit(s);
      case "id" -> {
        s.provision = slots.newId();
        yield true;
      }
      case "number" -> slots.number(s);
      case "place" -> place(s);
      case "repealed" -> scanner.literal("утратившей") || scanner.literal("утратившим");
      default -> throw new IllegalArgumentException(slot);
    };
  }

  private boolean place(Sentence s) {
    int start = scanner.position();
    for (Spot spot : Spot.values()) {
      Place place = place(spot);
      if (place != null) {
        s.place = place;
        return true;
      }
      scanner.goTo(start);
    }
    return false;
  }

  private @Nullable Place place(Spot spot) {
    ProvisionId parent = null;
    ProvisionId sibling = null;
    for (Piece piece : phrases.of(spot).pieces()) {
      if (!piece.isSlot()) {
        if (!scanner.literal(piece.text())) {
          return null;
        }
      } else if (piece.text().equals("sibling")) {
        sibling = slots.provision(Grammar.AFTER);
        if (sibling == null) {
          return null;
        }
      } else {
        parent = slots.provision(piece.text().equals("parentof") ? Grammar.OF : Grammar.PLACE);
        if (parent == null) {
          return null;
        }
      }
    }
    if (spot == Spot.AFTER && sibling != null) {
      Unit unit = designations.unit(sibling);
      return unit == null ? null : new Place(unit.parent(), sibling);
    }
    return new Place(parent, sibling);
  }
}
