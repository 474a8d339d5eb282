package org.modda.drafting.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.modda.platform.Refused;

/**
 * Bytes as text: UTF-8 and nothing else (RFC 3629), a byte order mark allowed, lines ended by a
 * line feed whatever the system they come from.
 */
final class StrictUtf8 {

  private StrictUtf8() {}

  /**
   * The text of a document.
   *
   * @throws Refused {@code malformed-text} with the offset of the first byte that is not UTF-8;
   *     {@code control-character} with its line and column; {@code bill-too-large}
   */
  static String read(byte[] document) {
    Limits.document(document.length);
    ByteBuffer bytes = ByteBuffer.wrap(document);
    CharBuffer chars = CharBuffer.allocate(document.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
    if (result.isError()) {
      throw Refused.because(
          Refused.Kind.RULE, "malformed-text", Map.of("offset", bytes.position()));
    }
    String text = chars.flip().toString();
    String lines =
        legible(text.startsWith("\uFEFF") ? text.substring(1) : text)
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    if (lines.chars().filter(c -> c == '\n').count() > Limits.LINES) {
      throw Limits.billTooLarge();
    }
    return lines;
  }

  private static String legible(String text) {
    OptionalInt illegible = Characters.firstIllegible(text);
    if (illegible.isPresent()) {
      String before = text.substring(0, illegible.getAsInt()).replace("\r\n", "\n");
      int line = (int) before.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
      int start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
      throw new Spot(line, before.length() - start + 1).refused("control-character");
    }
    return text;
  }
}
