package org.modda.identity.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.modda.identity.AccountEvent;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/** A log of accounts that a test writes by hand; it tells its followers when it is told to. */
final class WrittenLog implements Streams, LogTail {

  private final List<Recorded> written = new ArrayList<>();
  private final List<Recorded> untold = new ArrayList<>();
  private final List<Consumer<List<Recorded>>> followers = new ArrayList<>();
  private Runnable afterNextRead = () -> {};
  private int reads;

  /** As a commit of another node: durable, and not yet heard of here. */
  void write(AccountEvent event) {
    String aggregate = event.account().value();
    Recorded recorded =
        new Recorded(
            written.size() + 1L,
            aggregate,
            written.stream().filter(one -> one.aggregate().equals(aggregate)).count(),
            Instant.EPOCH,
            event);
    written.add(recorded);
    untold.add(recorded);
  }

  void tell() {
    List<Recorded> news = List.copyOf(untold);
    untold.clear();
    followers.forEach(follower -> follower.accept(news));
  }

  /** What happens between the next read and whatever its reader does with it. */
  void afterNextRead(Runnable happening) {
    afterNextRead = happening;
  }

  int reads() {
    return reads;
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
    reads++;
    List<Recorded> found =
        written.stream()
            .filter(one -> one.aggregate().equals(aggregate))
            .filter(one -> one.sequence() >= from && one.sequence() < to)
            .toList();
    Runnable happening = afterNextRead;
    afterNextRead = () -> {};
    happening.run();
    return found;
  }

  @Override
  public Optional<Recorded> at(String aggregate, long sequence) {
    return read(aggregate, sequence, sequence + 1).stream().findFirst();
  }

  @Override
  public Optional<Recorded> last(String aggregate) {
    List<Recorded> found = read(aggregate, 0, Long.MAX_VALUE);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }
}
