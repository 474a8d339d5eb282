package org.modda.drafting.live;

import static org.modda.platform.Refused.Kind.UNAVAILABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers the edits that wait for one text while its last commit is being written.
 *
 * <p>For each provision at most one command is under way; what comes meanwhile goes together into
 * the next. So the cost of durability is shared, and nobody is refused for being second.
 */
final class Submissions {

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  /** Edits in one command: bounds how long one commit can take. */
  private static final int MOST_TOGETHER = 256;

  /** UTF-16 units inserted by one command: keeps a commit well under a document's 16 MB. */
  private static final int MOST_INSERTED = 1_000_000;

  /** Another node may win the text's next sequence this often before we give up. */
  private static final int ATTEMPTS = 8;

  private final CommandGateway commands;
  private final Cache aggregates;
  private final Executor workers;
  private final ConcurrentMap<ProvisionId, Lane> lanes = new ConcurrentHashMap<>();

  /**
   * @param aggregates those that this node remembers
   */
  Submissions(CommandGateway commands, Cache aggregates, Executor workers) {
    this.commands = commands;
    this.aggregates = aggregates;
    this.workers = workers;
  }

  /** Takes an edit; its refusal, if it comes to that, goes to {@code from}. Never blocks. */
  void take(SubmitChangeSet edit, Connection from) {
    lanes.compute(
        edit.provision(),
        (provision, lane) -> {
          Lane open = lane == null ? new Lane(provision, edit.bill()) : lane;
          open.waiting.add(new Waiting(edit, from));
          if (open.count.getAndIncrement() == 0) {
            workers.execute(() -> run(open));
          }
          return open;
        });
  }

  /** Whether nothing waits and nothing is being written. */
  boolean areDone() {
    return lanes.isEmpty();
  }

  private void run(Lane lane) {
    while (true) {
      List<Waiting> together = lane.next();
      send(lane, together);
      Lane left =
          lanes.computeIfPresent(
              lane.provision,
              (provision, open) -> open.count.addAndGet(-together.size()) == 0 ? null : open);
      if (left == null) {
        return;
      }
    }
  }

  private void send(Lane lane, List<Waiting> together) {
    SubmitTogether command =
        new SubmitTogether(
            lane.provision, lane.bill, together.stream().map(Waiting::edit).toList());
    try {
      List<Outcome> outcomes = settled(command);
      for (int i = 0; i < outcomes.size(); i++) {
        Waiting waiting = together.get(i);
        switch (outcomes.get(i)) {
          case Outcome.Accepted toldToEverybody -> {}
          case Outcome.Repeated(long revision) -> waiting.settle(revision);
          case Outcome.Unchanged(long revision) -> waiting.settle(revision);
          case Outcome.NotAccepted(Refused refused) -> waiting.refuse(refused);
        }
      }
    } catch (Refused refused) {
      together.forEach(waiting -> waiting.refuse(refused));
    } catch (RuntimeException failure) {
      LOG.error("submissions to provision {} were not kept", lane.provision, failure);
      Refused refused = Refused.because(UNAVAILABLE, "store-unavailable");
      together.forEach(waiting -> waiting.refuse(refused));
    }
  }

  private List<Outcome> settled(SubmitTogether command) {
    for (int attempt = 1; ; attempt++) {
      try {
        List<Outcome> outcomes = commands.sendAndWait(command);
        if (attempt == 1 && isPerhapsOfBefore(outcomes)) {
          aggregates.remove(command.provision().value());
          continue;
        }
        return outcomes;
      } catch (ConcurrencyException otherNodeWasFirst) {
        if (attempt == ATTEMPTS) {
          throw otherNodeWasFirst;
        }
      }
    }
  }

  /** Another node may have written since this one remembered the text; its readers know it. */
  private static boolean isPerhapsOfBefore(List<Outcome> outcomes) {
    return outcomes.stream()
            .anyMatch(
                outcome ->
                    outcome instanceof Outcome.NotAccepted(Refused refused)
                        && refused.code().equals("base-ahead-of-revision"))
        && outcomes.stream().noneMatch(Outcome.Accepted.class::isInstance);
  }

  private record Waiting(SubmitChangeSet edit, Connection from) {
    /** No frame to everybody will acknowledge it, so its sender is told. */
    void settle(long revision) {
      from.outbox().offer(Frames.settled(edit.provision(), edit.n(), revision));
    }

    void refuse(Refused refused) {
      from.outbox().offer(Frames.refused(edit.provision(), edit.n(), refused));
    }
  }

  private static final class Lane {
    final ProvisionId provision;
    final BillId bill;
    final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    final AtomicInteger count = new AtomicInteger();

    Lane(ProvisionId provision, BillId bill) {
      this.provision = provision;
      this.bill = bill;
    }

    List<Waiting> next() {
      List<Waiting> together = new ArrayList<>();
      int inserted = 0;
      while (together.size() < MOST_TOGETHER && inserted < MOST_INSERTED) {
        Waiting one = waiting.poll();
        if (one == null) {
          break;
        }
        together.add(one);
        inserted += one.edit().changes().inserted();
      }
      return together;
    }
  }
}
