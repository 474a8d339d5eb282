package org.modda.platform.store.log;

import java.nio.file.Path;
import java.util.Map;
import org.modda.platform.store.embedded.EmbeddedServer;

/**
 * A process that writes to the log until it is killed, and prints a line for each commit that was
 * acknowledged: the note and the last sequence.
 */
final class KilledWriter {

  static final int WRITERS = 6;

  private KilledWriter() {}

  public static void main(String[] args) {
    EmbeddedServer server = new EmbeddedServer(Path.of(args[0]), Map.of());
    OpenLog log = new OpenLog(server);
    for (int w = 0; w < WRITERS; w++) {
      String note = "n" + w;
      Thread.ofPlatform().start(() -> write(log, note));
    }
  }

  private static void write(OpenLog log, String note) {
    long next = log.engine.lastSequenceNumberFor(note).orElse(-1L) + 1;
    while (true) {
      String[] texts = new String[1 + (int) (next % 3)];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = note + "/" + (next + i);
      }
      log.append(note, next, texts);
      next += texts.length;
      System.out.println("kept " + note + " " + (next - 1) + ";");
    }
  }
}
