package org.modda.drafting.importing;

import java.util.Map;
import org.modda.platform.Refused;

/** How large a document and its parts may be; docs/protocol.md states the same figures. */
final class Limits {

  /** A document, in bytes. */
  static final int DOCUMENT = 10 * 1024 * 1024;

  /** A bill, in units. */
  static final int UNITS = 10_000;

  /** The text of one unit, in UTF-16 units. */
  static final int TEXT = 262_144;

  /** A heading, in UTF-16 units. */
  static final int HEADING = 1_000;

  /** A title, in UTF-16 units. */
  static final int TITLE = 500;

  /** Elements of an XML document inside one another. */
  static final int DEPTH = 64;

  /** Elements of an XML document: thirty for each unit a bill may have. */
  static final int ELEMENTS = 300_000;

  /** Lines of a text with headings: thirty for each unit. */
  static final int LINES = 300_000;

  /** An id taken over from a document, in UTF-16 units; a longer one is not taken over. */
  static final int EXTERNAL_ID = 256;

  private Limits() {}

  static void document(long bytes) {
    if (bytes > DOCUMENT) {
      throw tooLarge();
    }
  }

  static Refused tooLarge() {
    return Refused.because(
        Refused.Kind.TOO_LARGE, "import-too-large", Map.of("limitBytes", DOCUMENT));
  }

  static Refused billTooLarge() {
    return Refused.because(Refused.Kind.RULE, "bill-too-large", Map.of("limit", UNITS));
  }
}
