package org.modda.platform.store.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.platform.DomainEvent;
import org.modda.platform.Refused;

/**
 * A commit and whoever waits for it; itself and no other, whatever it holds. The first answer is
 * the only one.
 */
final class WaitingCommit {

  final Commit commit;
  final List<DomainEvent> events;
  private final CompletableFuture<Long> position = new CompletableFuture<>();

  WaitingCommit(Commit commit, List<DomainEvent> events) {
    this.commit = commit;
    this.events = events;
  }

  /** Its position, once it is durable; else the refusal. */
  long position() {
    try {
      return position.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  void accept(long at) {
    position.complete(at);
  }

  /** It was not written, or it is not known whether it was. */
  void refuse() {
    position.completeExceptionally(unavailable());
  }

  void refuseAsLate() {
    position.completeExceptionally(
        new ConcurrencyException(
            "%s %s has moved on from sequence %d"
                .formatted(commit.type(), commit.aggregate(), commit.sequence())));
  }

  static Refused unavailable() {
    return Refused.because(Refused.Kind.UNAVAILABLE, "store-unavailable");
  }
}
