package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;

/** A reader whose network takes nothing any more, beside people who type. */
class SlowReaderTest {

  private static final String PASTED = "a".repeat(100_000);

  /** Far more than the buffers of the network between two programs of one machine. */
  private static final int PASTES = 100;

  @Test
  void readerThatNeverReadsHoldsUpNobodyAndIsGivenUp() throws IOException {
    try (RunningModda modda = RunningModda.start("modda.live.outbox-units=250000")) {
      NewBill bill = modda.newBill("abc");
      try (Socket asleep = join(modda, bill);
          LiveEditor aziza = open(modda, bill, "aziza");
          LiveEditor bobur = open(modda, bill, "bobur")) {
        for (int i = 0; i < PASTES; i++) {
          aziza.replace(0, i == 0 ? 0 : PASTED.length(), PASTED);
          Awaiting.untilTrue(aziza::isSettled);
        }
        Awaiting.untilTrue(() -> bobur.text().equals(PASTED + "abc"));
        assertThat(ends(asleep)).isTrue();
      }
    }
  }

  private static LiveEditor open(RunningModda modda, NewBill bill, String handle) {
    return LiveEditor.open(modda.url(), bill.bill(), bill.provision(), modda.cookie(handle));
  }

  /**
   * Opens the socket by hand (RFC 6455 §4.1) and follows the text; a mask of zeros masks nothing.
   */
  private static Socket join(RunningModda modda, NewBill bill) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress("localhost", modda.port()));
    String request =
        "GET /api/bills/%s/live HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: %s\r\nConnection: Upgrade\r\n"
                .formatted(bill.bill(), modda.port(), modda.url())
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    String join = "{\"t\":\"join\",\"provisions\":{\"" + bill.provision() + "\":-1}}";
    socket.getOutputStream().write(bytes(request));
    socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) (0x80 | join.length())});
    socket.getOutputStream().write(new byte[4]);
    socket.getOutputStream().write(bytes(join));
    hears(socket, "\"joined\"");
    return socket;
  }

  /**
   * Reads what had gathered on the way, up to the end of the connection; a timeout is a failure.
   */
  private static boolean ends(Socket socket) throws IOException {
    try {
      return !hears(socket, "no such words");
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Reads until these bytes came; false where the connection ends without them. */
  private static boolean hears(Socket socket, String expected) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    StringBuilder heard = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      heard.append((char) next);
      if (heard.length() >= expected.length()
          && heard.indexOf(expected, heard.length() - expected.length()) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
