package org.modda.drafting.history;

import java.util.List;
import java.util.function.Consumer;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/** The histories of a log in memory, as after a start. */
final class WeavesInMemory {

  private WeavesInMemory() {}

  static BillWeaves of(LogInMemory log) {
    return of(log, new KeptInMemory());
  }

  static BillWeaves of(LogInMemory log, KeptWeaves kept) {
    return of(log, log, kept, new PagesInMemory());
  }

  private static final LogTail SILENT =
      new LogTail() {
        @Override
        public void follow(Consumer<List<Recorded>> follower) {}

        @Override
        public boolean hasToldAll() {
          return false;
        }
      };

  /** One that is told nothing. */
  static BillWeaves untold(LogInMemory log) {
    return new BillWeaves(
        log, log, SILENT, new KeptInMemory(), grown(log, SILENT, new PagesInMemory()));
  }

  /**
   * @param streams the log's, watched
   */
  static BillWeaves of(LogInMemory log, Streams streams, KeptWeaves kept, TextsByPage pages) {
    return new BillWeaves(streams, log, log, kept, grown(log, log, pages));
  }

  private static GrownTexts grown(LogInMemory log, LogTail tail, TextsByPage pages) {
    return new GrownTexts(log, tail, pages, Runnable::run);
  }
}
