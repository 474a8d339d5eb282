package org.modda.platform.store.embedded;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** The file could not be read or written; the command it happened in has had no effect. */
final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int PRIMARY_CODE = 0xFF;

  private final boolean full;

  StoreFailure(SQLException cause) {
    super(cause);
    this.full = (cause.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_FULL.code;
  }

  /** Whether there was no room left, on the disk or in the file's quota. */
  boolean full() {
    return full;
  }
}
