package org.modda.amendments.importing;

import java.util.HashMap;
import java.util.Map;
import org.modda.platform.Refused;

/** What is wrong with a document, and where. */
final class Malformed {

  /** Amendments of one docket. */
  static final int MOST = 10_000;

  /** A document, in bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  private Malformed() {}

  /**
   * @param at the line of a table, or the place in a list, from 1
   * @param reason a code
   */
  static Refused at(int at, String reason) {
    return Refused.because(
        Refused.Kind.RULE, "docket-malformed", Map.of("at", at, "reason", reason));
  }

  /** A refusal of one of its parts, with where that part is. */
  static Refused at(int at, Refused why) {
    Map<String, Object> facts = new HashMap<>(why.facts());
    facts.put("at", at);
    return Refused.because(Refused.Kind.RULE, why.code(), facts);
  }

  static void fits(byte[] document) {
    if (document.length > LARGEST) {
      throw Refused.because(
          Refused.Kind.TOO_LARGE, "import-too-large", Map.of("limitBytes", LARGEST));
    }
  }

  static void fits(int amendments) {
    if (amendments > MOST) {
      throw Refused.because(Refused.Kind.RULE, "too-many-amendments", Map.of("limit", MOST));
    }
  }
}
