package org.modda.platform.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.EventJson;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.platform.store.WholeLog;

/** Commits as the events they hold. */
public final class Reading implements Streams, WholeLog {

  private static final int PAGE = 500;

  private final Commits commits;
  private final EventJson json;

  public Reading(Commits commits, EventJson json) {
    this.commits = commits;
    this.json = json;
  }

  @Override
  public List<Recorded> read(String aggregate, long from, long to) {
    List<Recorded> read = new ArrayList<>();
    long next = from;
    List<Commit> page;
    do {
      page = next < to ? commits.of(aggregate, next, to, PAGE) : List.of();
      for (Commit commit : page) {
        recorded(commit).stream()
            .filter(each -> each.sequence() >= from && each.sequence() < to)
            .forEach(read::add);
        next = commit.end();
      }
    } while (page.size() >= PAGE);
    return List.copyOf(read);
  }

  @Override
  public Optional<Recorded> at(String aggregate, long sequence) {
    return read(aggregate, sequence, sequence + 1).stream().findFirst();
  }

  @Override
  public Optional<Recorded> last(String aggregate) {
    return commits.last(aggregate).map(commit -> recorded(commit).getLast());
  }

  @Override
  public long end() {
    return commits.end();
  }

  @Override
  public List<Recorded> after(long position, int atMost) {
    List<Recorded> read = new ArrayList<>();
    for (Commit commit : commits.after(position, atMost)) {
      recorded(commit).stream().filter(each -> each.position() > position).forEach(read::add);
    }
    return read;
  }

  /** The position of the last event, also one that a majority does not have yet. */
  public long head() {
    return commits.head();
  }

  private List<Recorded> recorded(Commit commit) {
    List<DomainEvent> events =
        commit.events().stream().map(entry -> json.read(entry.name(), entry.payload())).toList();
    return recorded(commit, events);
  }

  static List<Recorded> recorded(Commit commit, List<DomainEvent> events) {
    List<Recorded> recorded = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      recorded.add(
          new Recorded(
              commit.position() + i,
              commit.aggregate(),
              commit.sequence() + i,
              commit.at(),
              events.get(i)));
    }
    return recorded;
  }
}
