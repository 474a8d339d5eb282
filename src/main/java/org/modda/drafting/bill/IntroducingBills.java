package org.modda.drafting.bill;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.bill.BillCommand.IntroduceBill;
import org.modda.drafting.importing.ImportedBill;
import org.modda.drafting.importing.IntroducesBills;
import org.modda.drafting.importing.ProgressListener;
import org.modda.drafting.live.OpenProvisionText;
import org.modda.drafting.outline.IntroductionRules;
import org.modda.identity.AccountId;
import org.springframework.stereotype.Component;

/**
 * Keeps an imported bill: first the stream of each text, then the one event that makes the bill
 * exist.
 *
 * <p>So it is all or nothing without a transaction over many streams: texts of a bill that was
 * never introduced are in no bill, and nobody can reach them.
 */
@Component
class IntroducingBills implements IntroducesBills {

  /** Texts on their way to the store at once: they share its commits. */
  private static final int TOGETHER = 64;

  private final CommandGateway commands;
  private final BillChanges changes;
  private final Clock clock;

  IntroducingBills(CommandGateway commands, BillChanges changes, Clock clock) {
    this.commands = commands;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public BillId introduce(
      BillId bill, ImportedBill imported, AccountId by, ProgressListener progress) {
    Instant now = clock.instant();
    IntroduceBill introduction =
        new IntroduceBill(
            bill,
            imported.title(),
            imported.language(),
            imported.provisions(),
            imported.source(),
            by,
            now);
    IntroductionRules.titleIsGiven(introduction.title());
    IntroductionRules.languageIsKnown(introduction.language());
    IntroductionRules.isWellFormed(introduction.provisions());
    keepTexts(bill, imported.texts(), by, now, progress);
    changes.send(introduction, null);
    return bill;
  }

  private void keepTexts(
      BillId bill,
      Map<ProvisionId, String> texts,
      AccountId by,
      Instant now,
      ProgressListener progress) {
    List<Map.Entry<ProvisionId, String>> begun =
        texts.entrySet().stream().filter(text -> !text.getValue().isEmpty()).toList();
    Deque<CompletableFuture<?>> underWay = new ArrayDeque<>();
    int done = 0;
    for (Map.Entry<ProvisionId, String> text : begun) {
      if (underWay.size() == TOGETHER) {
        await(underWay.removeFirst());
        progress.kept(++done, begun.size());
      }
      underWay.addLast(
          CompletableFuture.runAsync(
              () ->
                  commands.sendAndWait(
                      new OpenProvisionText(text.getKey(), bill, text.getValue(), by, now)),
              task -> Thread.ofVirtual().start(task)));
    }
    while (!underWay.isEmpty()) {
      await(underWay.removeFirst());
      progress.kept(++done, begun.size());
    }
  }

  private static void await(CompletableFuture<?> text) {
    try {
      text.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
