package org.modda.drafting.importing;

import org.modda.identity.AccountId;

/** One document on its way to becoming a bill; read by requests, moved on by one thread. */
final class Import {

  private final ImportId id = ImportId.next();
  private final AccountId by;
  private final ImportWork work;
  private volatile ImportState state = new ImportState.Reading();

  Import(AccountId by, ImportWork work) {
    this.by = by;
    this.work = work;
  }

  ImportId id() {
    return id;
  }

  AccountId by() {
    return by;
  }

  ImportWork work() {
    return work;
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
