package org.modda.amendments.proposing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentDraftEvent;
import org.modda.amendments.AmendmentDraftEvent.DraftBegun;
import org.modda.amendments.AmendmentDraftEvent.DraftDiscarded;
import org.modda.amendments.AmendmentDraftEvent.DraftReworded;
import org.modda.amendments.AmendmentDraftEvent.DraftTabled;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.CloseDraft;
import org.modda.amendments.Draft;
import org.modda.amendments.WordingShape;
import org.modda.amendments.proposing.DraftCommand.BeginDraft;
import org.modda.amendments.proposing.DraftCommand.DiscardDraft;
import org.modda.amendments.proposing.DraftCommand.RewordDraft;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;

/**
 * A draft of an amendment. To everybody but its author there is none: {@code unknown-draft}.
 *
 * <p>Whatever is asked twice has one effect, because its second time changes nothing.
 */
@Aggregate(cache = "aggregates")
class AmendmentDraft {

  /** UTF-16 units, as of an amendment in the docket. */
  static final int LONGEST_RATIONALE = 20_000;

  @AggregateIdentifier private @Nullable AmendmentId id;
  private @Nullable Draft draft;
  private @Nullable AccountId author;

  AmendmentDraft() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(BeginDraft c) {
    if (id == null) {
      apply(new DraftBegun(c.bill(), c.amendment(), c.amends(), c.by(), c.at()));
    } else {
      own(c.bill(), c.by());
    }
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RewordDraft c) {
    Draft open = open(own(c.bill(), c.by()));
    WordingShape.isWellMade(c.wording());
    WordingShape.isWellFormed(c.rationale());
    if (c.rationale().length() > LONGEST_RATIONALE) {
      throw Refused.because(RULE, "rationale-too-long", Map.of("limit", LONGEST_RATIONALE));
    }
    if (!open.wording().equals(c.wording()) || !open.rationale().equals(c.rationale())) {
      apply(new DraftReworded(c.amendment(), c.wording(), c.rationale(), c.by(), c.at()));
    }
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DiscardDraft c) {
    Draft own = own(c.bill(), c.by());
    if (own.state() != Draft.State.DISCARDED) {
      open(own);
      apply(new DraftDiscarded(c.amendment(), c.by(), c.at()));
    }
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CloseDraft c) {
    Draft own = own(c.bill(), c.by());
    if (own.state() != Draft.State.TABLED) {
      open(own);
      apply(new DraftTabled(c.amendment(), c.by(), c.at()));
    }
  }

  @EventSourcingHandler
  void on(AmendmentDraftEvent event) {
    id = event.amendment();
    author = event.by();
    draft = DraftsInLog.after(draft, event);
  }

  private Draft own(BillId bill, AccountId by) {
    if (draft == null || !draft.bill().equals(bill) || !by.equals(author)) {
      throw Refused.because(UNKNOWN, "unknown-draft");
    }
    return draft;
  }

  private static Draft open(Draft draft) {
    if (!draft.open()) {
      throw Refused.because(CONFLICT, "draft-closed");
    }
    return draft;
  }
}
