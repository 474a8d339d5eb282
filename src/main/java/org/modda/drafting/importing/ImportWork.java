package org.modda.drafting.importing;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;

/** What is made of a document, once it is in; refuses it with a place and a reason. */
@FunctionalInterface
public interface ImportWork {

  CarriedOut carryOut(byte[] document, Progress progress);

  /** What it came to: {@code of} parts of the document are kept in the bill. */
  record CarriedOut(BillId bill, int of) {}

  /** Hears how far it is. */
  @FunctionalInterface
  interface Progress {

    /**
     * {@code done} of {@code of} parts are durable.
     *
     * @param bill the bill, where it exists already; null before
     */
    void kept(@Nullable BillId bill, int done, int of);
  }
}
