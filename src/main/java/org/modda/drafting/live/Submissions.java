package org.modda.drafting.live;

import static org.modda.platform.Refused.Kind.UNAVAILABLE;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
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

  private final Settling settling;
  private final Afterwards afterCommand;
  private final Executor workers;
  private final ConcurrentMap<ProvisionId, Lane> lanes = new ConcurrentHashMap<>();
  private volatile boolean ending;

  /**
   * @param aggregates those that this node remembers
   */
  Submissions(
      CommandGateway commands, Cache aggregates, Afterwards afterCommand, Executor workers) {
    this.settling = new Settling(commands, aggregates);
    this.afterCommand = afterCommand;
    this.workers = workers;
  }

  /**
   * Takes an edit; its refusal, if it comes to that, goes to {@code from}. Where no other edit of
   * the text is under way it is settled on this thread, which waits until it is durable, else by
   * whoever settles the other: call it from the connection's thread.
   *
   * @throws Refused {@code store-unavailable}: the server goes down
   */
  void take(SubmitChangeSet edit, Connection from) {
    if (ending) {
      throw Refused.because(UNAVAILABLE, "store-unavailable");
    }
    Submission submission = new Submission(edit, from);
    Lane lane =
        lanes.compute(
            edit.provision(),
            (provision, open) -> {
              Lane to = open == null ? new Lane(submission) : open;
              to.add(submission);
              return to;
            });
    if (lane.first != submission) {
      return;
    }
    if (settling.isFailing()) {
      // No connection's thread waits for a store that is not there.
      leaveToWorker(lane);
    } else {
      afterCommand.first(
          () -> {
            if (isMoreAfterSettling(lane)) {
              leaveToWorker(lane);
            }
          });
    }
  }

  /** Takes no more. */
  void end() {
    ending = true;
  }

  /** Whether nothing waits and nothing is being written. */
  boolean areDone() {
    return lanes.isEmpty();
  }

  /** To this thread, where there is none: a text is settled or nobody can edit it any more. */
  private void leaveToWorker(Lane lane) {
    try {
      workers.execute(() -> settleAll(lane));
    } catch (RuntimeException | Error e) {
      LOG.warn("no worker for provision {}", lane.provision.value(), e);
      settleAll(lane);
    }
  }

  private void settleAll(Lane lane) {
    boolean more = true;
    while (more) {
      more = isMoreAfterSettling(lane);
    }
  }

  /** Settles with one command what waits; whether more has come meanwhile. */
  private boolean isMoreAfterSettling(Lane lane) {
    List<Submission> together = lane.next();
    settling.settle(lane.provision, lane.bill, together);
    return lanes.computeIfPresent(
            lane.provision, (provision, open) -> open.isDoneWith(together.size()) ? null : open)
        != null;
  }
}
