package org.modda.drafting.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML document, found as XML 1.0 Appendix F says: by a byte order mark, by the
 * bytes of {@code <?} in UTF-16, by the declaration, and UTF-8 otherwise.
 *
 * <p>The decoding is strict. The parser is given characters: left to find the encoding itself, it
 * writes to the console about bytes that it does not like.
 */
final class XmlEncoding {

  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]{1,100}encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");
  private static final int DECLARATION = 256;

  private XmlEncoding() {}

  /** The document's characters, without a byte order mark. */
  static String decode(byte[] document) {
    ByteBuffer bytes = ByteBuffer.wrap(document);
    CharsetDecoder decoder = charset(document).newDecoder();
    CharBuffer chars =
        CharBuffer.allocate((int) Math.ceil(document.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(bytes, chars, true);
    if (!result.isError()) {
      result = decoder.flush(chars);
    }
    String text = chars.flip().toString();
    if (result.isError()) {
      throw after(text).refused("malformed-xml");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] document) {
    int first = at(document, 0) << 8 | at(document, 1);
    int second = at(document, 2) << 8 | at(document, 3);
    if (first == 0xFEFF || first == 0x003C && second == 0x003F) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE || first == 0x3C00 && second == 0x3F00) {
      return StandardCharsets.UTF_16LE;
    }
    int length = Math.min(document.length, DECLARATION);
    Matcher declared =
        DECLARED.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
    if (!declared.lookingAt()) {
      return StandardCharsets.UTF_8;
    }
    if (!Charset.isSupported(declared.group(1))) {
      throw new Spot(1, 1).refused("malformed-xml");
    }
    return Charset.forName(declared.group(1));
  }

  private static int at(byte[] document, int index) {
    return index < document.length ? document[index] & 0xFF : -1;
  }

  private static Spot after(String text) {
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    return new Spot(line, text.length() - text.lastIndexOf('\n'));
  }
}
