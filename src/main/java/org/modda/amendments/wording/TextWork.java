package org.modda.amendments.wording;

import static org.modda.amendments.AmendingInstruction.EACH;
import static org.modda.amendments.AmendingInstruction.ONLY;
import static org.modda.platform.Refused.Kind.RULE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;
import org.modda.text.TextRange;

/**
 * One instruction on one text, exactly or not at all.
 *
 * <p>Refused: {@code words-missing} where it quotes none, {@code words-not-found}, {@code
 * words-not-unique} where it names no place and there are several, {@code occurrence-not-found};
 * {@code carriage-return} in words to be put in.
 */
final class TextWork {

  private final ProvisionId provision;
  private final Spacing spacing;

  TextWork(ProvisionId provision, Spacing spacing) {
    this.provision = provision;
    this.spacing = spacing;
  }

  ChangeSet replace(String text, String words, int occurrence, String by) {
    List<TextRange> ranges = new ArrayList<>();
    int end = 0;
    for (TextRange range : found(text, words, occurrence)) {
      TextRange wide = spacing.around(text, range, legible(by));
      ranges.add(wide.from() < end ? new TextRange(end, wide.to()) : wide);
      end = wide.to();
    }
    return ChangeSet.replacingEach(text.length(), ranges, by);
  }

  ChangeSet insertAfter(String text, String after, int occurrence, String words) {
    required(words);
    List<TextRange> places =
        after.isEmpty()
            ? List.of(new TextRange(0, 0))
            : found(text, after, occurrence).stream()
                .map(range -> new TextRange(range.to(), range.to()))
                .toList();
    return ChangeSet.replacingEach(text.length(), places, legible(words));
  }

  ChangeSet append(String text, String words) {
    required(words);
    return ChangeSet.replacing(text.length(), text.length(), text.length(), legible(words));
  }

  ChangeSet restate(String text, String by) {
    return text.equals(by)
        ? ChangeSet.identity(text.length())
        : ChangeSet.replacing(text.length(), 0, text.length(), legible(by));
  }

  private List<TextRange> found(String text, String words, int occurrence) {
    required(words);
    List<TextRange> all = places(text, words);
    if (all.isEmpty()) {
      throw refused("words-not-found", words, Map.of());
    }
    if (occurrence == EACH) {
      return all;
    }
    if (occurrence == ONLY) {
      if (all.size() > 1) {
        throw refused("words-not-unique", words, Map.of("found", all.size()));
      }
      return all;
    }
    if (occurrence > all.size()) {
      throw refused(
          "occurrence-not-found", words, Map.of("occurrence", occurrence, "found", all.size()));
    }
    return List.of(all.get(occurrence - 1));
  }

  /** Where words stand, from the front; a place that begins inside the one before is none. */
  static List<TextRange> places(String text, String words) {
    List<TextRange> places = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      places.add(new TextRange(at, at + words.length()));
    }
    return places;
  }

  private void required(String words) {
    if (words.isEmpty()) {
      throw Refused.because(RULE, "words-missing", Map.of("provision", provision.value()));
    }
  }

  private static String legible(String words) {
    if (words.indexOf('\r') >= 0) {
      throw Refused.because(RULE, "carriage-return");
    }
    return words;
  }

  private Refused refused(String code, String words, Map<String, Object> facts) {
    Map<String, Object> all = new java.util.HashMap<>(facts);
    all.put("provision", provision.value());
    all.put("words", words.length() <= 200 ? words : words.substring(0, 200));
    return Refused.because(RULE, code, all);
  }
}
