package org.modda.participation.proposing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.WordingShape;
import org.modda.identity.AccountId;
import org.modda.participation.ProposalEvent;
import org.modda.participation.ProposalEvent.ProposalSubmitted;
import org.modda.participation.ProposalEvent.ProposalTakenUp;
import org.modda.participation.ProposalId;
import org.modda.participation.proposing.ProposalCommand.SubmitProposal;
import org.modda.participation.proposing.ProposalCommand.TakeUpProposal;
import org.modda.platform.Refused;

/** The proposals to one bill: their numbers, and which amendment carries each. */
@Aggregate(cache = "aggregates")
class ProposalRegister {

  static final int MOST = 20_000;

  /** Of one person's that nobody has taken up, so that there is room for others. */
  static final int MOST_OF_ONE = 50;

  /** UTF-16 units. */
  static final int LONGEST_WORDS = 20_000;

  private record Known(int number, AccountId by, @Nullable AmendmentId takenUp) {

    boolean waitsOf(AccountId author) {
      return takenUp == null && by.equals(author);
    }
  }

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable ProposalRegisterId id;

  private final Map<ProposalId, Known> proposals = new HashMap<>();

  ProposalRegister() {}

  /** Answers with the proposal's number. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  int handle(SubmitProposal c) {
    Known known = proposals.get(c.proposal());
    if (known != null && known.by().equals(c.by())) {
      return known.number();
    }
    if (known != null) {
      throw Refused.because(CONFLICT, "proposal-already-submitted");
    }
    if (proposals.size() >= MOST) {
      throw Refused.because(CONFLICT, "too-many-proposals", Map.of("limit", MOST));
    }
    if (proposals.values().stream().filter(one -> one.waitsOf(c.by())).count() >= MOST_OF_ONE) {
      throw Refused.because(CONFLICT, "too-many-own-proposals", Map.of("limit", MOST_OF_ONE));
    }
    WordingShape.isWhole(c.wording());
    wordsFit(c.words());
    int number = proposals.size() + 1;
    apply(
        new ProposalSubmitted(
            c.bill(), c.proposal(), number, c.wording(), c.amends(), c.words(), c.by(), c.at()));
    return number;
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(TakeUpProposal c) {
    Known known = proposals.get(c.proposal());
    if (known == null) {
      throw Refused.because(UNKNOWN, "unknown-proposal");
    }
    if (c.amendment().equals(known.takenUp())) {
      return;
    }
    if (known.takenUp() != null) {
      throw Refused.because(
          CONFLICT, "proposal-taken-up", Map.of("amendment", known.takenUp().value()));
    }
    apply(new ProposalTakenUp(c.bill(), c.proposal(), c.amendment(), c.by(), c.at()));
  }

  @EventSourcingHandler
  void on(ProposalEvent event) {
    id = new ProposalRegisterId(event.bill());
    switch (event) {
      case ProposalSubmitted e -> proposals.put(e.proposal(), new Known(e.number(), e.by(), null));
      case ProposalTakenUp e ->
          proposals.computeIfPresent(
              e.proposal(), (any, one) -> new Known(one.number(), one.by(), e.amendment()));
    }
  }

  private static void wordsFit(String words) {
    WordingShape.isWellFormed(words);
    if (words.length() > LONGEST_WORDS) {
      throw Refused.because(RULE, "proposal-words-too-long", Map.of("limit", LONGEST_WORDS));
    }
  }
}
