package org.modda.drafting.bill;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.STALE;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.AmendAsImported;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.bill.BillCommand.InsertProvision;
import org.modda.drafting.bill.BillCommand.IntroduceBill;
import org.modda.drafting.bill.BillCommand.MergeProvision;
import org.modda.drafting.bill.BillCommand.MoveProvision;
import org.modda.drafting.bill.BillCommand.RenameBill;
import org.modda.drafting.bill.BillCommand.RenameProvision;
import org.modda.drafting.bill.BillCommand.RenumberProvision;
import org.modda.drafting.bill.BillCommand.RepealProvision;
import org.modda.drafting.bill.BillCommand.SplitProvision;
import org.modda.drafting.bill.BillCommand.UndoRepeal;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.IntroductionRules;
import org.modda.drafting.outline.TreeRules;
import org.modda.platform.Answered;
import org.modda.platform.Refused;

/**
 * The tree of a bill: its units, their order and their numbers. The words are in {@code
 * ProvisionText}.
 *
 * <p>A command that carries an id in its metadata ({@code command}) has one effect however often it
 * comes, and every repeat gets the first answer.
 */
@Aggregate(cache = "aggregates")
class Bill {

  @AggregateIdentifier private @Nullable BillId id;
  private @Nullable String source;
  private final BillTree tree = new BillTree();
  private final Answered<BillAnswer> answered = new Answered<>();
  private final Decisions decisions = new Decisions();
  private long sequence = -1;
  private @Nullable ProvisionId lastProvision;

  Bill() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  BillAnswer handle(IntroduceBill c, @MetaDataValue("command") @Nullable String command) {
    BillAnswer first = answered.to(command);
    if (first != null) {
      return first;
    }
    if (id != null) {
      throw Refused.because(CONFLICT, "bill-already-introduced");
    }
    IntroductionRules.titleIsGiven(c.title());
    IntroductionRules.languageIsKnown(c.language());
    IntroductionRules.isWellFormed(c.provisions());
    return happened(
        new BillIntroduced(
            c.bill(), c.title(), c.language(), c.provisions(), c.source(), c.by(), c.at()));
  }

  @CommandHandler
  BillAnswer handle(RenameBill c, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          IntroductionRules.titleIsGiven(c.title());
          return new BillRenamed(c.bill(), c.title(), c.by(), c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(InsertProvision c, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.mayInsert(tree, c.provision(), c.kind(), c.number(), c.heading(), c.place());
          return new ProvisionInserted(
              c.bill(),
              c.provision(),
              c.kind(),
              c.number(),
              c.heading(),
              c.place(),
              c.by(),
              c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(MoveProvision c, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.mayMove(tree, c.provision(), c.place());
          return new ProvisionMoved(c.bill(), c.provision(), c.place(), c.by(), c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(RenumberProvision c, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.mayRenumber(tree, c.provision(), c.number());
          return new ProvisionRenumbered(c.bill(), c.provision(), c.number(), c.by(), c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(RenameProvision c, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.mayRename(tree, c.provision(), c.heading());
          return new ProvisionRenamed(c.bill(), c.provision(), c.heading(), c.by(), c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(RepealProvision c, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.mayRepeal(tree, c.provision());
          return new ProvisionRepealed(c.bill(), c.provision(), c.by(), c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(UndoRepeal c, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.mayUndoRepeal(tree, c.provision());
          return new RepealUndone(c.bill(), c.provision(), c.by(), c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(
      SplitProvision c, TextsSoFar texts, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.maySplit(tree, c.provision(), c.into(), c.number(), c.heading());
          return new ProvisionSplit(
              c.bill(),
              c.provision(),
              c.into(),
              c.number(),
              c.heading(),
              c.cause(),
              new PartedWords(texts, decisions).of(c),
              c.by(),
              c.at());
        });
  }

  @CommandHandler
  BillAnswer handle(
      MergeProvision c, TextsSoFar texts, @MetaDataValue("command") @Nullable String command) {
    return once(
        c,
        command,
        () -> {
          TreeRules.mayMerge(tree, c.provision(), c.into());
          return new ProvisionMerged(
              c.bill(),
              c.provision(),
              c.into(),
              c.cause(),
              new PartedWords(texts, decisions).of(c),
              c.by(),
              c.at());
        });
  }

  /** One commit: each cause, followed by what it does to the tree. */
  @CommandHandler
  AmendedBill handle(AmendBill c, TextsSoFar texts) {
    return amended(c, List.of(), texts);
  }

  @CommandHandler
  AmendedBill handle(AmendAsImported c, TextsSoFar texts) {
    if (!c.source().equals(source)) {
      throw Refused.because(CONFLICT, "bill-of-another-source");
    }
    return amended(c.decided(), c.returning(), texts);
  }

  private AmendedBill amended(AmendBill c, List<ProvisionId> returning, TextsSoFar texts) {
    AmendedBill before = decisions.made(c.decision());
    if (before != null) {
      return before;
    }
    isAt(c.expected());
    List<BillEvent> decided = new DecidedActs(c, returning, tree.copy(), decisions, texts).events();
    long first = sequence + 1;
    decided.forEach(event -> apply(event, Decisions.mark(c.decision())));
    return new AmendedBill(c.bill(), c.decision(), first, sequence);
  }

  @EventSourcingHandler
  void on(
      BillEvent event,
      @SequenceNumber long number,
      @MetaDataValue("command") @Nullable String command) {
    tree.evolve(event);
    sequence = number;
    id = event.bill();
    if (event instanceof BillIntroduced introduced) {
      source = introduced.source();
    }
    lastProvision =
        switch (event) {
          case BillIntroduced e -> null;
          case BillRenamed e -> null;
          case ProvisionInserted e -> e.provision();
          case ProvisionMoved e -> e.provision();
          case ProvisionRenumbered e -> e.provision();
          case ProvisionRenamed e -> e.provision();
          case ProvisionRepealed e -> e.provision();
          case RepealUndone e -> e.provision();
          case BillAmended e -> null;
          case ProvisionSplit e -> e.into();
          case ProvisionMerged e -> e.provision();
        };
    decisions.evolve(event, number, command);
    answered.remember(command, new BillAnswer(sequence, lastProvision));
  }

  /** A repeat gets the first answer; a stale one is refused; otherwise what is decided happens. */
  private BillAnswer once(BillCommand c, @Nullable String command, Decision decision) {
    BillAnswer first = answered.to(command);
    if (first != null) {
      return first;
    }
    isAt(c.expected());
    return happened(decision.decide());
  }

  private void isAt(long expected) {
    if (expected != AmendBill.ANY && expected != sequence) {
      throw Refused.because(STALE, "stale-bill", Map.of("sequence", sequence));
    }
  }

  private BillAnswer happened(BillEvent event) {
    apply(event);
    return new BillAnswer(sequence, lastProvision);
  }

  private interface Decision {
    BillEvent decide();
  }
}
