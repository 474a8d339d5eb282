package org.modda.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.drafting.history.Texts;
import org.modda.identity.AccountId;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;
import org.modda.text.Traces;
import org.modda.text.Traces.Trace;

/**
 * How long it takes to read a text at any of its revisions, and to open one of many. Not a test.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) org.modda.bench.HistoryBench
 * </pre>
 *
 * <p>Every revision is one event; they are kept eight to a commit, as edits that were gathered.
 */
public final class HistoryBench {

  private static final int TOGETHER = 8;
  private static final int QUESTIONS = 1_000;
  private static final AccountId BY = new AccountId("bench");

  private HistoryBench() {}

  public static void main(String[] args) {
    Trace trace = Traces.read("seph-blog1");
    try (RunningModda modda = RunningModda.start("modda.live.submissions-per-second=100000")) {
      Texts texts = modda.context().getBean(Texts.class);
      NewBill whole = modda.newBill("");
      ProvisionId typed = write(modda, whole, "", trace, trace.patches().size());
      System.out.printf("%d revisions of one text%n", texts.revision(typed));
      Random random = new Random(1);
      int revisions = trace.patches().size();
      ask(
          "text at a random revision, warming up",
          200,
          i -> texts.at(typed, random.nextInt(revisions)));
      ask("text at a random revision", QUESTIONS, i -> texts.at(typed, random.nextInt(revisions)));
      ask(
          "the same over HTTP",
          QUESTIONS,
          i -> get(modda, whole, "?revision=" + random.nextInt(revisions)));

      NewBill long40 = modda.newBill("");
      ProvisionId forty = write(modda, long40, "", trace, 40_000);
      ask("latest text of 40,000 revisions", QUESTIONS, i -> texts.latest(forty));
      ask(
          "opening a provision of 40,000 revisions over the socket",
          200,
          i -> LiveEditor.open(modda.url(), long40.bill(), long40.provision(), null).close());
      Awaiting.untilTrue(() -> texts.latest(typed).text().equals(trace.endContent()));
      System.out.println("the latest text is the trace's end");
    }
    System.exit(0);
  }

  /**
   * Writes the trace's edits before a first wording, as the provision's revisions, and waits until
   * the views have them.
   */
  static ProvisionId write(RunningModda modda, NewBill law, String first, Trace trace, int edits) {
    EventStorageEngine engine = modda.context().getBean(EventStorageEngine.class);
    BillId bill = new BillId(law.bill());
    ProvisionId provision = new ProvisionId(law.provision());
    StringBuilder text = new StringBuilder(first);
    List<DomainEventMessage<?>> commit = new ArrayList<>();
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    commit.add(message(provision, 0, new ProvisionTextOpened(bill, provision, first, BY, at)));
    engine.appendEvents(commit);
    commit.clear();
    for (int i = 1; i <= edits; i++) {
      ChangeSet changes = trace.changeSet(trace.patches().get(i - 1), text);
      changes.applyTo(text);
      commit.add(
          message(
              provision,
              i,
              new ChangeSetAccepted(
                  bill, provision, i, changes, BY, "bench", i, null, at.plusMillis(100L * i))));
      if (commit.size() == TOGETHER || i == edits) {
        engine.appendEvents(commit);
        commit.clear();
      }
    }
    Awaiting.untilTrue(
        () ->
            get(modda, law, "").contains("\"revision\":" + edits)
                && modda.get("/api/bills/" + law.bill()).body().contains("\"revision\":" + edits));
    return provision;
  }

  private static DomainEventMessage<?> message(ProvisionId provision, long sequence, Object event) {
    return new GenericDomainEventMessage<>("ProvisionText", provision.value(), sequence, event);
  }

  private static String get(RunningModda modda, NewBill law, String question) {
    return modda
        .get("/api/bills/" + law.bill() + "/provisions/" + law.provision() + question)
        .body();
  }

  private static void ask(String what, int times, LongConsumer question) {
    double[] took = new double[times];
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      question.accept(i);
      took[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(took);
    System.out.printf(
        "%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms (%d times)%n",
        what, took[times / 2], took[(int) (times * 0.99)], took[times - 1], times);
  }
}
