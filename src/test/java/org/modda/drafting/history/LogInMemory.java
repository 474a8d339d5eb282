package org.modda.drafting.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.platform.store.WholeLog;

/** A log whose followers are told late: when {@link #tell} says so, and of so much as it says. */
final class LogInMemory implements Streams, WholeLog, LogTail {

  private final List<Recorded> all = new ArrayList<>();
  private final Map<String, List<Recorded>> streams = new HashMap<>();
  private final List<Consumer<List<Recorded>>> followers = new ArrayList<>();
  private final Deque<List<Recorded>> untold = new ArrayDeque<>();

  List<Recorded> all() {
    return all;
  }

  /** One commit. */
  void append(String stream, Collection<? extends DomainEvent> events) {
    List<Recorded> commit = new ArrayList<>();
    for (DomainEvent event : events) {
      List<Recorded> own = streams.computeIfAbsent(stream, s -> new ArrayList<>());
      Recorded recorded = new Recorded(all.size() + 1L, stream, own.size(), Instant.EPOCH, event);
      all.add(recorded);
      own.add(recorded);
      commit.add(recorded);
    }
    untold.add(commit);
  }

  /** Tells the followers of the next commits. */
  void tell(int commits) {
    for (int i = 0; i < commits && !untold.isEmpty(); i++) {
      List<Recorded> commit = untold.poll();
      followers.forEach(follower -> follower.accept(commit));
    }
  }

  @Override
  public void follow(Consumer<List<Recorded>> follower) {
    followers.add(follower);
  }

  @Override
  public boolean hasToldAll() {
    return true;
  }

  @Override
  public List<Recorded> read(String aggregate, long from, long to) {
    List<Recorded> own = streams.getOrDefault(aggregate, List.of());
    return List.copyOf(
        own.subList((int) Math.min(from, own.size()), (int) Math.min(to, own.size())));
  }

  @Override
  public Optional<Recorded> at(String aggregate, long sequence) {
    return read(aggregate, sequence, sequence + 1).stream().findFirst();
  }

  @Override
  public Optional<Recorded> last(String aggregate) {
    return Optional.ofNullable(streams.get(aggregate)).map(List::getLast);
  }

  @Override
  public long end() {
    return all.size();
  }

  @Override
  public List<Recorded> after(long position, int commits) {
    return List.copyOf(all.subList((int) position, (int) Math.min(all.size(), position + commits)));
  }
}
