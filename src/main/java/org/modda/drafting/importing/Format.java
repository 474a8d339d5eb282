package org.modda.drafting.importing;

import java.util.Optional;
import java.util.function.Supplier;
import org.modda.drafting.ProvisionId;
import org.springframework.util.MimeType;

/** The kinds of documents that a bill can be read from, by their media types. */
public enum Format {
  AKOMA_NTOSO,
  MARKDOWN,
  PLAIN_TEXT;

  static Optional<Format> of(MimeType type) {
    return switch (type.getType() + "/" + type.getSubtype()) {
      case "application/xml", "text/xml", "application/akn+xml" -> Optional.of(AKOMA_NTOSO);
      case "text/markdown" -> Optional.of(MARKDOWN);
      case "text/plain" -> Optional.of(PLAIN_TEXT);
      default -> Optional.empty();
    };
  }

  /**
   * The bill in a document of at most 10 MB.
   *
   * @throws org.modda.platform.Refused with line and column where the document can be mended
   */
  public ImportedBill read(byte[] document) {
    return read(document, ProvisionId::next);
  }

  ImportedBill read(byte[] document, Supplier<ProvisionId> ids) {
    return switch (this) {
      case AKOMA_NTOSO -> AkomaNtoso.read(document, ids);
      case MARKDOWN -> HeadedText.markdown(document, ids);
      case PLAIN_TEXT -> HeadedText.plain(document, ids);
    };
  }
}
