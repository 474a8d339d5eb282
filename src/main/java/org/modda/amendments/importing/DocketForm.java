package org.modda.amendments.importing;

import java.util.Optional;
import org.springframework.util.MimeType;

/** The kinds of documents that a docket can be read from, by their media types. */
enum DocketForm {
  COUNCIL,
  SENATE;

  static Optional<DocketForm> of(MimeType type) {
    return switch (type.getType() + "/" + type.getSubtype()) {
      case "application/json" -> Optional.of(COUNCIL);
      case "text/tab-separated-values" -> Optional.of(SENATE);
      default -> Optional.empty();
    };
  }

  ImportedDocket read(byte[] document) {
    return switch (this) {
      case COUNCIL -> CouncilDocket.read(document);
      case SENATE -> SenateDocket.read(document);
    };
  }
}
