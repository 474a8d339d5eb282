package org.modda.drafting.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.text.Weave;

/**
 * Everything that was ever in a text, in few numbers: {@code docs/protocol.md}, "History". A reader
 * who has it has the text at every revision without asking again.
 *
 * @param runs for each run its length, the revision that put it in, and that which took it out or
 *     −1
 * @param at milliseconds since 1970 of revision 0, then of each revision after the one before it
 * @param by for each revision the place of its author in {@code people}
 * @param causeOf for each revision that has one its number, and the place in {@code causes}
 */
@SuppressWarnings("ArrayRecordComponent") // made for one answer, and written by nobody after
record WeaveOfText(
    ProvisionId provision,
    int revision,
    String text,
    int[] runs,
    long[] at,
    List<AccountId> people,
    int[] by,
    List<String> causes,
    @JsonProperty("cause") int[] causeOf) {

  /** That of a text which nobody has begun. */
  static WeaveOfText none(ProvisionId provision) {
    int[] nothing = {};
    return new WeaveOfText(
        provision, 0, "", nothing, new long[0], List.of(), nothing, List.of(), nothing);
  }

  static WeaveOfText of(WovenText text) {
    int revisions = text.revision() + 1;
    long[] at = new long[revisions];
    int[] by = new int[revisions];
    Map<AccountId, Integer> people = new LinkedHashMap<>();
    for (int revision = 0; revision < revisions; revision++) {
      at[revision] = text.time(revision) - (revision == 0 ? 0 : text.time(revision - 1));
      by[revision] = placeOf(text.by(revision), people);
    }
    Map<String, Integer> causes = new LinkedHashMap<>();
    Numbers causeOf = new Numbers(2 * text.causes().size());
    text.causes()
        .forEach(
            (revision, cause) -> {
              causeOf.add(revision);
              causeOf.add(placeOf(cause.id(), causes));
            });
    StringBuilder characters = new StringBuilder(text.weave().size());
    int[] runs = runs(text.weave(), characters);
    return new WeaveOfText(
        text.provision(),
        text.revision(),
        characters.toString(),
        runs,
        at,
        List.copyOf(people.keySet()),
        by,
        List.copyOf(causes.keySet()),
        causeOf.toArray());
  }

  private static int[] runs(Weave weave, StringBuilder characters) {
    Numbers runs = new Numbers(3 * weave.runs());
    weave.forEach(
        (first, length, inserted, deleted) -> {
          characters.append(weave.characters(first, first + length));
          int out = deleted == Weave.STANDS ? -1 : deleted;
          int end = runs.size();
          if (end > 0 && runs.get(end - 2) == inserted && runs.get(end - 1) == out) {
            runs.set(end - 3, runs.get(end - 3) + length);
          } else {
            runs.add(length);
            runs.add(inserted);
            runs.add(out);
          }
        });
    return runs.toArray();
  }

  private static <T> int placeOf(T one, Map<T, Integer> places) {
    Integer known = places.putIfAbsent(one, places.size());
    return known == null ? places.size() - 1 : known;
  }
}
