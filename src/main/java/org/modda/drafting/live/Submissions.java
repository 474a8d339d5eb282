package org.modda.drafting.live;

import static org.modda.platform.Refused.Kind.UNAVAILABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Afterwards;
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
  private final Afterwards afterCommand;
  private final Executor workers;
  private final ConcurrentMap<ProvisionId, Lane> lanes = new ConcurrentHashMap<>();

  /** Whether the last command found no store: then no connection's thread waits for the next. */
  private volatile boolean failing;

  /**
   * @param aggregates those that this node remembers
   */
  Submissions(
      CommandGateway commands, Cache aggregates, Afterwards afterCommand, Executor workers) {
    this.commands = commands;
    this.aggregates = aggregates;
    this.afterCommand = afterCommand;
    this.workers = workers;
  }

  /**
   * Takes an edit; its refusal, if it comes to that, goes to {@code from}. Where no other edit of
   * the text is under way it is settled on this thread, which waits until it is durable, else by
   * whoever settles the other: call it from the connection's thread.
   */
  void take(SubmitChangeSet edit, Connection from) {
    Waiting waiting = new Waiting(edit, from);
    Lane lane =
        lanes.compute(
            edit.provision(),
            (provision, open) -> {
              Lane to = open == null ? new Lane(provision, edit.bill(), waiting) : open;
              to.add(waiting);
              return to;
            });
    if (lane.first != waiting) {
      return;
    }
    if (failing) {
      workers.execute(() -> settleAll(lane));
    } else {
      afterCommand.first(
          () -> {
            if (isMoreAfterSettling(lane)) {
              workers.execute(() -> settleAll(lane));
            }
          });
    }
  }

  /** Whether nothing waits and nothing is being written. */
  boolean areDone() {
    return lanes.isEmpty();
  }

  private void settleAll(Lane lane) {
    boolean more = true;
    while (more) {
      more = isMoreAfterSettling(lane);
    }
  }

  /** Settles with one command what waits; whether more has come meanwhile. */
  private boolean isMoreAfterSettling(Lane lane) {
    List<Waiting> together = lane.next();
    send(lane, together);
    return lanes.computeIfPresent(
            lane.provision, (provision, open) -> open.isDoneWith(together.size()) ? null : open)
        != null;
  }

  private void send(Lane lane, List<Waiting> together) {
    SubmitTogether command =
        new SubmitTogether(
            lane.provision, lane.bill, together.stream().map(waiting -> waiting.edit).toList());
    try {
      List<Outcome> outcomes = settled(command);
      failing = false;
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
      failing = refused.kind() == UNAVAILABLE;
      together.forEach(waiting -> waiting.refuse(refused));
    } catch (RuntimeException | Error failure) {
      LOG.error("submissions to provision {} were not kept", lane.provision, failure);
      failing = true;
      aggregates.remove(lane.provision.value());
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

  /** An edit and who sent it; itself and no other, whatever it holds. */
  private static final class Waiting {
    final SubmitChangeSet edit;
    final Connection from;

    Waiting(SubmitChangeSet edit, Connection from) {
      this.edit = edit;
      this.from = from;
    }

    /** No frame to everybody will acknowledge it, so its sender is told. */
    void settle(long revision) {
      from.outbox().offer(Frames.settled(edit.provision(), edit.n(), revision));
    }

    void refuse(Refused refused) {
      from.outbox().offer(Frames.refused(edit.provision(), edit.n(), refused));
    }
  }

  /** What waits for one text; it is there as long as something does. */
  private static final class Lane {
    final ProvisionId provision;
    final BillId bill;
    final Waiting first;
    final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private int count;

    Lane(ProvisionId provision, BillId bill, Waiting first) {
      this.provision = provision;
      this.bill = bill;
      this.first = first;
    }

    /** Called one at a time, as {@link #isDoneWith} is. */
    void add(Waiting one) {
      waiting.add(one);
      count++;
    }

    boolean isDoneWith(int settled) {
      count -= settled;
      return count == 0;
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
        inserted += one.edit.changes().inserted();
      }
      return together;
    }
  }
}
