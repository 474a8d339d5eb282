package org.modda.publication.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.util.MimeType;

/** The forms in which a history comes, by their media types: JSON Lines, as they are or packed. */
enum HistoryForm {
  /** RFC 6713. */
  GZIP,
  JSON_LINES;

  /** A document as it is sent, in bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  /** The same unpacked: no more is ever unpacked, however small a document was. */
  static final int LARGEST_UNPACKED = 32 * 1024 * 1024;

  static Optional<HistoryForm> of(MimeType type) {
    return switch (type.getType() + "/" + type.getSubtype()) {
      case "application/gzip", "application/x-gzip" -> Optional.of(GZIP);
      case "application/x-ndjson", "application/jsonl" -> Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }

  /**
   * The lines' bytes.
   *
   * @throws org.modda.platform.Refused {@code import-too-large}; {@code history-malformed} where it
   *     is not packed as it says
   */
  byte[] unpacked(byte[] document) {
    if (document.length > LARGEST) {
      throw Misread.tooLarge(LARGEST);
    }
    byte[] lines = this == GZIP ? inflated(document) : document;
    if (lines.length > LARGEST_UNPACKED) {
      throw Misread.tooLarge(LARGEST_UNPACKED);
    }
    return lines;
  }

  /** At most one byte more than is allowed. */
  private static byte[] inflated(byte[] document) {
    try (InputStream lines = new GZIPInputStream(new ByteArrayInputStream(document))) {
      return lines.readNBytes(LARGEST_UNPACKED + 1);
    } catch (IOException notPacked) {
      throw Misread.at(1, "", "not-gzip");
    }
  }
}
