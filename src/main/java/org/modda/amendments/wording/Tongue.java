package org.modda.amendments.wording;

import java.util.Locale;

/** The languages in which instructions are written and read. */
enum Tongue {
  UZ_LATN("uz-Latn", '“', '”'),
  UZ_CYRL("uz-Cyrl", '“', '”'),
  RU("ru", '«', '»'),
  EN("en", '“', '”');

  private final String tag;
  private final char open;
  private final char close;

  Tongue(String tag, char open, char close) {
    this.tag = tag;
    this.open = open;
    this.close = close;
  }

  /** By a BCP 47 tag; English for a language that has no form of instructions here. */
  static Tongue of(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return switch (locale.getLanguage()) {
      case "uz" -> locale.getScript().equals("Cyrl") ? UZ_CYRL : UZ_LATN;
      case "ru" -> RU;
      default -> EN;
    };
  }

  String tag() {
    return tag;
  }

  /** The mark that opens quoted words. */
  char open() {
    return open;
  }

  char close() {
    return close;
  }

  boolean isUzbek() {
    return this == UZ_LATN || this == UZ_CYRL;
  }
}
