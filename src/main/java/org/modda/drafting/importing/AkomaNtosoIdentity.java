package org.modda.drafting.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.modda.drafting.importing.Markup.Element;

/**
 * What a document says it is called and written in (OASIS Akoma Ntoso 1.0 Part 2, elements
 * shortTitle, docTitle, FRBRalias, FRBRname, FRBRlanguage).
 *
 * <p>The short title comes first: it is how a law is called, while the long one may be a page. A
 * title of over 500 units is cut at a word; the whole of it stands in the preface.
 */
final class AkomaNtosoIdentity {

  /** ISO 639-2 codes for bibliographies, and "esp", which the published Uruguayan bills use. */
  private static final Map<String, String> OTHER_CODES =
      Map.of(
          "esp", "es", "fre", "fr", "ger", "de", "dut", "nl", "chi", "zh", "cze", "cs", "gre", "el",
          "per", "fa", "rum", "ro", "slo", "sk");

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private AkomaNtosoIdentity() {}

  /** The title that the first of these documents to have one gives; empty for none. */
  static String title(List<Element> documents) {
    return Stream.of(
            documents.stream().flatMap(document -> worded(document, "shortTitle")),
            documents.stream().flatMap(document -> worded(document, "docTitle")),
            documents.stream().flatMap(document -> valued(document, "FRBRalias")),
            documents.stream().flatMap(document -> valued(document, "FRBRname")))
        .flatMap(titles -> titles)
        .filter(title -> !title.isBlank())
        .findFirst()
        .map(AkomaNtosoIdentity::cut)
        .orElse("");
  }

  /** The BCP 47 tag of the language that the first of these documents to have one declares. */
  static String language(List<Element> documents) {
    return documents.stream()
        .flatMap(document -> identification(document, "FRBRlanguage"))
        .map(language -> language.attribute("language").strip().toLowerCase(Locale.ROOT))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .map(AkomaNtosoIdentity::tag)
        .orElse("und");
  }

  static String tag(String code) {
    String known = TWO_LETTERS.getOrDefault(code, OTHER_CODES.getOrDefault(code, code));
    String tag = Locale.forLanguageTag(known).toLanguageTag();
    return tag.length() > 35 ? "und" : tag;
  }

  private static Stream<String> worded(Element document, String name) {
    return outsideQuotations(document)
        .filter(element -> element.name().equals(name))
        .map(element -> AkomaNtosoText.oneLine(element, new FlatText()));
  }

  private static Stream<String> valued(Element document, String name) {
    return identification(document, name)
        .map(element -> element.attribute("value").strip())
        .filter(value -> !value.startsWith("/") && !value.contains("://"));
  }

  private static Stream<Element> identification(Element document, String name) {
    return document.first("meta").flatMap(meta -> meta.first("identification")).stream()
        .flatMap(Element::all)
        .filter(element -> element.name().equals(name));
  }

  /** Neither what is quoted from another law nor the documents attached to this one. */
  private static Stream<Element> outsideQuotations(Element element) {
    return switch (element.name()) {
      case "meta", "quotedStructure", "quotedText", "attachments", "components" -> Stream.empty();
      default ->
          Stream.concat(
              Stream.of(element), element.elements().flatMap(child -> outsideQuotations(child)));
    };
  }

  private static String cut(String title) {
    if (title.length() <= Limits.TITLE) {
      return title;
    }
    int space = title.lastIndexOf(' ', Limits.TITLE - 1);
    return title.substring(0, space > 0 ? space : Limits.TITLE - 2) + "…";
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      codes.put(Locale.of(language).getISO3Language(), language);
    }
    return Map.copyOf(codes);
  }
}
