package org.modda.platform.store.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.modda.platform.store.OrderedInsert;

/**
 * The collection {@code commits}. Its {@code _id} is the position; a second unique index on
 * (aggregate, sequence) is each aggregate's optimistic lock.
 */
public final class Commits {

  /** The name that a violation of the aggregate's lock is reported under. */
  static final String AGGREGATE_SEQUENCE = "aggregate_sequence";

  /** The name of the collection. */
  public static final String COLLECTION = "commits";

  private static final CommitCodec CODEC = new CommitCodec();

  private final MongoCollection<Commit> commits;
  private final OrderedInsert inserts;

  /**
   * Opens the log, and makes it where there is none.
   *
   * @param inserts into this collection
   */
  public Commits(MongoDatabase events, OrderedInsert inserts) {
    this.inserts = inserts;
    this.commits =
        events
            .getCollection(COLLECTION, Commit.class)
            .withCodecRegistry(
                CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(CODEC), events.getCodecRegistry()));
    commits.createIndex(
        Indexes.ascending("aggregate", "sequence"),
        new IndexOptions().unique(true).name(AGGREGATE_SEQUENCE));
  }

  MongoCollection<Commit> collection() {
    return commits;
  }

  void insert(List<Commit> batch) {
    inserts.insert(batch.stream().map(commit -> new RawBsonDocument(commit, CODEC)).toList());
  }

  /**
   * The position of the last event, also one that a majority does not have yet; 0 in an empty log.
   */
  long head() {
    Commit last =
        commits.withReadConcern(ReadConcern.LOCAL).find().sort(descending("_id")).limit(1).first();
    return last == null ? 0 : last.last();
  }

  /** The position of the last event that a majority has; 0 in an empty log. */
  long end() {
    return first(commits.find().sort(descending("_id")).limit(1)).map(Commit::last).orElse(0L);
  }

  /** The commits that stand after a position, in order; the first may begin at or before it. */
  List<Commit> after(long position, int atMost) {
    List<Commit> found =
        commits
            .find(gt("_id", position))
            .sort(ascending("_id"))
            .limit(atMost)
            .into(new ArrayList<>());
    if (position > 0 && (found.isEmpty() || found.getFirst().position() != position + 1)) {
      containing(position).filter(c -> c.last() > position).ifPresent(found::addFirst);
    }
    return found;
  }

  private Optional<Commit> containing(long position) {
    return first(commits.find(lte("_id", position)).sort(descending("_id")).limit(1));
  }

  /** An aggregate's commits with events from a sequence on, in order. */
  List<Commit> of(String aggregate, long from, long to, int atMost) {
    List<Commit> found =
        commits
            .find(and(eq("aggregate", aggregate), gte("sequence", from), lt("sequence", to)))
            .sort(ascending("sequence"))
            .limit(atMost)
            .into(new ArrayList<>());
    if (from > 0 && (found.isEmpty() || found.getFirst().sequence() != from)) {
      before(aggregate, from).filter(c -> c.end() > from).ifPresent(found::addFirst);
    }
    return found;
  }

  /** The last commit of an aggregate that begins before a sequence. */
  Optional<Commit> before(String aggregate, long sequence) {
    return first(
        commits
            .find(and(eq("aggregate", aggregate), lt("sequence", sequence)))
            .sort(descending("sequence"))
            .limit(1));
  }

  Optional<Commit> last(String aggregate) {
    return before(aggregate, Long.MAX_VALUE);
  }

  /** The first commit, in the order of the log, whose clock said this or later. Reads the log. */
  Optional<Commit> since(Instant at) {
    return first(commits.find(gte("at", at)).sort(ascending("_id")).limit(1));
  }

  private static Optional<Commit> first(Iterable<Commit> found) {
    var iterator = found.iterator();
    return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
  }
}
