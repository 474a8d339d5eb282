package org.modda.amendments.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.modda.amendments.docket.ImportingAmendments;
import org.modda.drafting.importing.ImportedBill;
import org.modda.drafting.importing.ReadDocument;
import org.springframework.stereotype.Component;

/** A document's bill with its docket, which is kept before the bill is: both come to be or none. */
@Component
class DocketReading {

  private final ImportingAmendments dockets;
  private final Clock clock;

  DocketReading(ImportingAmendments dockets, Clock clock) {
    this.dockets = dockets;
    this.clock = clock;
  }

  ReadDocument read(DocketForm form, byte[] document) {
    ImportedDocket docket = form.read(document);
    ImportedBill bill =
        new ImportedBill(
            "", docket.language(), sha256(document), docket.provisions(), docket.texts());
    return new ReadDocument(
        bill, (id, by) -> dockets.table(id, docket.amendments(), by, clock.instant()));
  }

  private static String sha256(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
