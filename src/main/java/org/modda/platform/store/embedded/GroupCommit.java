package org.modda.platform.store.embedded;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a file. Commands are executed one after another inside one transaction; whoever
 * finds it uncommitted commits it for all, so that those who wait share one fsync.
 *
 * <p>A command that is refused takes back only its own changes. A failure of the file takes back
 * the whole transaction, and everybody in it is told: none of them had been acknowledged.
 */
final class GroupCommit implements AutoCloseable {

  /** What a command answered, and the transaction its changes are in. */
  record Written<T>(T answer, Batch batch) {}

  /** One transaction. */
  static final class Batch {
    private volatile boolean committed;
    private volatile @Nullable StoreFailure failure;
  }

  private final String url;
  private final String[] pragmas;
  private final ReentrantLock executing = new ReentrantLock(true);
  private final ReentrantLock committing = new ReentrantLock();
  private Session session;
  private @Nullable Batch open;
  private long quota;

  GroupCommit(String url, String... pragmas) {
    this.url = url;
    this.pragmas = pragmas;
    this.session = Session.open(url, pragmas);
  }

  <T> Written<T> execute(Function<Session, T> command) {
    executing.lock();
    try {
      Batch batch = begin();
      session.update("SAVEPOINT command");
      try {
        T answer = command.apply(session);
        session.update("RELEASE command");
        return new Written<>(answer, batch);
      } catch (StoreFailure e) {
        throw e;
      } catch (RuntimeException | Error e) {
        session.update("ROLLBACK TO command");
        session.update("RELEASE command");
        throw e;
      }
    } catch (StoreFailure e) {
      abandon(e);
      throw e;
    } finally {
      executing.unlock();
    }
  }

  /** Returns the answer once its changes are committed. */
  <T> T committed(Written<T> written) {
    Batch batch = written.batch();
    if (!settled(batch)) {
      committing.lock();
      try {
        if (!settled(batch)) {
          commit(batch);
        }
      } finally {
        committing.unlock();
      }
    }
    StoreFailure failure = batch.failure;
    if (failure != null) {
      throw failure;
    }
    return written.answer();
  }

  void quota(long pages) {
    executing.lock();
    try {
      quota = pages;
      applyQuota();
    } finally {
      executing.unlock();
    }
  }

  private static boolean settled(Batch batch) {
    return batch.committed || batch.failure != null;
  }

  private Batch begin() {
    Batch batch = open;
    if (batch == null) {
      session.update("BEGIN IMMEDIATE");
      batch = new Batch();
      open = batch;
    }
    return batch;
  }

  private void commit(Batch batch) {
    executing.lock();
    try {
      if (!settled(batch)) {
        session.update("COMMIT");
        open = null;
        batch.committed = true;
      }
    } catch (StoreFailure e) {
      abandon(e);
    } finally {
      executing.unlock();
    }
  }

  /** Closing the connection rolls back; a fresh one carries nothing over from the failure. */
  private void abandon(StoreFailure failure) {
    Batch batch = open;
    open = null;
    if (batch != null) {
      batch.failure = failure;
    }
    try {
      session.close();
    } catch (StoreFailure e) {
      failure.addSuppressed(e);
    }
    session = Session.open(url, pragmas);
    applyQuota();
  }

  private void applyQuota() {
    long unbounded = 0xFFFFFFFEL;
    session.number(0, "PRAGMA max_page_count=" + (quota == 0 ? unbounded : quota));
  }

  @Override
  public void close() {
    executing.lock();
    try {
      session.close();
    } finally {
      executing.unlock();
    }
  }
}
