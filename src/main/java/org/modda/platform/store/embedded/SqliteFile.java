package org.modda.platform.store.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One database's file: many readers of what is committed, one writer at a time.
 *
 * <p>What is deleted is overwritten ({@code secure_delete}), so that an erased name is not in the
 * file either.
 *
 * <p>A change of structure (a collection or an index appears or goes) is alone: nobody reads or
 * writes beside it, so no reader meets a table that is not committed yet.
 */
final class SqliteFile implements AutoCloseable {

  private static final int READERS = 4;
  private static final String[] PRAGMAS = {
    "journal_mode=WAL",
    "busy_timeout=10000",
    "mmap_size=1073741824",
    "wal_autocheckpoint=4000",
    "journal_size_limit=67108864",
    "secure_delete=ON"
  };

  private final LinkedBlockingQueue<Session> readers = new LinkedBlockingQueue<>();
  private final ReentrantReadWriteLock structure = new ReentrantReadWriteLock(true);

  /** Of this file alone, so not static. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

  private final GroupCommit writer;

  SqliteFile(Path path, Durability durability) {
    String url = "jdbc:sqlite:" + path;
    this.writer = new GroupCommit(url, pragmas("cache_size=-16384", "synchronous=" + durability));
    for (int i = 0; i < READERS; i++) {
      readers.add(Session.open(url, pragmas("cache_size=-4096", "query_only=ON")));
    }
  }

  /** Sizes of caches are in KiB where they are negative. */
  private static String[] pragmas(String... more) {
    List<String> all = new ArrayList<>(List.of(PRAGMAS));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** The session of the read or write that this thread is in. */
  Session session() {
    Session session = current.get();
    if (session == null) {
      throw new IllegalStateException("outside of a read or a write");
    }
    return session;
  }

  /** Reads one committed state. */
  <T> T read(Supplier<T> work) {
    structure.readLock().lock();
    try {
      Session reader = readers.take();
      try {
        reader.update("BEGIN");
        try {
          return within(reader, work);
        } finally {
          reader.update("COMMIT");
        }
      } finally {
        readers.add(reader);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      structure.readLock().unlock();
    }
  }

  /** Writes, and returns when that is committed. */
  <T> T write(Supplier<T> work) {
    GroupCommit.Written<T> written;
    structure.readLock().lock();
    try {
      written = writer.execute(session -> within(session, work));
    } finally {
      structure.readLock().unlock();
    }
    return writer.committed(written);
  }

  /** Changes the structure; where that fails, says so before anybody else is let in. */
  <T> T restructure(Supplier<T> work, Runnable failed) {
    structure.writeLock().lock();
    try {
      return writer.committed(writer.execute(session -> within(session, work)));
    } catch (RuntimeException e) {
      failed.run();
      throw e;
    } finally {
      structure.writeLock().unlock();
    }
  }

  /** Drops every table; part of a change of structure. */
  void clear() {
    List<String> tables = session().texts("SELECT name FROM sqlite_schema WHERE type = 'table'");
    tables.forEach(table -> session().update("DROP TABLE " + RowTable.quoted(table)));
  }

  /** Bounds the file; 0 for no bound. SQLite's pages are of 4,096 bytes. */
  void quota(long pages) {
    writer.quota(pages);
  }

  private <T> T within(Session session, Supplier<T> work) {
    current.set(session);
    try {
      return work.get();
    } finally {
      current.remove();
    }
  }

  @Override
  public void close() {
    structure.writeLock().lock();
    try {
      readers.forEach(Session::close);
      writer.close();
    } finally {
      structure.writeLock().unlock();
    }
  }
}
