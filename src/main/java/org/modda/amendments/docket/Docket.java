package org.modda.amendments.docket;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.modda.platform.Refused.Kind.CONFLICT;

import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.AmendmentAdopted;
import org.modda.amendments.DocketEvent.AmendmentCosigned;
import org.modda.amendments.DocketEvent.AmendmentFell;
import org.modda.amendments.DocketEvent.AmendmentMerged;
import org.modda.amendments.DocketEvent.AmendmentRejected;
import org.modda.amendments.DocketEvent.AmendmentReworded;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.AmendmentWithdrawn;
import org.modda.amendments.DocketEvent.CallingOrderSet;
import org.modda.amendments.DocketEvent.CosignatureWithdrawn;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.amendments.DocketEvent.WordingConfirmed;
import org.modda.amendments.WordingShape;
import org.modda.amendments.docket.DocketCommand.ConfirmWording;
import org.modda.amendments.docket.DocketCommand.CosignAmendment;
import org.modda.amendments.docket.DocketCommand.ImportAmendments;
import org.modda.amendments.docket.DocketCommand.KeepScenario;
import org.modda.amendments.docket.DocketCommand.MergeAmendment;
import org.modda.amendments.docket.DocketCommand.RaiseObjection;
import org.modda.amendments.docket.DocketCommand.RejectAmendment;
import org.modda.amendments.docket.DocketCommand.RewordAmendment;
import org.modda.amendments.docket.DocketCommand.SetCallingOrder;
import org.modda.amendments.docket.DocketCommand.TableAmendment;
import org.modda.amendments.docket.DocketCommand.WithdrawAmendment;
import org.modda.amendments.docket.DocketCommand.WithdrawCosignature;
import org.modda.drafting.BillId;
import org.modda.platform.Refused;

/**
 * The docket of a bill: the public life of its amendments, and the order of their numbers.
 *
 * <p>A bill's docket begins with its first event, so a docket that nobody has begun knows no
 * amendment, and that is all that is said of it. A command that carries an id in its metadata
 * ({@code command}) has one effect however often it comes.
 */
@Aggregate(cache = "aggregates", snapshotTriggerDefinition = "docketSnapshots")
class Docket {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable DocketId id;

  private final DocketState state = new DocketState();
  private final Register register = state.register();

  Docket() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(TableAmendment c, @MetaDataValue("command") @Nullable String command) {
    DocketAnswer first = state.answerTo(command);
    InDocket tabled = register.get(c.amendment());
    if (first != null) {
      return first;
    }
    if (tabled != null && tabled.author().equals(c.by())) {
      return new DocketAnswer(state.last().sequence(), c.amendment().value(), tabled.number());
    }
    if (tabled != null) {
      throw Refused.because(CONFLICT, "amendment-already-tabled");
    }
    return table(
        c, new Imported(c.amendment(), c.wording(), c.amends(), c.rationale(), c.capacity(), null));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(ImportAmendments c) {
    DocketRules.fitAtOnce(c.amendments());
    for (Imported one : c.amendments()) {
      if (register.get(one.amendment()) == null) {
        table(c, one);
      }
    }
    return state.last();
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(CosignAmendment c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          DocketRules.mayCosign(DocketRules.pending(register, c.amendment()), c.by());
          return new AmendmentCosigned(c.bill(), c.amendment(), c.by(), c.at());
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(WithdrawCosignature c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          DocketRules.hasCosigned(DocketRules.pending(register, c.amendment()), c.by());
          return new CosignatureWithdrawn(c.bill(), c.amendment(), c.by(), c.at());
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(RewordAmendment c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          ownAndPending(c.amendment(), c);
          WordingShape.isWhole(c.wording());
          return new AmendmentReworded(c.bill(), c.amendment(), c.wording(), c.by(), c.at());
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(ConfirmWording c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          DocketRules.isTheWordingSeen(ownAndPending(c.amendment(), c), c.seen());
          WordingShape.isWhole(c.wording());
          return new WordingConfirmed(c.bill(), c.amendment(), c.wording(), c.by(), c.at());
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(RaiseObjection c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          DocketRules.isAuthor(DocketRules.pendingOrFallen(register, c.amendment()), c.by());
          DocketRules.reasonIsGiven(c.reason());
          return new ObjectionRaised(c.bill(), c.amendment(), c.reason(), c.by(), c.at());
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(WithdrawAmendment c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          ownAndPending(c.amendment(), c);
          return ended(
              c, c.amendment(), new AmendmentWithdrawn(c.bill(), c.amendment(), c.by(), c.at()));
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(RejectAmendment c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          DocketRules.pending(register, c.amendment());
          DocketRules.reasonIsGiven(c.reason());
          return ended(
              c,
              c.amendment(),
              new AmendmentRejected(c.bill(), c.amendment(), c.reason(), c.by(), c.at()));
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(MergeAmendment c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          InDocket amendment = DocketRules.pending(register, c.amendment());
          DocketRules.mayBeMergedInto(register, amendment, c.into());
          return ended(
              c,
              c.amendment(),
              new AmendmentMerged(c.bill(), c.amendment(), c.into(), c.by(), c.at()));
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(SetCallingOrder c, @MetaDataValue("command") @Nullable String command) {
    return once(
        command,
        () -> {
          DocketRules.eachKnownOnce(register, c.order());
          return new CallingOrderSet(c.bill(), c.order(), c.by(), c.at());
        });
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(KeepScenario c, @MetaDataValue("command") @Nullable String command) {
    if (register.scenarios().containsKey(c.scenario())) {
      return new DocketAnswer(state.last().sequence(), c.scenario(), 0);
    }
    return once(
        command,
        () -> {
          DocketRules.scenarioFits(register, c.scenario(), c.name(), c.by());
          DocketRules.fitAtOnce(c.amendments());
          DocketRules.eachKnownOnce(register, c.amendments());
          return new ScenarioKept(c.bill(), c.scenario(), c.name(), c.amendments(), c.by(), c.at());
        });
  }

  /** Nothing is refused: the bill has decided. What the docket never held has no life to end. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  DocketAnswer handle(RecordAdoption c) {
    if (register.knows(c.decision())) {
      return state.last();
    }
    for (RecordAdoption.Adopted one : c.adopted()) {
      InDocket known = register.get(one.amendment());
      if (known != null && known.state() != AmendmentState.ADOPTED) {
        happened(
            new AmendmentAdopted(
                c.bill(), one.amendment(), c.decision(), one.acts(), c.by(), c.at()));
      }
    }
    for (RecordAdoption.Fallen one : c.fallen()) {
      InDocket known = register.get(one.amendment());
      if (known != null && known.pending()) {
        happened(
            new AmendmentFell(
                c.bill(), one.amendment(), one.reason(), one.because(), c.by(), c.at()));
      }
    }
    return state.last();
  }

  @EventSourcingHandler
  void on(
      DocketEvent event,
      @SequenceNumber long sequence,
      @MetaDataValue("command") @Nullable String command) {
    id = new DocketId(event.bill());
    state.evolve(event, sequence, command);
  }

  @EventSourcingHandler
  void on(DocketSnapshot kept) {
    id = new DocketId(new BillId(kept.bill()));
    state.restore(kept);
  }

  /** Tabled here or imported: it gets the next number. */
  private DocketAnswer table(DocketCommand c, Imported one) {
    DocketRules.thereIsRoomFor(register, 1);
    DocketRules.mayBeAmended(register, one.amends());
    DocketRules.rationaleFits(one.rationale());
    DocketRules.labelFits(one.label());
    WordingShape.isWhole(one.wording());
    return happened(
        new AmendmentTabled(
            c.bill(),
            one.amendment(),
            register.size() + 1,
            one.wording(),
            one.amends(),
            one.rationale(),
            one.capacity(),
            one.label(),
            c.by(),
            c.at()));
  }

  private InDocket ownAndPending(AmendmentId amendment, DocketCommand c) {
    InDocket known = DocketRules.known(register, amendment);
    DocketRules.isAuthor(known, c.by());
    return DocketRules.pending(register, amendment);
  }

  /** A repeat gets the first answer; otherwise what is decided happens. */
  private DocketAnswer once(@Nullable String command, Supplier<DocketEvent> decision) {
    DocketAnswer first = state.answerTo(command);
    return first != null ? first : happened(decision.get());
  }

  /** The amendments to an amendment fall before it ends: there is nothing left to amend. */
  private DocketEvent ended(DocketCommand c, AmendmentId parent, DocketEvent end) {
    for (InDocket child : register.pendingUnder(parent)) {
      happened(new AmendmentFell(c.bill(), child.id(), "parent-ended", parent, c.by(), c.at()));
    }
    return end;
  }

  private DocketAnswer happened(DocketEvent event) {
    apply(event);
    return state.last();
  }
}
