package org.modda.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.modda.running.ServerProcess;
import org.modda.text.ChangeSet;

/**
 * From the start of {@code java -jar} to the first page and the first bill, with an existing store
 * of 100,000 events: 100 bills of one article with 1,000 edits each. Not a test.
 *
 * <pre>
 * ./mvnw -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) org.modda.bench.StartBench
 * </pre>
 *
 * <p>With a folder as its argument it keeps the store there, and uses it where it is there already;
 * with a jar as its second one it starts that, and further arguments are options of its JVM.
 */
public final class StartBench {

  private static final int BILLS = 100;
  private static final int EDITS = 1_000;
  private static final int STARTS = 3;
  private static final AccountId BY = new AccountId("bench");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private StartBench() {}

  public static void main(String[] args) throws Exception {
    Path data =
        args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory(Path.of("target"), "start-");
    if (!Files.exists(data.resolve("events.db"))) {
      fill(data);
    }
    Path jar = args.length > 1 ? Path.of(args[1]) : jar();
    List<String> command =
        new ArrayList<>(Arrays.asList(args).subList(Math.min(2, args.length), args.length));
    command.addAll(List.of("-jar", jar.toString()));
    String[] names = {"start line", "first page", "list of bills", "a bill with its texts"};
    double[][] took = new double[names.length][STARTS];
    for (int i = 0; i < STARTS; i++) {
      double[] one = start(data, command);
      System.out.println(Arrays.toString(one));
      for (int j = 0; j < names.length; j++) {
        took[j][i] = one[j];
      }
    }
    for (int j = 0; j < names.length; j++) {
      Arrays.sort(took[j]);
      System.out.printf(
          "%s: median %.2f s, %.2f to %.2f s after the start (%d starts)%n",
          names[j], took[j][STARTS / 2], took[j][0], took[j][STARTS - 1], STARTS);
    }
    System.exit(0);
  }

  /** Seconds since the process was started. */
  private static double[] start(Path data, List<String> command) throws Exception {
    long begun = System.nanoTime();
    try (ServerProcess server = ServerProcess.java(data, command, "--server.port=0")) {
      double line = since(begun);
      get(server, "/");
      double page = since(begun);
      String list = get(server, "/api/bills");
      double bills = since(begun);
      String id = list.replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
      if (!get(server, "/api/bills/" + id).contains("\"provisions\"")) {
        throw new AssertionError("no bill");
      }
      return new double[] {line, page, bills, since(begun)};
    }
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static String get(ServerProcess server, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + path);
    }
    return answer.body();
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("modda.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no jar in target: run package first"));
    }
  }

  private static void fill(Path data) throws IOException {
    Files.createDirectories(data);
    try (RunningModda modda = RunningModda.on(data)) {
      EventStorageEngine engine = modda.context().getBean(EventStorageEngine.class);
      NewBill last = null;
      for (int i = 0; i < BILLS; i++) {
        last = modda.newBill("");
        write(engine, new BillId(last.bill()), new ProvisionId(last.provision()));
      }
      String path = "/api/bills/" + last.bill() + "/provisions/" + last.provision();
      Awaiting.untilTrue(() -> modda.get(path).body().contains("\"revision\":" + EDITS));
      System.out.println(engine.createHeadToken().position().orElseThrow() + " events");
    }
  }

  private static void write(EventStorageEngine engine, BillId bill, ProvisionId provision) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    List<DomainEventMessage<?>> commit = new ArrayList<>();
    commit.add(message(provision, 0, new ProvisionTextOpened(bill, provision, "", BY, at)));
    for (int i = 1; i <= EDITS; i++) {
      ChangeSet typed = ChangeSet.replacing(5 * (i - 1), 5 * (i - 1), 5 * (i - 1), "soʻz ");
      commit.add(
          message(
              provision,
              i,
              new ChangeSetAccepted(
                  bill, provision, i, typed, BY, "bench", i, null, at.plusMillis(100L * i))));
      if (commit.size() == 8 || i == EDITS) {
        engine.appendEvents(commit);
        commit.clear();
      }
    }
  }

  private static DomainEventMessage<?> message(ProvisionId provision, long sequence, Object event) {
    return new GenericDomainEventMessage<>("ProvisionText", provision.value(), sequence, event);
  }
}
