package org.modda.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.text.Compared;
import org.modda.text.Piece;
import org.modda.text.TextComparison;
import org.modda.text.Wording;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes to compare texts, and two states of a bill of 2,300 articles. Not a test.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) \
 *   org.modda.bench.ComparingBench texts bill
 * </pre>
 */
public final class ComparingBench {

  private static final int LENGTH = 200_000;
  private static final int EDITS = 500;
  private static final int ARTICLES = 2_300;
  private static final int ARTICLE = 1_100;

  private ComparingBench() {}

  public static void main(String[] args) {
    List<String> asked = List.of(args);
    if (asked.contains("texts")) {
      texts();
    }
    if (asked.contains("bill")) {
      bill();
    }
    System.exit(0);
  }

  private static void texts() {
    Random random = new Random(1);
    String before = words(random, LENGTH, "soʻz", 4_000);
    String edited = edited(before, random);
    String moved = edited(swapped(before), random);
    String other = words(random, LENGTH, "kalom", 4_000);
    String shared = words(random, LENGTH, "soʻz", 4_000);
    compare("200 KB, 500 edits", 30, before, edited);
    compare("200 KB, 500 edits and two moved halves of a fifth", 30, before, moved);
    compare("200 KB, no word in common", 10, before, other);
    compare("200 KB, the same words in another order", 10, before, shared);
    compare(
        "200 KB of one word against another number of it",
        10,
        "a ".repeat(100_000),
        "a ".repeat(90_000) + "b ".repeat(10_000));
  }

  private static void compare(String what, int times, String before, String after) {
    double[] took = new double[times];
    Compared compared = TextComparison.of(before, after);
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      compared = TextComparison.of(before, after);
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    System.out.printf(
        "%s: p50 %.1f ms, most %.1f ms (%d times); %d pieces, %d moves; at most %d MB allocated%n",
        what,
        took[times / 2],
        took[times - 1],
        times,
        compared.pieces().size(),
        compared.pieces().stream().filter(p -> p.kind() == Piece.Kind.MOVED_TO).count(),
        allocated(before, after) >> 20);
  }

  private static long allocated(String before, String after) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadAllocatedBytes();
    TextComparison.of(List.of(new Wording(before, after)));
    return threads.getCurrentThreadAllocatedBytes() - start;
  }

  private static void bill() {
    try (RunningModda modda = RunningModda.start("modda.live.submissions-per-second=100000")) {
      String bill = imported(modda);
      JsonNode provisions = modda.provisions(bill);
      String introduced =
          modda.get("/api/bills/" + bill + "/outline").json().get("introduced").asString();
      for (int i = 0; i < 40; i++) {
        edit(modda, bill, provisions.get(i * 50).get("id").asString());
      }
      String path = "/api/bills/" + bill + "/comparison?from=" + introduced + "&to=";
      ask("comparison of 2,300 articles, 40 changed, the first time", 1, modda, path + "now");
      ask("… asked again", 30, modda, path + "now");
      edit(modda, bill, provisions.get(7).get("id").asString());
      ask("… after one more edit", 1, modda, path + "now");
      ask("… with all articles", 10, modda, path + "now&all=true");
      double[] took = new double[5];
      String document = document(2);
      for (int i = 0; i < took.length; i++) {
        long start = System.nanoTime();
        Answer answer =
            modda.send(
                modda
                    .as("sardor", modda.request("/api/bills/" + bill + "/comparison?from=now"))
                    .header("Content-Type", "text/markdown")
                    .POST(BodyPublishers.ofString(document)));
        took[i] = (System.nanoTime() - start) / 1e6;
        if (i == 0) {
          System.out.println("summary with the document: " + answer.json().get("summary"));
        }
      }
      Arrays.sort(took);
      System.out.printf(
          "comparison with a sent text of 2.5 MB: p50 %.0f ms, most %.0f ms%n", took[2], took[4]);
    }
  }

  private static void ask(String what, int times, RunningModda modda, String path) {
    double[] took = new double[times];
    int length = 0;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      Answer answer = modda.get(path);
      took[i] = (System.nanoTime() - start) / 1e6;
      length = answer.body().length();
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.body());
      }
    }
    Arrays.sort(took);
    System.out.printf(
        "%s: p50 %.1f ms, most %.1f ms (%d times), %d KB%n",
        what, took[times / 2], took[times - 1], times, length >> 10);
  }

  private static void edit(RunningModda modda, String bill, String provision) {
    try (LiveEditor editor =
        LiveEditor.open(modda.url(), bill, provision, modda.cookie("dilnoza"))) {
      editor.replace(0, 0, "Yangi soʻz. ");
      Awaiting.untilTrue(editor::isSettled);
    }
  }

  private static String imported(RunningModda modda) {
    Answer taken =
        modda.send(
            modda
                .as("dilnoza", modda.request("/api/imports"))
                .header("Content-Type", "text/markdown")
                .POST(BodyPublishers.ofString(document(1))));
    String path = "/api/imports/" + taken.json().get("id").asString();
    return Awaiting.until(
        () -> {
          JsonNode now = modda.get(path, "dilnoza").json();
          return now.get("state").asString().equals("DONE") ? now.get("bill").asString() : null;
        });
  }

  /** Every fiftieth article differs from one document to the other. */
  private static String document(int seed) {
    StringBuilder document = new StringBuilder("# Katta qonun\n");
    for (int i = 1; i <= ARTICLES; i++) {
      Random random = new Random(i % 50 == 0 ? i + seed * 10_000L : i);
      document.append("\n### ").append(i).append("-modda. Modda ").append(i).append("\n\n");
      document.append(words(random, ARTICLE, "soʻz", 4_000)).append('\n');
    }
    return document.toString();
  }

  private static String edited(String text, Random random) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
    for (int i = 0; i < EDITS; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, "yangi" + i);
        default -> words.set(at, "boshqa" + i);
      }
    }
    return String.join(" ", words);
  }

  /** The first fifth and the last fifth change places. */
  private static String swapped(String text) {
    int first = text.indexOf(' ', text.length() / 5) + 1;
    int last = text.indexOf(' ', text.length() * 4 / 5) + 1;
    return text.substring(last) + " " + text.substring(first, last) + text.substring(0, first);
  }

  private static String words(Random random, int length, String word, int different) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(word).append(random.nextInt(different));
      text.append(random.nextInt(12) == 0 ? ". " : " ");
    }
    return text.toString().strip();
  }
}
