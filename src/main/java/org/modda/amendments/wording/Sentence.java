package org.modda.amendments.wording;

import static org.modda.amendments.AmendingInstruction.ONLY;

import org.jspecify.annotations.Nullable;
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
import org.modda.amendments.wording.Phrases.Shape;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/** What fills the slots of one sentence. */
final class Sentence {

  @Nullable ProvisionId provision;
  String words = "";
  String by = "";
  int occurrence = ONLY;
  ProvisionKind kind = ProvisionKind.PASSAGE;
  ProvisionNumber number = ProvisionNumber.NONE;
  Place place = Place.FIRST;

  static Sentence of(AmendingInstruction instruction) {
    Sentence sentence = new Sentence();
    sentence.provision = instruction.provision();
    switch (instruction) {
      case Substitute(var p, var words, var n, var by) -> sentence.fill(words, n, by);
      case Omit(var p, var words, var n) -> sentence.fill(words, n, "");
      case InsertAfter(var p, var after, var n, var words) -> sentence.fill(after, n, words);
      case Append(var p, var words) -> sentence.by = words;
      case Restate(var p, var text) -> sentence.by = text;
      case InsertProvision(var p, var kind, var number, var heading, var place, var text) -> {
        sentence.fill(heading, ONLY, text);
        sentence.kind = kind;
        sentence.number = number;
        sentence.place = place;
      }
      case Repeal repeal -> {}
      case Move(var p, var place) -> sentence.place = place;
      case Renumber(var p, var number) -> sentence.number = number;
      case Rename(var p, var heading) -> sentence.by = heading;
    }
    return sentence;
  }

  static Shape shape(AmendingInstruction instruction) {
    return switch (instruction) {
      case Substitute s -> Shape.SUBSTITUTE;
      case Omit o -> Shape.OMIT;
      case InsertAfter i -> i.after().isEmpty() ? Shape.INSERT_FIRST : Shape.INSERT_AFTER;
      case Append a -> Shape.APPEND;
      case Restate r -> Shape.RESTATE;
      case InsertProvision i -> i.heading().isEmpty() ? Shape.INSERT_UNTITLED : Shape.INSERT_TITLED;
      case Repeal r -> Shape.REPEAL;
      case Move m -> Shape.MOVE;
      case Renumber r -> r.number().equals(ProvisionNumber.NONE) ? Shape.UNNUMBER : Shape.RENUMBER;
      case Rename r -> Shape.RENAME;
    };
  }

  AmendingInstruction as(Shape shape) {
    ProvisionId target = provision == null ? ProvisionId.next() : provision;
    return switch (shape) {
      case SUBSTITUTE -> new Substitute(target, words, occurrence, by);
      case OMIT -> new Omit(target, words, occurrence);
      case INSERT_AFTER, INSERT_FIRST -> new InsertAfter(target, words, occurrence, by);
      case APPEND -> new Append(target, by);
      case RESTATE -> new Restate(target, by);
      case INSERT_TITLED, INSERT_UNTITLED ->
          new InsertProvision(target, kind, number, words, place, by);
      case REPEAL -> new Repeal(target);
      case MOVE -> new Move(target, place);
      case RENUMBER, UNNUMBER -> new Renumber(target, number);
      case RENAME -> new Rename(target, by);
    };
  }

  private void fill(String filledWords, int n, String filledBy) {
    words = filledWords;
    occurrence = n;
    by = filledBy;
  }
}
