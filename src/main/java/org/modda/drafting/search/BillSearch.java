package org.modda.drafting.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.LatestTexts;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Unit;
import org.springframework.stereotype.Component;

/** Finds words in the headings and texts of one bill, in the order of the document. */
@Component
class BillSearch {

  /** UTF-16 units shown on each side of a hit. */
  private static final int AROUND = 60;

  private final LatestTexts texts;

  BillSearch(LatestTexts texts) {
    this.texts = texts;
  }

  /**
   * The hits.
   *
   * @param words what to find, as typed; not blank
   * @param most how many hits at most
   */
  Found find(BillOutline outline, String words, int most) {
    String wanted = Folded.of(words.strip()).letters();
    List<Hit> hits = new ArrayList<>();
    if (wanted.isEmpty()) {
      return new Found(hits, false);
    }
    Map<ProvisionId, TextAt> all = texts.ofBill(outline.bill());
    for (Unit unit : outline.units()) {
      collect(unit.id(), Where.HEADING, unit.heading(), wanted, hits);
      collect(
          unit.id(), Where.TEXT, all.getOrDefault(unit.id(), TextAt.EMPTY).text(), wanted, hits);
      if (hits.size() > most) {
        return new Found(List.copyOf(hits.subList(0, most)), true);
      }
    }
    return new Found(hits, false);
  }

  private static void collect(
      ProvisionId provision, Where where, String text, String wanted, List<Hit> into) {
    Folded folded = Folded.of(text);
    int found = folded.letters().indexOf(wanted);
    while (found >= 0) {
      int from = folded.origin(found);
      int to = end(text, folded, found + wanted.length());
      into.add(
          new Hit(
              provision,
              where,
              from,
              to,
              text.substring(whole(text, Math.max(0, from - AROUND)), from),
              text.substring(from, to),
              text.substring(to, whole(text, Math.min(text.length(), to + AROUND)))));
      found = folded.letters().indexOf(wanted, found + wanted.length());
    }
  }

  /** The end of the last letter found, its apostrophe included. */
  private static int end(String text, Folded folded, int index) {
    int to = folded.origin(index - 1) + 1;
    while (to < text.length() && Folded.isApostrophe(text.charAt(to))) {
      to++;
    }
    return whole(text, to);
  }

  /** The place itself, or one further where it would cut a surrogate pair. */
  private static int whole(String text, int at) {
    boolean cuts =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return cuts ? at + 1 : at;
  }

  /** Where in a unit something was found. */
  enum Where {
    HEADING,
    TEXT
  }

  /**
   * One place.
   *
   * @param from UTF-16 units in the heading or text; {@code before} and {@code after} surround it
   */
  record Hit(
      ProvisionId provision,
      Where where,
      int from,
      int to,
      String before,
      String match,
      String after) {}

  /**
   * What was found.
   *
   * @param more whether there is more than was asked for
   */
  record Found(List<Hit> hits, boolean more) {}
}
