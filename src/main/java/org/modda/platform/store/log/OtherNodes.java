package org.modda.platform.store.log;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what other nodes write: by a change stream where the server has one (a replica set or a
 * sharded cluster), else by asking ten times a second.
 */
public final class OtherNodes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
  private static final long POLL_MILLIS = 100;
  private static final long RETRY_MILLIS = 1000;

  private final Commits commits;
  private final Runnable noticed;
  private final Thread thread;
  private volatile boolean closed;
  private boolean streams = true;

  private OtherNodes(Commits commits, Tail tail) {
    this.commits = commits;
    this.noticed = tail::look;
    this.thread = Thread.ofPlatform().name("log-other-nodes").daemon().unstarted(this::run);
  }

  /** Begins to watch; the tail is told when there may be something. */
  public static OtherNodes watched(Commits commits, Tail tail) {
    OtherNodes others = new OtherNodes(commits, tail);
    others.thread.start();
    return others;
  }

  /** There are none: this process has the log to itself. */
  public static OtherNodes none(Commits commits, Tail tail) {
    return new OtherNodes(commits, tail);
  }

  private void run() {
    long head = 0;
    while (!closed) {
      try {
        if (streams) {
          stream();
        } else {
          long now = commits.head();
          if (now != head) {
            head = now;
            noticed.run();
          }
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
      } catch (MongoException e) {
        pause(e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void stream() {
    try (MongoChangeStreamCursor<ChangeStreamDocument<Commit>> changes =
        commits.collection().watch().cursor()) {
      noticed.run();
      while (!closed) {
        changes.next();
        noticed.run();
      }
    } catch (MongoCommandException e) {
      LOG.info("no change streams here (code {}): polling", e.getErrorCode());
      streams = false;
    }
  }

  private void pause(MongoException e) {
    if (!closed) {
      LOG.warn("other nodes' commits cannot be followed at the moment: {}", e.getMessage());
      try {
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      } catch (InterruptedException interrupted) {
        closed = true;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
