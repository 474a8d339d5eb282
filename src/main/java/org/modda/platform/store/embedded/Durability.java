package org.modda.platform.store.embedded;

/** What an acknowledgement of a write promises. */
public enum Durability {
  /** It survives the loss of power: SQLite's {@code synchronous=FULL}, an fsync for each commit. */
  FULL,
  /**
   * It survives the end of the process; a loss of power may lose the last writes, all from some
   * moment on ({@code synchronous=NORMAL}). For what can be rebuilt.
   */
  NORMAL
}
