package org.modda.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.running.ServerProcess;

/**
 * What 20 readers who never read cost the other 180 editors of an article: the time from an edit to
 * its acknowledgement, with them and without. Not a test.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) org.modda.bench.SlowReaderBench
 * </pre>
 *
 * <p>100 edits a second in all, of 1,000 units each, for 15 s after 10 s of the same: the small
 * receive buffers of those who do not read are full at once, and the server's outboxes for them
 * grow until it gives them up.
 */
public final class SlowReaderBench {

  private static final int EDITORS = 180;
  private static final int STALLED = 20;
  private static final int EDITS_A_SECOND = 100;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SECONDS = 15;
  private static final String BLOCK = "soʻz ".repeat(200);

  private SlowReaderBench() {}

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory(Path.of("target"), "slow-");
    NewBill law;
    String cookie;
    try (RunningModda modda = RunningModda.on(data)) {
      law = modda.newBill(BLOCK.repeat(EDITORS));
      cookie = modda.cookie("aziza");
    }
    try (ServerProcess server =
        ServerProcess.start(
            data, List.of(), "--modda.live.submissions-per-second=100000", "--server.port=0")) {
      List<LiveEditor> editors = new ArrayList<>();
      for (int i = 0; i < EDITORS; i++) {
        editors.add(LiveEditor.open(server.url(), law.bill(), law.provision(), cookie));
      }
      type(editors, WARM_UP_SECONDS);
      tell("nobody stalled", type(editors, SECONDS));
      List<Socket> stalled = new ArrayList<>();
      for (int i = 0; i < STALLED; i++) {
        stalled.add(stall(server, law));
      }
      tell(STALLED + " stalled", type(editors, SECONDS));
      for (Socket one : stalled) {
        one.close();
      }
      tell("nobody stalled again", type(editors, SECONDS));
      Awaiting.untilTrue(() -> editors.stream().map(LiveEditor::text).distinct().count() == 1);
      System.out.println("all texts equal");
    }
    System.exit(0);
  }

  /** Milliseconds from each edit to its acknowledgement. */
  private static double[] type(List<LiveEditor> editors, int seconds) {
    int edits = seconds * EDITS_A_SECOND;
    long[] begun = new long[EDITORS];
    List<Double> took = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < edits; i++) {
      long due = start + i * 1_000_000_000L / EDITS_A_SECOND;
      while (System.nanoTime() < due) {
        collect(editors, begun, took);
        LockSupport.parkNanos(200_000);
      }
      int who = i % EDITORS;
      if (begun[who] == 0) {
        begun[who] = System.nanoTime();
        editors.get(who).replace(who * BLOCK.length(), (who + 1) * BLOCK.length(), BLOCK);
      }
    }
    Awaiting.untilTrue(
        () -> {
          collect(editors, begun, took);
          return Arrays.stream(begun).allMatch(one -> one == 0);
        });
    return took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static void collect(List<LiveEditor> editors, long[] begun, List<Double> took) {
    long now = System.nanoTime();
    for (int i = 0; i < EDITORS; i++) {
      if (begun[i] != 0 && editors.get(i).isSettled()) {
        took.add((now - begun[i]) / 1e6);
        begun[i] = 0;
      }
    }
  }

  private static void tell(String what, double[] took) {
    System.out.printf(
        "%s: %d edits, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        what,
        took.length,
        took[took.length / 2],
        took[(int) (took.length * 0.99)],
        took[took.length - 1]);
  }

  /** Opens the socket, joins, and reads no more. */
  private static Socket stall(ServerProcess server, NewBill law) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new java.net.InetSocketAddress("localhost", server.port()));
    String hello =
        "GET /api/bills/"
            + law.bill()
            + "/live HTTP/1.1\r\nHost: localhost:"
            + server.port()
            + "\r\nOrigin: "
            + server.url()
            + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    OutputStream out = socket.getOutputStream();
    out.write(hello.getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
    }
    byte[] join =
        ("{\"t\":\"join\",\"provisions\":{\"" + law.provision() + "\":-1}}")
            .getBytes(StandardCharsets.US_ASCII);
    // RFC 6455 §5.2: final text frame, masked with zeros.
    out.write(new byte[] {(byte) 0x81, (byte) (0x80 | join.length), 0, 0, 0, 0});
    out.write(join);
    out.flush();
    return socket;
  }
}
