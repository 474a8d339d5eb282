package org.modda.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.running.ServerProcess;

/**
 * 100 open bills and 200 sockets on a server with a heap of 512 MB, each socket typing. Not a test.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) org.modda.bench.MemoryBench
 * </pre>
 */
public final class MemoryBench {

  private static final int BILLS = 100;
  private static final int EDITS = 500;

  private MemoryBench() {}

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory(Path.of("target"), "memory-");
    List<NewBill> laws = new ArrayList<>();
    String cookie;
    try (RunningModda modda = RunningModda.on(data)) {
      for (int i = 0; i < BILLS; i++) {
        laws.add(modda.newBill(("Modda matni. ".repeat(80) + "\n").repeat(58)));
      }
      cookie = modda.cookie("aziza");
    }
    try (ServerProcess server =
        ServerProcess.start(
            data,
            List.of("-Xmx512m"),
            "--modda.live.submissions-per-second=100000",
            "--server.port=0")) {
      String url = server.url();
      List<LiveEditor> editors = new ArrayList<>();
      for (NewBill law : laws) {
        for (int i = 0; i < 2; i++) {
          editors.add(LiveEditor.open(url, law.bill(), law.provision(), cookie));
        }
      }
      long before = System.nanoTime();
      for (int round = 0; round < EDITS; round++) {
        for (LiveEditor editor : editors) {
          editor.replace(0, 0, "x");
        }
      }
      Awaiting.untilTrue(() -> editors.stream().allMatch(LiveEditor::isSettled));
      for (int i = 0; i < editors.size(); i += 2) {
        LiveEditor one = editors.get(i);
        LiveEditor other = editors.get(i + 1);
        Awaiting.untilTrue(() -> one.text().equals(other.text()));
      }
      System.out.printf(
          "%d bills of 60 KB, %d sockets, %d edits typed in %.1f s, all texts equal%n",
          BILLS, editors.size(), editors.size() * EDITS, (System.nanoTime() - before) / 1e9);
      System.out.println("heap after a collection: " + heap(server));
      System.out.println("resident: " + resident(server));
    }
    System.exit(0);
  }

  private static String heap(ServerProcess server) throws IOException {
    run(server, "GC.run");
    return run(server, "GC.heap_info").lines().skip(1).limit(1).findFirst().orElse("?").strip();
  }

  private static String run(ServerProcess server, String command) throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()),
                command)
            .start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String resident(ServerProcess server) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .findFirst()
        .orElse("?");
  }
}
