package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The socket as a stranger, a citizen and a deputy meet it: each refusal, with nothing changed. */
class LiveSocketTest {

  private static RunningModda modda;
  private static NewBill law;

  @BeforeAll
  static void start() {
    modda = RunningModda.shared();
    law = modda.newBill("Modda matni 😀");
  }

  @Test
  void editReachesEverybodyAndItsAuthorInTheSameForm() {
    NewBill mine = modda.newBill("abc");
    try (LiveEditor aziza = open(mine, "aziza");
        LiveEditor bobur = open(mine, "bobur");
        LiveEditor reader = open(mine, null)) {
      aziza.replace(3, 3, "d");
      bobur.replace(0, 0, "x");
      Awaiting.untilTrue(
          () -> reader.revision() == 3 && aziza.revision() == 3 && bobur.revision() == 3);
      assertThat(aziza.text()).isEqualTo("xabcd");
      assertThat(bobur.text()).isEqualTo("xabcd");
      assertThat(reader.text()).isEqualTo("xabcd");
      assertThat(lastRevision(bobur)).isEqualTo(lastRevision(reader));
      assertThat(lastRevision(aziza)).isEqualTo(lastRevision(reader));
    }
  }

  @Test
  void frameThatIsNoJsonIsRefusedAndTheConnectionKept() {
    try (LiveEditor aziza = open(law, "aziza")) {
      refused(aziza, "not json", "malformed-frame");
      refused(aziza, "{\"t\":\"vote\"}", "unknown-frame");
      refused(aziza, submit(law, 1, "[[0,\"x\"],-1]"), "malformed-change-set");
      aziza.send("{\"t\":\"ping\"}");
      Awaiting.untilTrue(() -> aziza.frames().contains("{\"t\":\"pong\"}"));
    }
  }

  @Test
  void editThatDoesNotFitIsRefused() {
    try (LiveEditor aziza = open(law, "aziza")) {
      refused(aziza, submit(law, 1, "[[0,\"x\"],999]"), "length-mismatch");
      refused(aziza, submit(law, 99, "[[0,\"x\"],14]"), "base-ahead-of-revision");
      refused(aziza, submit(law, 1, "[13,[0,\"x\"],1]"), "splits-surrogate-pair");
      refused(aziza, submit(law, 1, "[14,[0,\"\\ud83d\"]]"), "lone-surrogate");
    }
    assertThat(textOf(law)).isEqualTo("Modda matni 😀");
  }

  @Test
  void pasteBeyondTheLimitOfATextIsRefused() {
    try (LiveEditor aziza = open(law, "aziza")) {
      refused(aziza, submit(law, 1, "[14,[0,\"" + "a".repeat(262_144) + "\"]]"), "text-too-long");
    }
    assertThat(textOf(law)).isEqualTo("Modda matni 😀");
  }

  @Test
  void frameBeyondItsLimitIsRefusedAndClosesTheConnection() {
    try (LiveEditor aziza = open(law, "aziza")) {
      aziza.send(" ".repeat((1 << 20) + 1));
      Awaiting.untilTrue(() -> code(aziza, "frame-too-large"));
      assertThat(aziza.closed().join()).isEqualTo(1009);
    }
  }

  @Test
  void citizenIsRefusedAndAReaderMustSignIn() {
    try (LiveEditor sardor = open(law, "sardor");
        LiveEditor nobody = open(law, null)) {
      refused(sardor, submit(law, 1, "[[0,\"x\"],14]"), "role-required");
      refused(nobody, submit(law, 1, "[[0,\"x\"],14]"), "sign-in-required");
    }
    assertThat(textOf(law)).isEqualTo("Modda matni 😀");
  }

  @Test
  void provisionThatWasNotJoinedIsRefused() {
    NewBill mine = modda.newBill("abc");
    try (LiveEditor aziza = open(mine, "aziza")) {
      aziza.send("{\"t\":\"leave\",\"provisions\":[\"" + mine.provision() + "\"]}");
      refused(aziza, submit(mine, 1, "[[0,\"x\"],3]"), "not-joined");
    }
  }

  @Test
  void provisionOfAnotherBillIsRefused() {
    NewBill other = modda.newBill("abc");
    try (LiveEditor aziza = open(law, "aziza")) {
      refused(aziza, join(other.provision()), "provision-of-another-bill");
      refused(aziza, join("nowhere"), "unknown-provision");
    }
  }

  @Test
  void repealedProvisionIsNoLongerEdited() {
    NewBill mine = modda.newBill("abc");
    String path = "/api/bills/" + mine.bill() + "/provisions/" + mine.provision();
    assertThat(modda.send("PATCH", path, "dilnoza", Map.of("repealed", true)).status())
        .isEqualTo(200);
    try (LiveEditor aziza = open(mine, "aziza")) {
      refused(aziza, submit(mine, 1, "[[0,\"x\"],3]"), "provision-repealed");
    }
    assertThat(modda.send("PATCH", path, "dilnoza", Map.of("repealed", false)).status())
        .isEqualTo(200);
    try (LiveEditor aziza = open(mine, "aziza")) {
      aziza.replace(0, 0, "x");
      Awaiting.untilTrue(aziza::isSettled);
    }
  }

  @Test
  void changeOfTheTreeIsToldToWhoeverLooksAtTheBill() {
    NewBill mine = modda.newBill("abc");
    try (LiveEditor nobody = open(mine, null)) {
      modda.send(
          "PATCH",
          "/api/bills/" + mine.bill() + "/provisions/" + mine.provision(),
          "dilnoza",
          Map.of("heading", "Yangi nom"));
      Awaiting.untilTrue(() -> nobody.frames().contains("{\"t\":\"outline\",\"sequence\":2}"));
    }
  }

  @Test
  void selectionIsToldToTheOthersAndNeverStored() {
    NewBill mine = modda.newBill("abc");
    try (LiveEditor aziza = open(mine, "aziza");
        LiveEditor bobur = open(mine, "bobur")) {
      aziza.send(
          "{\"t\":\"here\",\"p\":\"" + mine.provision() + "\",\"anchor\":1,\"head\":2,\"rev\":1}");
      Awaiting.untilTrue(() -> bobur.frames().stream().anyMatch(f -> f.contains("\"head\":2")));
      assertThat(aziza.revision()).isEqualTo(1);
    }
  }

  @Test
  void submissionThatComesTwiceIsAnsweredTwiceAndKeptOnce() {
    NewBill mine = modda.newBill("abc");
    String own = submit(mine, 1, "[3,[0,\"d\"]]");
    try (LiveEditor aziza = open(mine, "aziza");
        LiveEditor reader = open(mine, null)) {
      aziza.send(own);
      Awaiting.untilTrue(() -> aziza.revision() == 2);
      aziza.send(own);
      Awaiting.untilTrue(() -> aziza.frames().contains(settled(mine, 2)));
      assertThat(reader.frames()).noneMatch(frame -> frame.contains("settled"));
    }
    assertThat(textOf(mine)).isEqualTo("abcd");
  }

  @Test
  void submissionThatChangesNothingIsAnsweredToItsSenderAlone() {
    NewBill mine = modda.newBill("abc");
    try (LiveEditor aziza = open(mine, "aziza");
        LiveEditor reader = open(mine, null)) {
      aziza.send(submit(mine, 1, "[3]"));
      Awaiting.untilTrue(() -> aziza.frames().contains(settled(mine, 1)));
      aziza.replace(3, 3, "d");
      Awaiting.untilTrue(() -> reader.revision() == 2);
      assertThat(reader.frames()).noneMatch(frame -> frame.contains("settled"));
    }
    assertThat(textOf(mine)).isEqualTo("abcd");
  }

  @Test
  void socketIsForOurOwnPagesOnly() {
    assertThat(handshake("https://elsewhere.example")).isEqualTo(403);
    assertThat(handshake(null)).isEqualTo(403);
  }

  @Test
  void compressionThatABrowserOffersIsNotTakenUp() throws IOException {
    try (Socket socket = new Socket("localhost", modda.port())) {
      String offer =
          "GET /api/bills/"
              + law.bill()
              + "/live HTTP/1.1\r\nHost: localhost:"
              + modda.port()
              + "\r\nOrigin: "
              + modda.url()
              + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
              + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
      socket.getOutputStream().write(offer.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      List<String> head = new ArrayList<>();
      for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
        head.add(line.toLowerCase(Locale.ROOT));
      }
      assertThat(head.getFirst()).startsWith("http/1.1 101");
      assertThat(head).noneMatch(line -> line.startsWith("sec-websocket-extensions"));
    }
  }

  @Test
  void tooManySubmissionsAreRefusedAndTheConnectionKept() {
    try (RunningModda slow = RunningModda.start("modda.live.submissions-per-second=1")) {
      NewBill mine = slow.newBill("");
      try (LiveEditor aziza =
          LiveEditor.open(slow.url(), mine.bill(), mine.provision(), slow.cookie("aziza"))) {
        for (int i = 0; i < 4; i++) {
          aziza.send(submit(mine, 99, "[]"));
        }
        Awaiting.untilTrue(() -> code(aziza, "rate-exceeded"));
        assertThat(aziza.closed()).isNotDone();
      }
    }
  }

  private static int handshake(String origin) {
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    URI uri = URI.create(modda.url().replace("http", "ws") + "/api/bills/" + law.bill() + "/live");
    int[] status = new int[1];
    assertThatThrownBy(() -> builder.buildAsync(uri, new WebSocket.Listener() {}).join())
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(
            e ->
                status[0] =
                    ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode());
    return status[0];
  }

  private static LiveEditor open(NewBill bill, String handle) {
    return LiveEditor.open(
        modda.url(), bill.bill(), bill.provision(), handle == null ? null : modda.cookie(handle));
  }

  private static String submit(NewBill bill, long base, String changes) {
    return "{\"t\":\"submit\",\"p\":\""
        + bill.provision()
        + "\",\"base\":"
        + base
        + ",\"client\":\"c1\",\"n\":1,\"ch\":"
        + changes
        + "}";
  }

  private static String settled(NewBill bill, long revision) {
    return "{\"t\":\"settled\",\"p\":\""
        + bill.provision()
        + "\",\"n\":1,\"rev\":"
        + revision
        + "}";
  }

  private static String join(String provision) {
    return "{\"t\":\"join\",\"provisions\":{\"" + provision + "\":-1}}";
  }

  private static void refused(LiveEditor editor, String frame, String code) {
    editor.send(frame);
    Awaiting.untilTrue(() -> code(editor, code));
  }

  private static boolean code(LiveEditor editor, String code) {
    return editor.refusals().stream().anyMatch(r -> r.get("code").asString().equals(code));
  }

  /** What a reader was told of the last revision, whichever frame it came in. */
  private static JsonNode lastRevision(LiveEditor editor) {
    JsonNode revisions =
        editor.frames().stream()
            .filter(frame -> frame.startsWith("{\"t\":\"revs\""))
            .reduce((one, other) -> other)
            .map(frame -> JsonMapper.shared().readTree(frame).get("revs"))
            .orElseThrow();
    return revisions.get(revisions.size() - 1);
  }

  private static String textOf(NewBill bill) {
    JsonNode provision =
        modda.get("/api/bills/" + bill.bill() + "/provisions/" + bill.provision()).json();
    return provision.get("text").asString();
  }
}
