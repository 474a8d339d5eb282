package org.modda.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;
import tools.jackson.databind.JsonNode;

/**
 * How long the code civil's 169 versions take to import, and to read one of them with 1,000,000
 * events in the store. Not a test.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * MODDA_SHARED_DATA=… java --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) \
 *   org.modda.bench.HistoryImportBench target/history import fill ask
 * </pre>
 *
 * <p>{@code import} brings the history into the store of that folder, {@code fill} adds a million
 * edits of other bills, {@code ask} reads one version after the other over HTTP. The first two
 * leave the folder for the third, which may be a process of its own: then it begins cold.
 */
public final class HistoryImportBench {

  private static final int OTHER_BILLS = 20;
  private static final int EDITS = 50_000;
  private static final int TOGETHER = 100;
  private static final int QUESTIONS = 200;
  private static final AccountId BY = new AccountId("bench");

  private HistoryImportBench() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Files.createDirectories(data);
    try (RunningModda modda = RunningModda.on(data, "modda.live.submissions-per-second=100000")) {
      for (String phase : Arrays.asList(args).subList(1, args.length)) {
        switch (phase) {
          case "import" -> bringIn(modda);
          case "fill" -> fill(modda);
          case "ask" -> ask(modda);
          default -> throw new IllegalArgumentException(phase);
        }
      }
    }
    System.exit(0);
  }

  private static void bringIn(RunningModda modda) throws IOException {
    byte[] packed =
        Files.readAllBytes(
            Path.of(System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data"))
                .resolve("history/code-civil-to-2009.jsonl.gz"));
    long since = System.nanoTime();
    String id =
        modda
            .send(
                modda.as(
                    "dilnoza",
                    modda
                        .request("/api/history-imports?title=Code%20civil&language=fr")
                        .header("Content-Type", "application/gzip")
                        .POST(BodyPublishers.ofByteArray(packed))))
            .json()
            .get("id")
            .asString();
    double introduced = 0;
    while (true) {
      JsonNode now = modda.get("/api/history-imports/" + id, "dilnoza").json();
      double seconds = (System.nanoTime() - since) / 1e9;
      if (introduced == 0 && !now.get("bill").isNull()) {
        introduced = seconds;
      }
      if (now.get("state").asString().equals("DONE")) {
        System.out.printf(
            "imported: bill after %.1f s, %d versions after %.1f s%n",
            introduced, now.get("of").asInt(), seconds);
        return;
      }
      if (now.get("state").asString().equals("REFUSED")) {
        throw new AssertionError(now.toString());
      }
      LockSupport.parkNanos(200_000_000);
    }
  }

  private static void fill(RunningModda modda) {
    EventStorageEngine engine = modda.context().getBean(EventStorageEngine.class);
    NewBill last = null;
    for (int i = 0; i < OTHER_BILLS; i++) {
      last = modda.newBill("");
      write(engine, new BillId(last.bill()), new ProvisionId(last.provision()));
      System.out.println(engine.createHeadToken().position().orElseThrow() + " events");
    }
    String path = "/api/bills/" + last.bill() + "/provisions/" + last.provision();
    while (!modda.get(path).body().contains("\"revision\":" + EDITS)) {
      LockSupport.parkNanos(1_000_000_000);
    }
  }

  private static void write(EventStorageEngine engine, BillId bill, ProvisionId provision) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    List<DomainEventMessage<?>> commit = new ArrayList<>();
    commit.add(
        message(
            provision, 0, new ProvisionTextOpened(bill, provision, "soʻz ".repeat(200), BY, at)));
    for (int i = 1; i <= EDITS; i++) {
      int word = 5 * (i % 200);
      ChangeSet typed = ChangeSet.replacing(1_000, word, word + 4, i % 2 == 0 ? "gʻoz" : "soʻz");
      commit.add(
          message(
              provision,
              i,
              new ChangeSetAccepted(
                  bill, provision, i, typed, BY, "bench", i, null, at.plusMillis(100L * i))));
      if (commit.size() == TOGETHER || i == EDITS) {
        engine.appendEvents(commit);
        commit.clear();
      }
    }
  }

  private static DomainEventMessage<?> message(ProvisionId provision, long sequence, Object event) {
    return new GenericDomainEventMessage<>("ProvisionText", provision.value(), sequence, event);
  }

  private static void ask(RunningModda modda) {
    EventStorageEngine engine = modda.context().getBean(EventStorageEngine.class);
    System.out.println(engine.createHeadToken().position().orElseThrow() + " events");
    String bill = Awaiting.until(() -> named(modda));
    long cold = System.nanoTime();
    JsonNode versions = modda.get("/api/bills/" + bill + "/versions").json().get("versions");
    System.out.printf(
        "the list of its %d versions, first time: %.0f ms%n",
        versions.size(), (System.nanoTime() - cold) / 1e6);
    cold = System.nanoTime();
    int length = read(modda, bill, "1985-03-01");
    System.out.printf(
        "the bill at a date, first time: %.0f ms, %,d KB%n",
        (System.nanoTime() - cold) / 1e6, length / 1_000);
    Random random = new Random(1);
    for (String round : List.of("warming up", "measured")) {
      double[] took = new double[QUESTIONS];
      for (int i = 0; i < QUESTIONS; i++) {
        String date = versions.get(random.nextInt(versions.size())).get("dated").asString();
        long since = System.nanoTime();
        read(modda, bill, date);
        took[i] = (System.nanoTime() - since) / 1e6;
      }
      Arrays.sort(took);
      System.out.printf(
          "the bill at a random date of %d, %s: p50 %.0f ms, p95 %.0f ms, most %.0f ms (%d)%n",
          versions.size(),
          round,
          took[QUESTIONS / 2],
          took[QUESTIONS * 95 / 100],
          took[QUESTIONS - 1],
          QUESTIONS);
    }
  }

  private static int read(RunningModda modda, String bill, String moment) {
    RunningModda.Answer answer = modda.get("/api/bills/" + bill + "@" + moment);
    if (answer.status() != 200) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return answer.body().length();
  }

  private static String named(RunningModda modda) {
    for (JsonNode bill : modda.get("/api/bills").json().get("bills")) {
      if (bill.get("title").asString().equals("Code civil")) {
        return bill.get("id").asString();
      }
    }
    return null;
  }
}
