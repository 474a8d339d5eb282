package org.modda.drafting.importing;

import java.util.List;
import java.util.Map;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;

/**
 * A document as read: a bill that does not exist yet.
 *
 * @param title what the document calls itself; empty where it does not say
 * @param language BCP 47 tag; {@code und} where the document does not say
 * @param source the SHA-256 of the document's bytes, in hexadecimal
 * @param provisions every unit in document order, parents before children
 * @param texts one text for each provision, in UTF-16 units at most 262,144 long, lines separated
 *     by a line feed; a provision without words of its own has the empty text
 */
public record ImportedBill(
    String title,
    String language,
    String source,
    List<IntroducedProvision> provisions,
    Map<ProvisionId, String> texts) {

  public ImportedBill {
    provisions = List.copyOf(provisions);
    texts = Map.copyOf(texts);
    if (texts.size() != provisions.size()
        || !provisions.stream().map(IntroducedProvision::id).allMatch(texts::containsKey)) {
      throw new IllegalArgumentException("texts and provisions differ");
    }
  }

  /** The same bill under the title that its importer gave it. */
  public ImportedBill titled(String other) {
    return new ImportedBill(other, language, source, provisions, texts);
  }
}
