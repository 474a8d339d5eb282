package org.modda.drafting.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.importing.HeadedLines.Line;
import org.modda.platform.Refused;

/**
 * Reads a bill from Markdown or plain text with headings, in UTF-8.
 *
 * <ul>
 *   <li>The first heading of Markdown that is no legal one is the title; in plain text the first
 *       line is, where it is no heading. What stands before the first unit is the PREAMBLE.
 *   <li>A {@link LegalHeading} gives kind and number; another heading of Markdown is a SECTION.
 *   <li>Units stand in one another by the depth of their headings, and at one depth by rank: an
 *       article in a chapter. A SCHEDULE begins at the top.
 *   <li>{@code [[5-modda]]} in a text becomes a reference to that unit: see {@link
 *       NamedReferences}.
 * </ul>
 *
 * <p>Refused, besides what {@link StrictUtf8} and {@link BillInMaking} refuse: {@code no-headings},
 * {@code unknown-reference} and {@code ambiguous-reference}.
 */
final class HeadedText {

  private record Open(@Nullable ProvisionId id, int depth, ProvisionKind kind, boolean legal) {}

  private static final Set<String> PREAMBLES =
      Set.of("preamble", "muqaddima", "муқаддима", "преамбула");

  private static final Pattern UZBEK_CYRILLIC = Pattern.compile("[ўқғҳЎҚҒҲ]");
  private static final Pattern CYRILLIC = Pattern.compile("[а-яА-Я]");
  private static final Pattern UZBEK_LATIN = Pattern.compile("[ogOG][ʻ‘]");

  private final BillInMaking bill;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> languages = new HashMap<>();
  private String title = "";
  private FlatText text = new FlatText();
  private Spot textAt = new Spot(1, 1);
  private boolean headed;

  private HeadedText(Supplier<ProvisionId> ids) {
    this.bill = new BillInMaking(ids);
  }

  static ImportedBill markdown(byte[] document, Supplier<ProvisionId> ids) {
    String text = StrictUtf8.read(document);
    return new HeadedText(ids).bill(HeadedLines.markdown(text), text, document);
  }

  static ImportedBill plain(byte[] document, Supplier<ProvisionId> ids) {
    String text = StrictUtf8.read(document);
    return new HeadedText(ids).bill(HeadedLines.plain(text), text, document);
  }

  private ImportedBill bill(List<Line> lines, String text, byte[] document) {
    boolean marked = lines.stream().anyMatch(line -> line.depth() > 0);
    for (Line line : lines) {
      Optional<LegalHeading> legal =
          marked && line.depth() == 0 ? Optional.empty() : LegalHeading.in(line.words(), marked);
      if (legal.isPresent()) {
        legal(legal.get(), line);
      } else if (title.isEmpty() && !headed && line.depth() == (marked ? 1 : 0)) {
        title = line.words();
      } else if (line.depth() > 0) {
        unit(kind(line), ProvisionNumber.NONE, line.words(), false, line);
      } else {
        words(line);
      }
    }
    if (!headed) {
      throw Refused.because(Refused.Kind.RULE, "no-headings");
    }
    NamedReferences references = new NamedReferences(bill.provisions());
    return bill.made(
        title, language(text), document, (said, at, units) -> references.said(said.toString(), at));
  }

  private void legal(LegalHeading heading, Line line) {
    languages.merge(heading.language(), 1, Integer::sum);
    unit(heading.kind(), heading.number(), heading.heading(), true, line);
  }

  private static ProvisionKind kind(Line line) {
    return PREAMBLES.contains(line.words().toLowerCase(Locale.ROOT))
        ? ProvisionKind.PREAMBLE
        : ProvisionKind.SECTION;
  }

  private void unit(
      ProvisionKind kind, ProvisionNumber number, String heading, boolean legal, Line line) {
    endPreamble();
    headed = true;
    text = new FlatText();
    while (!open.isEmpty() && !standsIn(open.element(), kind, legal, line.depth())) {
      open.pop();
    }
    Open around = open.peek();
    ProvisionId parent = around == null ? null : around.id();
    ProvisionId id = bill.add(parent, kind, number, heading, "", text, line.at());
    open.push(new Open(id, line.depth(), kind, legal));
  }

  /** Whether a unit stands in the one that is open, or ends it. */
  private boolean standsIn(Open around, ProvisionKind kind, boolean legal, int depth) {
    if (kind == ProvisionKind.SCHEDULE || around.kind() == ProvisionKind.PREAMBLE) {
      return false;
    }
    if (around.depth() != depth) {
      return around.depth() < depth;
    }
    if (!legal || !around.legal() || open.stream().anyMatch(one -> one.kind() == kind)) {
      return false;
    }
    return around.kind() == ProvisionKind.SCHEDULE
        || around.kind().compareTo(kind) < 0
        || around.kind() == ProvisionKind.ARTICLE && kind == ProvisionKind.SECTION;
  }

  private void words(Line line) {
    if (!headed && text.isEmpty()) {
      textAt = line.at();
    }
    text.line().words(line.words());
  }

  private void endPreamble() {
    if (!headed && !text.isEmpty()) {
      bill.add(null, ProvisionKind.PREAMBLE, ProvisionNumber.NONE, "", "", text, textAt);
    }
  }

  /** The language most legal headings are in, else what the letters say. */
  private String language(String text) {
    return languages.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> byLetters(text));
  }

  private static String byLetters(String text) {
    if (UZBEK_CYRILLIC.matcher(text).find()) {
      return "uz-Cyrl";
    }
    if (CYRILLIC.matcher(text).find()) {
      return "ru";
    }
    return UZBEK_LATIN.matcher(text).find() ? "uz-Latn" : "und";
  }
}
