package org.modda.amendments.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Described;
import org.modda.amendments.Wording;
import org.modda.amendments.docket.Imported;
import org.modda.amendments.importing.SenateTable.Row;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.platform.Refused;

/**
 * Amendments in their authors' words, as the French Senate publishes them: where each belongs is
 * known, the text that it amends is not.
 *
 * <p>The articles that are named become the bill's, in the order of their numbers and empty; what
 * is about the whole text stands on a unit before them. An amendment to put in an article beside
 * another stands on that one. Only {@code Supprimer cet article} is an act; everything else is kept
 * as described.
 */
final class SenateDocket {

  private static final List<String> COLUMNS =
      List.of("Nature", "Numéro", "Subdivision", "Alinéa", "Au nom de", "Dispositif", "Objet");

  private static final Pattern PARENT =
      Pattern.compile("Amendement\\s+n°[\\s\u00A0]*([^\\n]{1,40})", Pattern.UNICODE_CASE);

  private static final Pattern LINE = Pattern.compile("(\\d{1,5})(?!\\d).*");
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}-]*\\d+");

  /** Stands for the words of an amendment that was withdrawn before they were published. */
  private static final String UNPUBLISHED = "[…]";

  private static final int LONGEST_RATIONALE = 20_000;
  private static final int LONGEST_CAPACITY = 120;
  private static final int LONGEST_LABEL = 120;
  private static final int LONGEST_WORDS = 262_144;

  private final List<IntroducedProvision> provisions = new ArrayList<>();
  private final TreeMap<SenateArticle, ProvisionId> articles = new TreeMap<>();
  private final Map<String, AmendmentId> byLabel = new HashMap<>();
  private final Map<String, AmendmentId> byNumber = new HashMap<>();
  private final List<Imported> amendments = new ArrayList<>();
  private @Nullable ProvisionId wholeText;

  private SenateDocket() {}

  /**
   * @throws Refused {@code columns-missing}; {@code docket-malformed} with the line and the reason;
   *     {@code too-many-amendments}
   */
  static ImportedDocket read(byte[] document) {
    Malformed.fits(document);
    List<Row> rows = SenateTable.read(document, COLUMNS);
    if (rows.isEmpty()) {
      throw Malformed.at(1, "no-amendments");
    }
    SenateDocket docket = new SenateDocket();
    docket.introduce(rows);
    rows.stream().filter(row -> !isOfAnother(row)).forEach(docket::take);
    rows.stream().filter(SenateDocket::isOfAnother).forEach(docket::take);
    Map<ProvisionId, String> texts = new HashMap<>();
    docket.provisions.forEach(provision -> texts.put(provision.id(), ""));
    return new ImportedDocket("fr", docket.provisions, texts, docket.amendments);
  }

  private void introduce(List<Row> rows) {
    for (Row row : rows) {
      Optional<SenateArticle> article = SenateArticle.of(row.of("Subdivision"));
      if (article.isEmpty() && wholeText == null) {
        wholeText = ProvisionId.next();
        provisions.add(
            new IntroducedProvision(
                wholeText, null, ProvisionKind.PREAMBLE, ProvisionNumber.NONE, "", null));
      }
      article.ifPresent(named -> articles.computeIfAbsent(named, a -> ProvisionId.next()));
    }
    articles.forEach(
        (article, id) ->
            provisions.add(
                new IntroducedProvision(
                    id, null, ProvisionKind.ARTICLE, article.number(), "", null)));
  }

  private void take(Row row) {
    String label = row.of("Numéro").replaceAll("[\\s\u00A0]+", " ");
    AmendmentId id = AmendmentId.next();
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      throw Malformed.at(row.line(), "Numéro");
    }
    if (byLabel.putIfAbsent(label, id) != null) {
      throw Malformed.at(row.line(), "number-twice");
    }
    String words = PlainWords.of(row.of("Dispositif"));
    if (words.length() > LONGEST_WORDS) {
      throw Malformed.at(row.line(), "Dispositif");
    }
    AmendmentId amends = isOfAnother(row) ? parent(words) : null;
    byNumber.putIfAbsent(bare(label), id);
    ProvisionId target = target(row);
    String forWhom = cut(row.of("Au nom de"), LONGEST_CAPACITY);
    amendments.add(
        new Imported(
            id,
            wording(row, target, words),
            amends,
            cut(PlainWords.of(row.of("Objet")), LONGEST_RATIONALE),
            forWhom.isEmpty() ? Capacity.OWN_NAME : new Capacity(Capacity.Kind.PARTY, forWhom),
            label));
  }

  private ProvisionId target(Row row) {
    ProvisionId target =
        SenateArticle.of(row.of("Subdivision")).map(articles::get).orElse(wholeText);
    if (target == null) {
      throw Malformed.at(row.line(), "Subdivision");
    }
    return target;
  }

  private static Wording wording(Row row, ProvisionId target, String words) {
    boolean beside = row.of("Subdivision").startsWith("art. add.");
    if (words.equals("Supprimer cet article.") && !beside && !isOfAnother(row)) {
      return Wording.of(List.of(new RepealProvision(target)));
    }
    Matcher line = LINE.matcher(row.of("Alinéa"));
    int number = line.matches() ? Integer.parseInt(line.group(1)) : 0;
    return new Wording(
        List.of(), List.of(new Described(target, number, words.isBlank() ? UNPUBLISHED : words)));
  }

  /** A sub-amendment begins with what it amends: "Amendement n° 229 rect." */
  private @Nullable AmendmentId parent(String words) {
    Matcher parent = PARENT.matcher(words);
    if (!parent.lookingAt()) {
      return null;
    }
    String label = parent.group(1).replaceAll("[\\s\u00A0]+", " ").strip();
    AmendmentId exact = byLabel.get(label);
    return exact != null ? exact : byNumber.get(bare(label));
  }

  private static boolean isOfAnother(Row row) {
    return row.of("Nature").equals("S/Amt") || row.of("Nature").equals("SsAmt");
  }

  /** Without "rect." and what else tells its versions apart. */
  private static String bare(String label) {
    Matcher number = NUMBER.matcher(label);
    return number.lookingAt() ? number.group() : label;
  }

  /** At most so many units, ending with a whole word. */
  private static String cut(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int end = longest;
    while (end > 0 && !Character.isWhitespace(words.charAt(end))) {
      end--;
    }
    if (end == 0) {
      end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
    }
    return words.substring(0, end).stripTrailing();
  }
}
