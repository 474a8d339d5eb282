package org.modda.platform.store.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Where a stream may go on: at the end of one of its commits. The unique index sees only where
 * commits begin, so it would let a commit begin inside another, or beyond the end.
 *
 * <p>That a commit ends somewhere stays true, so it can be asked before the commit is written. The
 * ends that were read or written last are remembered, and then nothing is asked.
 */
final class Boundaries {

  private static final int REMEMBERED = 50_000;

  private final Cache<String, Long> ends = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final Commits commits;

  Boundaries(Commits commits) {
    this.commits = commits;
  }

  /** Remembers where these commits of one stream end. */
  void saw(List<Commit> stream) {
    if (!stream.isEmpty()) {
      ends.put(stream.getLast().aggregate(), stream.getLast().end());
    }
  }

  /**
   * Refuses a commit that does not begin at the end of another.
   *
   * @throws ConcurrencyException it begins inside another
   * @throws IllegalStateException it leaves a gap: a fault of the program
   */
  void refuseElsewhere(Commit commit) {
    Long known = ends.getIfPresent(commit.aggregate());
    if (commit.sequence() == 0 || known != null && known == commit.sequence()) {
      return;
    }
    long end = commits.before(commit.aggregate(), commit.sequence()).map(Commit::end).orElse(0L);
    if (end > commit.sequence()) {
      throw new ConcurrencyException(
          "%s %s has moved on from sequence %d"
              .formatted(commit.type(), commit.aggregate(), commit.sequence()));
    }
    if (end < commit.sequence()) {
      throw new IllegalStateException(
          "%s %s ends at sequence %d, before %d"
              .formatted(commit.type(), commit.aggregate(), end, commit.sequence()));
    }
  }
}
