package org.modda.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SpringBootTest(
    classes = WebTestServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "axon.axonserver.enabled=false",
      "axon.serializer.general=jackson3",
      "axon.serializer.events=jackson3",
      "axon.serializer.messages=jackson3"
    })
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  private static final int LIMIT = 65_536;

  @Value("${local.server.port}")
  int port;

  private Visitor visitor;

  @BeforeEach
  void aVisitor() {
    visitor = new Visitor(port);
  }

  @Test
  void aRefusalIsAProblemWithItsCodeAndFacts() {
    Answer answer = visitor.get("/refused");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asString()).isEqualTo("about:blank");
    assertThat(answer.json().get("title").asString()).isEqualTo("Conflict");
    assertThat(answer.json().get("status").asInt()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("number-taken");
    assertThat(answer.json().at("/facts/kind").asString()).isEqualTo("ARTICLE");
    assertThat(answer.json().at("/facts/main").asInt()).isEqualTo(9);
    assertThat(answer.json().size()).isEqualTo(5);
  }

  @Test
  void itIsAProblemWhateverTheReaderAccepts() {
    Answer answer = visitor.with("Accept", "text/html").get("/refused");

    assertThat(answer.code()).isEqualTo("number-taken");
  }

  @Test
  void tooOftenSaysWhenToComeBack() {
    Answer answer = visitor.get("/often");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("retry-after")).isEqualTo("7");
  }

  @Test
  void aRefusalThatWasWrappedIsStillItself() {
    assertThat(visitor.get("/wrapped").code()).isEqualTo("title-missing");
    assertThat(visitor.get("/commanded").code()).isEqualTo("sent-and-waited");
    assertThat(visitor.get("/commanded/later").code()).isEqualTo("sent-and-joined");
  }

  @Test
  void whatNobodyForesawSaysNothingOutside(CapturedOutput output) {
    Answer answer = visitor.get("/broken");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("internal");
    assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
    assertThat(output).contains(answer.json().at("/facts/incident").asString());
  }

  @Test
  void goodJsonIsRead() {
    Answer answer =
        said("{\"place\":{\"parent\":\"oʻ\",\"index\":2},\"at\":\"2026-11-23T05:10:00Z\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/place/parent").asString()).isEqualTo("oʻ");
    assertThat(answer.json().get("at").asString()).isEqualTo("2026-11-23T05:10:00.000Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"place\":{\"parent\":\"a\",\"index\":2}} {}",
        "{\"place\":{\"parent\":\"a\",\"parent\":\"b\",\"index\":2}}",
        "{\"place\":{\"parent\":\"a\",\"index\":2},\"unknown\":1}",
        "{\"place\":{\"parent\":null,\"index\":2}}",
        "{\"place\":{\"index\":2}}",
        "{\"place\":{\"parent\":\"a\"}}",
        "{\"place\":null}",
        "{}",
        "{\"place\":{\"parent\":\"a\",\"index\":\"2\"}}",
        "{\"place\":{\"parent\":\"a\",\"index\":2.5}}",
        "{\"place\":{\"parent\":7,\"index\":2}}",
        "{\"place\":{\"parent\":\"a\",\"index\":99999999999}}",
        "{\"place\":{\"parent\":\"a\",\"index\":2},\"at\":\"yesterday\"}"
      })
  void otherJsonIsRefused(String body) {
    Answer answer = said(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformed-body");
  }

  @Test
  void theRefusalNamesTheField() {
    assertThat(said("{\"place\":{\"index\":2}}").json().at("/facts/field").asString())
        .isEqualTo("place.parent");
  }

  @Test
  void jsonNestedDeeperThanThirtyTwoIsRefused() {
    Answer answer = said("{\"place\":" + "[".repeat(40) + "]".repeat(40) + "}");

    assertThat(answer.code()).isEqualTo("malformed-body");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] body = "{\"place\":{\"parent\":\"??\",\"index\":2}}".getBytes(StandardCharsets.UTF_8);
    body[22] = (byte) 0xC3;
    body[21] = (byte) 0xFF;

    Answer answer =
        visitor
            .with("Content-Type", "application/json")
            .send("POST", "/said", BodyPublishers.ofByteArray(body));

    assertThat(answer.code()).isEqualTo("malformed-body");
  }

  @Test
  void whatIsNotThereIsUnknown() {
    assertThat(visitor.get("/nothing/here").code()).isEqualTo("unknown-resource");
    assertThat(visitor.get("/nothing/here").status()).isEqualTo(404);
    assertThat(visitor.get("/numbers/nine").code()).isEqualTo("unknown-resource");
  }

  @Test
  void anotherMethodIsRefusedWithThoseThatAreAllowed() {
    Answer answer = visitor.delete("/refused");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo("method-not-allowed");
    assertThat(answer.header("allow")).contains("GET");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    Answer sent =
        visitor
            .with("Content-Type", "application/xml")
            .send("POST", "/said", BodyPublishers.ofString("<a/>"));
    Answer wanted = new Visitor(port).with("Accept", "image/png").get("/numbers/9");

    assertThat(sent.status()).isEqualTo(415);
    assertThat(sent.code()).isEqualTo("unsupported-media-type");
    assertThat(wanted.status()).isEqualTo(406);
    assertThat(wanted.code()).isEqualTo("not-acceptable");
  }

  @Test
  void parametersAreRefusedByName() {
    Answer malformed = visitor.get("/numbers/9?plus=much");
    Answer missing = visitor.get("/strict/good");

    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.code()).isEqualTo("malformed-parameter");
    assertThat(malformed.json().at("/facts/parameter").asString()).isEqualTo("plus");
    assertThat(missing.status()).isEqualTo(400);
  }

  @Test
  void aValueThatRefusesItselfIsRefusedWithItsOwnCode() {
    assertThat(visitor.get("/strict/bad1?needed=x").code()).isEqualTo("malformed-strict");
  }

  @Test
  void aBodyAsLargeAsAllowedIsRead() {
    assertThat(bytes("/bytes", BodyPublishers.ofByteArray(new byte[LIMIT])).text())
        .contains("65536");
    assertThat(bytes("/bytes", chunked(LIMIT)).text()).contains("65536");
  }

  @Test
  void aLargerBodyIsRefusedHoweverItComes() {
    for (Answer answer :
        List.of(
            bytes("/bytes", BodyPublishers.ofByteArray(new byte[LIMIT + 1])),
            bytes("/bytes", chunked(LIMIT + 1)),
            json(chunkedJson(LIMIT + 1)))) {
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.code()).isEqualTo("body-too-large");
      assertThat(answer.json().at("/facts/limitBytes").asInt()).isEqualTo(LIMIT);
    }
  }

  @Test
  void aPathThatAsksForMoreIsGivenMore() {
    assertThat(bytes("/wide/bytes", chunked(200_000)).text()).contains("200000");
    assertThat(bytes("/wide/bytes", chunked(200_001)).code()).isEqualTo("import-too-large");
  }

  @Test
  void aRequestThatIsNoHttpTellsNothingAboutTheServer() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write("GET /<> HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400");
      assertThat(answer).doesNotContain("Exception").doesNotContain("Tomcat/");
    }
  }

  private Answer said(String body) {
    return visitor.sendJson("POST", "/said", body);
  }

  private Answer json(BodyPublisher body) {
    return new Visitor(port).with("Content-Type", "application/json").send("POST", "/said", body);
  }

  private Answer bytes(String path, BodyPublisher body) {
    return new Visitor(port).with("Content-Type", "text/plain").send("POST", path, body);
  }

  /** Without a length, so that it comes in chunks. */
  private static BodyPublisher chunked(int length) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
  }

  private static BodyPublisher chunkedJson(int length) {
    byte[] body =
        ("{\"place\":{\"parent\":\"" + "a".repeat(length)).getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }
}
