package org.modda.drafting.importing;

import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;

/** One document on its way to becoming a bill; read by requests, moved on by one thread. */
final class Import {

  private final ImportId id = ImportId.next();
  private final AccountId by;
  private final Reading reading;
  private final @Nullable String title;
  private volatile ImportState state = new ImportState.Reading();

  Import(AccountId by, Reading reading, @Nullable String title) {
    this.by = by;
    this.reading = reading;
    this.title = title;
  }

  ImportId id() {
    return id;
  }

  AccountId by() {
    return by;
  }

  Reading reading() {
    return reading;
  }

  /** The title its asker gave it; null for the document's own. */
  @Nullable String title() {
    return title;
  }

  ImportState state() {
    return state;
  }

  /** Nothing comes after the end. */
  synchronized void goOn(ImportState next) {
    if (!state.isOver()) {
      state = next;
    }
  }
}
