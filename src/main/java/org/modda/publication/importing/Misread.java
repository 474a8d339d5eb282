package org.modda.publication.importing;

import java.util.HashMap;
import java.util.Map;
import org.modda.platform.Refused;

/** What is wrong with a history, and where: a refusal that its owner can mend. */
final class Misread {

  private Misread() {}

  /**
   * The refusal {@code history-malformed}.
   *
   * @param line of the unpacked document, from 1
   * @param path within it: a JSON Pointer (RFC 6901), empty for the line itself
   * @param reason a code
   */
  static Refused at(int line, String path, String reason) {
    return at(line, path, reason, Map.of());
  }

  static Refused at(int line, String path, String reason, Map<String, Object> more) {
    Map<String, Object> facts = new HashMap<>(more);
    facts.put("line", line);
    facts.put("path", path);
    facts.put("reason", reason);
    return Refused.because(Refused.Kind.RULE, "history-malformed", facts);
  }

  static Refused tooLarge(int limitBytes) {
    return Refused.because(
        Refused.Kind.TOO_LARGE, "import-too-large", Map.of("limitBytes", limitBytes));
  }

  /** The JSON Pointer of an article on its line. */
  static String article(String number) {
    return "/articles/" + number.replace("~", "~0").replace("/", "~1");
  }
}
