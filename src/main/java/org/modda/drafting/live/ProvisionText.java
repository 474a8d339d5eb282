package org.modda.drafting.live;

import static java.util.Objects.requireNonNull;
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
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.text.ChangeSet;

/**
 * The text of one provision: the single orderer of its revisions.
 *
 * <p>A late submission is rebased here, one revision at a time, so a busy text never makes anybody
 * retry. A text begins empty; only an imported one is opened with words.
 */
@Aggregate(cache = "aggregates")
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
  List<Outcome> handle(SubmitTogether c, Access access, TextSnapshots snapshots) {
    long before = recent.newest();
    List<Outcome> outcomes = new ArrayList<>(c.acts().size());
    for (SubmitChangeSet act : c.acts()) {
      try {
        access.check(act);
        outcomes.add(submit(act));
      } catch (Refused refused) {
        outcomes.add(new Outcome.NotAccepted(refused));
      }
    }
    snapshots.passing(before, recent.newest(), this::state);
    return outcomes;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ChangeProvisionText c, Streams streams, TextSnapshots snapshots) {
    isOf(c.bill());
    TextRules.baseIsReached(c.base(), recent.newest());
    ChangeSet changes = c.changes();
    long revision = c.base();
    for (RecentRevisions.Entry accepted : since(c, streams)) {
      revision++;
      if (c.cause().equals(accepted.cause()) && c.n() == accepted.n()) {
        return new Outcome.Repeated(revision);
      }
      TextRules.lengthsFit(changes, accepted.changes().length());
      changes = changes.map(accepted.changes(), false);
    }
    TextRules.lengthsFit(changes, text.length());
    TextRules.keepsPairsWhole(changes, text);
    long before = recent.newest();
    Outcome outcome =
        accept(c.bill(), c.provision(), changes, c.by(), c.cause(), c.n(), c.cause(), c.at());
    snapshots.passing(before, recent.newest(), this::state);
    return outcome;
  }

  private TextSnapshot state() {
    return new TextSnapshot(
        requireNonNull(bill), requireNonNull(id), recent.newest(), text.toString(), changed);
  }

  /** Every revision since the base; those that are not remembered are read from the stream. */
  private List<RecentRevisions.Entry> since(ChangeProvisionText c, Streams streams) {
    List<RecentRevisions.Entry> since = new ArrayList<>();
    if (!recent.reachBackTo(c.base())) {
      for (Recorded past : streams.read(c.provision().value(), c.base() + 1, recent.oldest() + 1)) {
        since.add(RecentRevisions.Entry.of((ChangeSetAccepted) past.event()));
      }
    }
    for (long at = Math.max(c.base(), recent.oldest()) + 1; at <= recent.newest(); at++) {
      since.add(recent.get(at));
    }
    return since;
  }

  private Outcome submit(SubmitChangeSet c) {
    isOf(c.bill());
    TextRules.baseIsKnown(c.base(), recent);
    ChangeSet changes = c.changes();
    for (long revision = c.base() + 1; revision <= recent.newest(); revision++) {
      RecentRevisions.Entry accepted = recent.get(revision);
      if (accepted.cause() == null && accepted.client().equals(c.client())) {
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
    return accept(c.bill(), c.provision(), changes, c.by(), c.client(), c.n(), null, c.at());
  }

  private void isOf(BillId asked) {
    if (bill != null && !bill.equals(asked)) {
      throw Refused.because(CONFLICT, "provision-of-another-bill");
    }
  }

  private Outcome accept(
      BillId of,
      ProvisionId provision,
      ChangeSet changes,
      AccountId by,
      String client,
      long n,
      @Nullable String cause,
      Instant at) {
    if (id == null) {
      apply(new ProvisionTextOpened(of, provision, "", by, at));
    }
    long revision = recent.newest() + 1;
    Instant notBefore = at.isBefore(changed) ? changed : at;
    apply(new ChangeSetAccepted(of, provision, revision, changes, by, client, n, cause, notBefore));
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
        recent.add(e);
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
