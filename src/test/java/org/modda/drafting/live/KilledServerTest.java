package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.running.ServerProcess;

/**
 * {@code kill -9} in the middle of a load, on the embedded store: every acknowledged word is there
 * when the server comes back, once, and in its order.
 */
class KilledServerTest {

  private static final int ROUNDS = 5;
  private static final int EDITORS = 4;
  private static final int ENOUGH = 150;

  @Test
  void acknowledgedWordsSurviveTheDeathOfTheServer() throws Exception {
    Path data = Files.createTempDirectory(Path.of("target"), "killed-");
    NewBill law;
    String[] cookies = new String[1];
    try (RunningModda first = RunningModda.on(data)) {
      law = first.newBill("");
      cookies[0] = first.cookie("aziza");
    }
    List<String> acknowledged = new ArrayList<>();
    Random random = new Random(9);
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(loadUntilKilled(data, law, cookies[0], round, random));
    }
    try (RunningModda again = RunningModda.on(data)) {
      String path = "/api/bills/" + law.bill() + "/provisions/" + law.provision();
      String text = again.get(path).json().get("text").asString();
      List<String> words = List.of(text.split(" "));
      assertThat(words).doesNotHaveDuplicates();
      assertThat(words).containsAll(acknowledged);
      assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * ENOUGH - 1);
      long revision = again.get(path).json().get("revision").asLong();
      assertThat(revision).isGreaterThanOrEqualTo(acknowledged.size());
      System.out.printf(
          "kill -9 x %d: %d acknowledged, %d kept, 0 lost, 0 doubled%n",
          ROUNDS, acknowledged.size(), words.size());
    }
  }

  /** Words that were acknowledged before the server died. */
  private static List<String> loadUntilKilled(
      Path data, NewBill law, String cookie, int round, Random random) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            data,
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
            "--modda.live.submissions-per-second=100000",
            "--server.port=0")) {
      List<LiveEditor> editors = new ArrayList<>();
      List<List<String>> typed = new ArrayList<>();
      for (int i = 0; i < EDITORS; i++) {
        editors.add(LiveEditor.open(server.url(), law.bill(), law.provision(), cookie));
        typed.add(new ArrayList<>());
      }
      int enough = ENOUGH + random.nextInt(ENOUGH);
      String word = "w" + round;
      Awaiting.untilTrue(() -> typeOn(editors, typed, word) >= enough);
      server.kill();
      List<String> acknowledged = new ArrayList<>();
      for (int i = 0; i < EDITORS; i++) {
        int kept = (int) editors.get(i).acknowledged();
        acknowledged.addAll(typed.get(i).subList(0, kept));
        editors.get(i).close();
      }
      return acknowledged;
    }
  }

  /** Everybody whose last word was acknowledged types the next; how many were, in all. */
  private static long typeOn(List<LiveEditor> editors, List<List<String>> typed, String name) {
    long acknowledged = 0;
    for (int i = 0; i < editors.size(); i++) {
      LiveEditor editor = editors.get(i);
      if (editor.isSettled()) {
        String word = name + "-" + i + "-" + typed.get(i).size();
        typed.get(i).add(word);
        editor.replace(0, 0, word + " ");
      }
      acknowledged += editor.acknowledged();
    }
    return acknowledged;
  }
}
