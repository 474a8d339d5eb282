package org.modda.drafting.live;

import org.modda.platform.Refused;
import org.modda.platform.socket.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An edit and who sent it; itself and no other, whatever it holds. Whoever cannot be answered is
 * sent away, comes back and asks again; it holds up nobody else's answer.
 */
final class Submission {

  private static final Logger LOG = LoggerFactory.getLogger(Submission.class);

  final SubmitChangeSet edit;
  private final Connection from;

  Submission(SubmitChangeSet edit, Connection from) {
    this.edit = edit;
    this.from = from;
  }

  void answer(Outcome outcome) {
    try {
      switch (outcome) {
        case Outcome.Accepted toldToEverybody -> {}
        case Outcome.Repeated(long revision) -> settle(revision);
        case Outcome.Unchanged(long revision) -> settle(revision);
        case Outcome.NotAccepted(Refused refused) ->
            from.outbox().offer(Frames.refused(edit.provision(), edit.n(), refused));
      }
    } catch (RuntimeException | Error e) {
      from.outbox().close(Outbox.FELL_BEHIND);
      LOG.error("a submission to provision {} could not be answered", edit.provision(), e);
    }
  }

  /** No frame to everybody will acknowledge it, so its sender is told. */
  private void settle(long revision) {
    from.outbox().offer(Frames.settled(edit.provision(), edit.n(), revision));
  }
}
