package org.modda.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import example.notes.NoteEvent.NoteChanged;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.embedded.EmbeddedServer;

/** Acknowledged means kept, however the process ends (SIGKILL: nothing of it runs any more). */
class KillTest {

  private static final int ROUNDS = 5;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 300;
  private static final Pattern KEPT = Pattern.compile("kept (n\\d+) (\\d+);");

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostOrDoubledWhenTheProcessIsKilled() throws Exception {
    Map<String, Long> kept = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      kept.putAll(writeAndKill(ACKNOWLEDGED_BEFORE_THE_KILL + 37 * round));
      verify(kept);
    }
  }

  private Map<String, Long> writeAndKill(int after) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Through its handle, so that what it printed before its end is still read.
    Map<String, Long> kept = new HashMap<>();
    int acknowledged = 0;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = KEPT.matcher(line);
        if (matcher.matches()) {
          kept.put(matcher.group(1), Long.valueOf(matcher.group(2)));
          acknowledged++;
        }
        if (acknowledged == after) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor()).as("killed").isEqualTo(137);
    assertThat(acknowledged).isGreaterThanOrEqualTo(after);
    return kept;
  }

  private void verify(Map<String, Long> kept) {
    try (EmbeddedServer server = new EmbeddedServer(folder, Map.of());
        OpenLog log = new OpenLog(server)) {
      List<Long> positions = new ArrayList<>();
      Set<String> texts = new HashSet<>();
      log.engine
          .readEvents(null, false)
          .forEach(
              event -> {
                positions.add(LogEngine.position(event.trackingToken()));
                texts.add(((NoteChanged) event.getPayload()).text());
              });
      assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
      assertThat(texts).as("each event once").hasSameSizeAs(positions);
      kept.forEach(
          (note, last) -> {
            List<Recorded> stream = log.reading.read(note, 0, Long.MAX_VALUE);
            assertThat((long) stream.size()).as("events of %s", note).isGreaterThan(last);
            assertThat(stream.stream().map(Recorded::sequence).toList())
                .isEqualTo(LongStream.range(0, stream.size()).boxed().toList());
          });
      assertThat(kept).hasSize(KilledWriter.WRITERS);
    }
  }
}
