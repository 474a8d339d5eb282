package org.modda.amendments.wording;

import static org.modda.amendments.AmendingInstruction.EACH;
import static org.modda.amendments.AmendingInstruction.ONLY;
import static org.modda.platform.Refused.Kind.STALE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.AmendingInstruction.Append;
import org.modda.amendments.AmendingInstruction.InsertAfter;
import org.modda.amendments.AmendingInstruction.Omit;
import org.modda.amendments.AmendingInstruction.Restate;
import org.modda.amendments.AmendingInstruction.Substitute;
import org.modda.amendments.wording.Hunks.Hunk;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;
import org.modda.text.TextRange;

/**
 * The instructions that an edit of a text amounts to.
 *
 * <p>Each is tried on the text as the earlier ones leave it, and taken only if it does exactly what
 * the edit does; where no short one does, the text is restated.
 */
final class Describing {

  /** Words before an insertion that say where it is. */
  private static final int ANCHOR = 3;

  /** More stretches than a person would follow one by one. */
  private static final int MOST_HUNKS = 20;

  private final Spacing spacing;

  Describing(Spacing spacing) {
    this.spacing = spacing;
  }

  List<AmendingInstruction> of(ChangeText act, TextAt base) {
    ChangeSet changes = act.changes();
    if (changes.length() != base.text().length() || base.revision() != act.base()) {
      throw Refused.because(STALE, "stale-wording", Map.of("provision", act.provision().value()));
    }
    String after = changes.apply(base.text());
    if (after.equals(base.text())) {
      return List.of();
    }
    List<Hunk> hunks = Hunks.of(changes, base.text());
    List<AmendingInstruction> restated = List.of(new Restate(act.provision(), after));
    if (isRewritten(hunks, base.text())) {
      return restated;
    }
    AmendingInstruction each = each(act.provision(), hunks, base.text(), after);
    if (each != null) {
      return List.of(each);
    }
    List<AmendingInstruction> all = stepByStep(act.provision(), hunks, base.text(), after);
    return all == null ? restated : all;
  }

  /** The text is empty, or more than half of its words go. */
  private static boolean isRewritten(List<Hunk> hunks, String text) {
    int gone = hunks.stream().mapToInt(hunk -> hunk.to() - hunk.from()).sum();
    return text.isEmpty() || hunks.size() > MOST_HUNKS || (gone > 40 && 2 * gone > text.length());
  }

  /** One instruction for the same change in every place where the words stand. */
  private @Nullable AmendingInstruction each(
      ProvisionId provision, List<Hunk> hunks, String text, String after) {
    Hunk first = hunks.getFirst();
    if (hunks.size() < 2 || first.inserts()) {
      return null;
    }
    String words = text.substring(first.from(), first.to());
    AmendingInstruction each =
        first.by().isEmpty()
            ? new Omit(provision, words, EACH)
            : new Substitute(provision, words, EACH, first.by());
    TextWork work = new TextWork(provision, spacing);
    String made = work.replace(text, words, EACH, first.by()).apply(text);
    return made.equals(after) ? each : null;
  }

  private @Nullable List<AmendingInstruction> stepByStep(
      ProvisionId provision, List<Hunk> hunks, String text, String after) {
    List<AmendingInstruction> all = new ArrayList<>();
    StringBuilder now = new StringBuilder(text);
    int moved = 0;
    for (Hunk hunk : hunks) {
      String before = now.toString();
      Hunk here = new Hunk(hunk.from() + moved, hunk.to() + moved, hunk.by());
      now.replace(here.from(), here.to(), here.by());
      AmendingInstruction one = one(provision, here, before, now.toString());
      if (one == null) {
        return null;
      }
      all.add(one);
      moved += here.by().length() - (here.to() - here.from());
    }
    return now.toString().equals(after) ? all : null;
  }

  private @Nullable AmendingInstruction one(
      ProvisionId provision, Hunk hunk, String before, String after) {
    for (AmendingInstruction candidate : candidates(provision, hunk, before)) {
      if (after.equals(done(candidate, before))) {
        return candidate;
      }
    }
    return null;
  }

  /** From the one that reads best. */
  private List<AmendingInstruction> candidates(ProvisionId provision, Hunk given, String text) {
    List<AmendingInstruction> all = new ArrayList<>();
    Hunk hunk = given.inserts() ? afterItsWord(given, text) : given;
    if (hunk.inserts()) {
      if (hunk.from() == text.length()) {
        return List.of(new Append(provision, hunk.by()));
      }
      if (hunk.from() == 0) {
        return List.of(new InsertAfter(provision, "", ONLY, hunk.by()));
      }
      for (int words = ANCHOR; words > 0; words--) {
        int from = Words.back(text, hunk.from(), words);
        if (from < hunk.from()) {
          int n = occurrence(text, from, hunk.from());
          if (n != 0) {
            all.add(new InsertAfter(provision, text.substring(from, hunk.from()), n, hunk.by()));
          }
        }
      }
    } else {
      if (hunk.by().isEmpty()) {
        replacing(provision, withoutBlanks(hunk, text), text, all);
      }
      replacing(provision, hunk, text, all);
    }
    for (int words = 1; words <= ANCHOR; words++) {
      replacing(provision, around(hunk, text, 0, words), text, all);
      replacing(provision, around(hunk, text, words, 0), text, all);
      replacing(provision, around(hunk, text, words, words), text, all);
    }
    int line = text.lastIndexOf('\n', Math.max(0, hunk.from() - 1)) + 1;
    int end = text.indexOf('\n', hunk.to());
    replacing(
        provision,
        reaching(hunk, text, Math.min(line, hunk.from()), end < 0 ? text.length() : end),
        text,
        all);
    return all;
  }

  /** "b " put in before c after "a " is " b" put in after a. */
  private static Hunk afterItsWord(Hunk hunk, String text) {
    int place = hunk.from();
    String by = hunk.by();
    while (place > 1 && text.charAt(place - 1) == ' ' && by.endsWith(" ")) {
      place--;
      by = " " + by.substring(0, by.length() - 1);
    }
    return new Hunk(place, place, by);
  }

  /** The space beside omitted words goes with them. */
  private static Hunk withoutBlanks(Hunk hunk, String text) {
    int from = hunk.from();
    int to = hunk.to();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new Hunk(from, to, "");
  }

  private static void replacing(
      ProvisionId provision, Hunk hunk, String text, List<AmendingInstruction> into) {
    int n = hunk.inserts() ? 0 : occurrence(text, hunk.from(), hunk.to());
    if (n != 0) {
      String words = text.substring(hunk.from(), hunk.to());
      into.add(
          hunk.by().isEmpty()
              ? new Omit(provision, words, n)
              : new Substitute(provision, words, n, hunk.by()));
    }
  }

  private static Hunk around(Hunk hunk, String text, int before, int after) {
    return reaching(
        hunk, text, Words.back(text, hunk.from(), before), Words.on(text, hunk.to(), after));
  }

  private static Hunk reaching(Hunk hunk, String text, int from, int to) {
    return new Hunk(
        from, to, text.substring(from, hunk.from()) + hunk.by() + text.substring(hunk.to(), to));
  }

  /** Which place of these words this is; 0 where a search from the front would not come by it. */
  private static int occurrence(String text, int from, int to) {
    List<TextRange> places = TextWork.places(text, text.substring(from, to));
    int n = places.indexOf(new TextRange(from, to)) + 1;
    return n == 1 && places.size() == 1 ? ONLY : n;
  }

  private String done(AmendingInstruction instruction, String text) {
    TextWork work = new TextWork(instruction.provision(), spacing);
    return switch (instruction) {
      case Substitute(var p, var words, var n, var by) ->
          work.replace(text, words, n, by).apply(text);
      case Omit(var p, var words, var n) -> work.replace(text, words, n, "").apply(text);
      case InsertAfter(var p, var after, var n, var words) ->
          work.insertAfter(text, after, n, words).apply(text);
      case Append(var p, var words) -> work.append(text, words).apply(text);
      default -> throw new IllegalArgumentException("not a change of a text: " + instruction);
    };
  }
}
