package org.modda.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.modda.running.LiveEditor;
import org.modda.running.ServerProcess;
import tools.jackson.databind.JsonNode;

/**
 * A running server with 1,000 pending amendments to a bill of 36 articles, and 1,000 to another of
 * one article. Not a test. Started as {@link HistoryBench}; with a folder and names of parts
 * ({@code fill cold tabling trials adoption typing}) only these, on the folder that {@code fill}
 * has made.
 */
public final class RadarBench {

  private static final int AMENDMENTS = 1_000;
  private static final int ARTICLES = 36;
  private static final long EDIT_EVERY = 100_000_000;

  private final ServerProcess server;
  private final Random random = new Random(7);
  private final String law;
  private final String single;
  private final String empty;

  private RadarBench(ServerProcess server, List<String> bills) {
    this.server = server;
    this.law = bills.get(0);
    this.single = bills.get(1);
    this.empty = bills.get(2);
  }

  public static void main(String[] args) throws Exception {
    Path data =
        args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory(Path.of("target"), "radar-");
    List<String> parts =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : List.of("fill", "cold", "tabling", "trials", "adoption", "typing");
    if (parts.contains("fill")) {
      try (ServerProcess server = started(data)) {
        fill(server, data);
      }
    }
    if (!parts.equals(List.of("fill"))) {
      try (ServerProcess server = started(data)) {
        RadarBench bench = new RadarBench(server, Files.readAllLines(data.resolve("bills.txt")));
        for (String part : parts) {
          switch (part) {
            case "cold" -> bench.cold();
            case "tabling" -> bench.tabling();
            case "trials" -> bench.trials();
            case "adoption" -> bench.adoption();
            case "typing" -> bench.typing();
            default -> {}
          }
        }
      }
    }
    System.exit(0);
  }

  private static ServerProcess started(Path data) throws Exception {
    List<String> options =
        System.getProperty("server") == null
            ? List.of()
            : List.of(System.getProperty("server").split(" "));
    return ServerProcess.start(
        data, options, "--modda.live.submissions-per-second=100000", "--server.port=0");
  }

  private static void fill(ServerProcess server, Path data) throws Exception {
    long began = System.nanoTime();
    Random random = new Random(1);
    List<String> bills =
        List.of(
            BusyDocket.made(server.port(), ARTICLES, 6_000),
            BusyDocket.made(server.port(), 1, 60_000),
            BusyDocket.made(server.port(), 1, 6_000));
    for (String bill : bills.subList(0, 2)) {
      BusyDocket docket = new BusyDocket(server.port(), "aziza", bill);
      for (int i = docket.articles().size(); i < AMENDMENTS; i++) {
        docket.table(random);
      }
    }
    Files.write(data.resolve("bills.txt"), bills);
    System.out.printf("filled in %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  /** The first look after a start. */
  private void cold() {
    BusyDocket docket = new BusyDocket(server.port(), "aziza", law);
    long began = System.nanoTime();
    String answer = docket.text("/docket");
    long read = System.nanoTime();
    docket.table(random);
    System.out.printf(
        "cold: the docket's %d KB in %.0f ms, then the first tabling %.0f ms%n",
        answer.length() / 1024, (read - began) / 1e6, (System.nanoTime() - read) / 1e6);
  }

  /** From a tabling to two readers who hold the new entry with what it meets. */
  private void tabling() {
    BusyDocket author = new BusyDocket(server.port(), "aziza", law);
    List<Reader> readers = List.of(new Reader(), new Reader());
    List<Double> times = new ArrayList<>();
    List<Double> posts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      CompletableFuture<String> tabled = new CompletableFuture<>();
      List<CompletableFuture<Long>> seen =
          readers.stream()
              .map(
                  r ->
                      CompletableFuture.supplyAsync(
                          () -> r.sees(tabled), Thread::startVirtualThread))
              .toList();
      long began = System.nanoTime();
      tabled.complete(author.table(random));
      long posted = System.nanoTime();
      long last = seen.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
      if (i >= 5) {
        posts.add((posted - began) / 1e6);
        times.add((last - began) / 1e6);
      }
    }
    readers.forEach(Reader::close);
    print("tabling one: its answer", posts);
    print("tabling one: in both browsers", times);
  }

  private void trials() {
    BusyDocket reader = new BusyDocket(server.port(), "sardor", law);
    List<String> pending = reader.pending();
    for (int many : new int[] {10, 100, 500, 1_000}) {
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < 35; i++) {
        List<String> chosen = BusyDocket.some(pending, many, random);
        long began = System.nanoTime();
        reader.tryOut(chosen, i % 2 == 0 ? "SUGGESTED" : "GIVEN");
        if (i >= 5) {
          times.add((System.nanoTime() - began) / 1e6);
        }
      }
      print("what-if of " + many, times);
    }
  }

  /** One is adopted on a text with 1,000 pending ones, until a reader has all that has changed. */
  private void adoption() {
    BusyDocket clerk = new BusyDocket(server.port(), "kamola", single);
    List<Double> answers = new ArrayList<>();
    List<Double> shown = new ArrayList<>();
    List<Double> rebased = new ArrayList<>();
    int pending = 0;
    for (int i = 0; i < 12; i++) {
      JsonNode before = clerk.get("/docket");
      List<String> all = clerk.pending();
      pending = i == 0 ? all.size() : pending;
      List<String> one = BusyDocket.some(all, 1, random);
      JsonNode trial = clerk.tryOut(one, "GIVEN");
      if (!trial.get("outcomes").get(0).get("outcome").asString().equals("APPLIED")) {
        continue;
      }
      long began = System.nanoTime();
      JsonNode adopted = clerk.adopt(one, trial.get("hash").asString());
      long answered = System.nanoTime();
      while (!isAdopted(
          clerk.get("/docket?after=" + before.get("version").asString()), one.getFirst())) {
        LockSupport.parkNanos(1_000_000);
      }
      long seen = System.nanoTime();
      JsonNode rest = clerk.tryOut(clerk.pending(), "GIVEN");
      long now = rest.get("provisions").get(0).get("revision").asLong();
      long then = trial.get("provisions").get(0).get("revision").asLong();
      if (now != then + 1) {
        throw new IllegalStateException("not on the new revision: " + adopted);
      }
      answers.add((answered - began) / 1e6);
      shown.add((seen - began) / 1e6);
      rebased.add((System.nanoTime() - began) / 1e6);
    }
    System.out.printf("adopting one of %d pending to one text%n", pending);
    print("  its answer", answers);
    print("  the docket shows it", shown);
    print("  all others tried out on the new revision", rebased);
  }

  private static boolean isAdopted(JsonNode docket, String amendment) {
    for (JsonNode entry : docket.get("amendments")) {
      if (entry.get("id").asString().equals(amendment)) {
        return entry.get("state").asString().equals("ADOPTED");
      }
    }
    return false;
  }

  /** Somebody types there, and somebody else in a bill without amendments, at the same time. */
  private void typing() throws Exception {
    typing("typing, nothing else goes on", 15, false);
    typing("typing, 2 tabled and 1 tried out a second", 25, true);
  }

  private void typing(String what, int seconds, boolean busy) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Thread deputies = Thread.startVirtualThread(() -> goOn(busy, end));
    CompletableFuture<List<Double>> here = new CompletableFuture<>();
    CompletableFuture<List<Double>> elsewhere = new CompletableFuture<>();
    Thread.startVirtualThread(() -> here.complete(typed(law, end)));
    Thread.startVirtualThread(() -> elsewhere.complete(typed(empty, end)));
    print(what + ": in that bill", here.join());
    print(what + ": in an empty one", elsewhere.join());
    deputies.join();
  }

  private void goOn(boolean busy, long end) {
    BusyDocket deputy = new BusyDocket(server.port(), "aziza", law);
    List<String> pending = deputy.pending();
    Random chance = new Random(3);
    for (long next = System.nanoTime(); busy && next < end; next += 500_000_000) {
      LockSupport.parkNanos(next - System.nanoTime());
      deputy.table(chance);
      if (next % 1_000_000_000 >= 500_000_000) {
        deputy.tryOut(BusyDocket.some(pending, 500, chance), "SUGGESTED");
      }
    }
  }

  private List<Double> typed(String bill, long end) {
    BusyDocket page = new BusyDocket(server.port(), "dilnoza", bill);
    List<Double> times = new ArrayList<>();
    try (LiveEditor editor =
        LiveEditor.open(server.url(), bill, page.articles().getLast(), page.cookies())) {
      int n = 0;
      for (long next = System.nanoTime(); next < end; next += EDIT_EVERY) {
        LockSupport.parkNanos(next - System.nanoTime());
        long began = System.nanoTime();
        editor.replace(0, 0, "x");
        while (!editor.isSettled()) {
          LockSupport.parkNanos(200_000);
        }
        if (++n > 20) {
          times.add((System.nanoTime() - began) / 1e6);
        }
      }
    }
    return times;
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    System.out.printf(
        "%s: p50 %.1f, p99 %.1f, most %.1f ms (%d)%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1),
        sorted.getLast(),
        sorted.size());
  }

  /** A page that follows the docket: told by its socket, it reads what has changed. */
  private final class Reader {

    private final BusyDocket page = new BusyDocket(server.port(), "sardor", law);
    private final LiveEditor socket =
        LiveEditor.open(server.url(), law, page.articles().getFirst(), null);
    private String version = page.get("/docket").get("version").asString();
    private int heard = socket.frames().size();

    long sees(CompletableFuture<String> tabled) {
      boolean found = false;
      while (!found) {
        while (heard == socket.frames().size()) {
          LockSupport.parkNanos(1_000_000);
        }
        boolean told =
            socket.frames().subList(heard, socket.frames().size()).stream()
                .anyMatch(frame -> frame.startsWith("{\"t\":\"docket\""));
        heard = socket.frames().size();
        if (told) {
          JsonNode since = page.get("/docket?after=" + version);
          version = since.get("version").asString();
          found = names(since, tabled.join());
        }
      }
      return System.nanoTime();
    }

    private static boolean names(JsonNode docket, String amendment) {
      for (JsonNode entry : docket.get("amendments")) {
        if (entry.get("id").asString().equals(amendment)) {
          return true;
        }
      }
      return false;
    }

    void close() {
      socket.close();
    }
  }
}
