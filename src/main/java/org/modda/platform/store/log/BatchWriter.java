package org.modda.platform.store.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts commits at the head of the log, those of one batch with one ordered insert, and answers
 * whoever waits for them. One batch at a time.
 *
 * <p>Positions are taken at the head as it is known here; where another node was first, the head is
 * read again and the rest goes after it. A commit whose aggregate has moved on is refused alone.
 */
final class BatchWriter {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

  private final Commits commits;
  private final Names names;
  private final Tail tail;
  private long head;

  BatchWriter(Commits commits, Names names, Tail tail) {
    this.commits = commits;
    this.names = names;
    this.tail = tail;
    this.head = commits.head();
  }

  /** Whoever is not answered where this throws has not been written. */
  void write(List<WaitingCommit> batch) {
    List<WaitingCommit> rest = batch;
    try {
      for (WaitingCommit each : rest) {
        names.keep(each.commit.events().stream().map(Commit.Entry::name).toList());
      }
      while (!rest.isEmpty()) {
        rest = insert(rest);
      }
    } catch (MongoException e) {
      LOG.error("the log could not be written: {}", e.getMessage());
      settle(rest);
    }
  }

  /** Returns what is still to be written. */
  private List<WaitingCommit> insert(List<WaitingCommit> batch) {
    List<Commit> numbered = numbered(batch);
    try {
      commits.insert(numbered);
      accept(batch, numbered);
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().isEmpty()) {
        throw e;
      }
      BulkWriteError error = e.getWriteErrors().getFirst();
      int at = error.getIndex();
      accept(batch.subList(0, at), numbered.subList(0, at));
      List<WaitingCommit> rest = batch.subList(at, batch.size());
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        LOG.error("the log could not be written: code {}", error.getCode());
        settle(rest);
        return List.of();
      }
      if (!error.getMessage().contains(Commits.AGGREGATE_SEQUENCE)) {
        head = commits.head();
        return rest;
      }
      rest.getFirst().refuseAsLate();
      return rest.subList(1, rest.size());
    }
  }

  private List<Commit> numbered(List<WaitingCommit> batch) {
    List<Commit> numbered = new ArrayList<>();
    long position = head + 1;
    for (WaitingCommit each : batch) {
      numbered.add(each.commit.at(position));
      position += each.commit.events().size();
    }
    return numbered;
  }

  /** Has them told and acknowledges them, which they are also where they could not be told. */
  private void accept(List<WaitingCommit> batch, List<Commit> written) {
    if (batch.isEmpty()) {
      return;
    }
    head = written.getLast().last();
    try {
      List<Appended> appended = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        appended.add(new Appended(written.get(i), batch.get(i).events));
      }
      tail.appended(appended);
    } finally {
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).accept(written.get(i).position());
      }
    }
  }

  /**
   * After an error that does not say what was written: what is there as it was sent is
   * acknowledged, the rest is not. An interruption waits until that is known.
   */
  private void settle(List<WaitingCommit> doubtful) {
    boolean interrupted = Thread.interrupted();
    try {
      List<Commit> sent = numbered(doubtful);
      List<Commit> there = commits.after(head, doubtful.size());
      int kept = 0;
      while (kept < there.size() && Sameness.same(sent.get(kept), there.get(kept))) {
        kept++;
      }
      accept(doubtful.subList(0, kept), sent.subList(0, kept));
      doubtful.subList(kept, doubtful.size()).forEach(WaitingCommit::refuse);
      head = commits.head();
    } catch (RuntimeException | Error e) {
      LOG.error("what was written could not be read back", e);
      doubtful.forEach(WaitingCommit::refuse);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
