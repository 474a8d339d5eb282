package org.modda.drafting.live;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.modda.platform.Refused.Kind.CONFLICT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.Access;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

/**
 * The text of one provision: the single orderer of its revisions.
 *
 * <p>A late submission is rebased here, one revision at a time, so a busy text never makes anybody
 * retry. A text begins empty; only an imported one is opened with words.
 */
@Aggregate(cache = "aggregates", snapshotTriggerDefinition = "textSnapshots")
class ProvisionText {

  @AggregateIdentifier private @Nullable ProvisionId id;
  private @Nullable BillId bill;
  private final StringBuilder text = new StringBuilder();
  private final RecentRevisions recent = new RecentRevisions();
  private Instant changed = Instant.EPOCH;

  ProvisionText() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenProvisionText c) {
    if (id != null) {
      throw Refused.because(CONFLICT, "text-already-opened");
    }
    TextRules.textFits(c.text().length());
    TextRules.isWellFormed(c.text());
    apply(new ProvisionTextOpened(c.bill(), c.provision(), c.text(), c.by(), c.at()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  List<Outcome> handle(SubmitTogether c, Access access) {
    List<Outcome> outcomes = new ArrayList<>(c.acts().size());
    for (SubmitChangeSet act : c.acts()) {
      try {
        access.check(act);
        outcomes.add(submit(act));
      } catch (Refused refused) {
        outcomes.add(new Outcome.NotAccepted(refused));
      }
    }
    return outcomes;
  }

  private Outcome submit(SubmitChangeSet c) {
    if (bill != null && !bill.equals(c.bill())) {
      throw Refused.because(CONFLICT, "provision-of-another-bill");
    }
    TextRules.baseIsKnown(c.base(), recent);
    ChangeSet changes = c.changes();
    for (long revision = c.base() + 1; revision <= recent.newest(); revision++) {
      RecentRevisions.Entry accepted = recent.get(revision);
      if (accepted.client().equals(c.client())) {
        return sameSession(accepted, c, revision);
      }
      TextRules.lengthsFit(changes, accepted.changes().length());
      changes = changes.map(accepted.changes(), false);
    }
    TextRules.lengthsFit(changes, text.length());
    TextRules.staysInBounds(changes);
    TextRules.keepsPairsWhole(changes, text);
    if (changes.isEmpty()) {
      return new Outcome.Unchanged(recent.newest());
    }
    if (id == null) {
      apply(new ProvisionTextOpened(c.bill(), c.provision(), "", c.by(), c.at()));
    }
    long revision = recent.newest() + 1;
    apply(
        new ChangeSetAccepted(
            c.bill(),
            c.provision(),
            revision,
            changes,
            c.by(),
            c.client(),
            c.n(),
            c.at().isBefore(changed) ? changed : c.at()));
    return new Outcome.Accepted(revision);
  }

  /** Its own session's revision after the base: this very submission, or one not yet heard of. */
  private static Outcome sameSession(
      RecentRevisions.Entry accepted, SubmitChangeSet c, long revision) {
    if (accepted.n() == c.n()) {
      return new Outcome.Repeated(revision);
    }
    throw Refused.because(CONFLICT, "submission-in-flight");
  }

  @EventSourcingHandler
  void on(ProvisionTextEvent event) {
    switch (event) {
      case ProvisionTextOpened e -> {
        id = e.provision();
        bill = e.bill();
        text.append(e.text());
        changed = e.at();
      }
      case ChangeSetAccepted e -> {
        e.changes().applyTo(text);
        recent.add(e.changes(), e.client(), e.n());
        changed = e.at();
      }
    }
  }

  @EventSourcingHandler
  void on(TextSnapshot snapshot) {
    id = snapshot.provision();
    bill = snapshot.bill();
    text.setLength(0);
    text.append(snapshot.text());
    recent.startAt(snapshot.revision());
    changed = snapshot.changed();
  }
}
