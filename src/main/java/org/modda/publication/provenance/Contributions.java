package org.modda.publication.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.OriginsOfBill;
import org.modda.drafting.history.Stretch;
import org.modda.drafting.outline.Unit;

/**
 * Where somebody's words stand.
 *
 * @param characters UTF-16 units, of all provisions together
 */
record Contributions(long position, long characters, List<Used> provisions) {

  /**
   * In one provision.
   *
   * @param ranges pairs: where words begin and where they end in its text, UTF-16 units
   */
  record Used(ProvisionId id, long characters, List<Integer> ranges) {}

  /** Those of the words that a question is about, in the order of the document. */
  static Contributions of(OriginsOfBill origins, Credits.OfBill credits, Predicate<Credit> asked) {
    List<Used> used = new ArrayList<>();
    long sum = 0;
    for (Unit unit : origins.moment().units()) {
      List<Integer> ranges = new ArrayList<>();
      long characters = 0;
      int at = 0;
      for (Stretch stretch : origins.stretches().getOrDefault(unit.id(), List.of())) {
        int end = at + stretch.length();
        if (asked.test(credits.of(stretch.origin()))) {
          characters += stretch.length();
          if (!ranges.isEmpty() && ranges.getLast() == at) {
            ranges.set(ranges.size() - 1, end);
          } else {
            ranges.add(at);
            ranges.add(end);
          }
        }
        at = end;
      }
      if (characters > 0) {
        used.add(new Used(unit.id(), characters, ranges));
        sum += characters;
      }
    }
    return new Contributions(origins.moment().position(), sum, used);
  }
}
