package org.modda.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class OutboxTest {

  private final RecordingWire wire = new RecordingWire();
  private final Outbox outbox = new Outbox(wire, 1_000);

  @Test
  void frameGoesOutAtOnceWhereTheWireIsFree() {
    outbox.offer("a");
    assertThat(wire.messages()).containsExactly("a");
    assertThat(outbox.isIdle()).isFalse();
    wire.flow();
    assertThat(outbox.isIdle()).isTrue();
  }

  @Test
  void whatGathersMeanwhileGoesOutAsOneMessageInOrder() {
    outbox.offer("a");
    outbox.offer("b");
    outbox.offer("c");
    outbox.offer("d");
    assertThat(wire.messages()).containsExactly("a");
    wire.flow();
    assertThat(wire.messages()).containsExactly("a", "b\nc\nd");
    assertThat(outbox.isIdle()).isTrue();
  }

  @Test
  void readerThatFallsBehindIsClosedAndGetsNothingMore() {
    outbox.offer("read");
    outbox.offer("x".repeat(999));
    outbox.offer("y");
    outbox.offer("z");
    wire.flow();
    assertThat(wire.messages()).containsExactly("read");
    assertThat(wire.closed().getCode()).isEqualTo(1013);
    assertThat(outbox.isIdle()).isTrue();
  }

  @Test
  void readerThatKeepsUpIsNeverClosedHoweverMuchItReads() {
    IntStream.range(0, 100)
        .forEach(
            i -> {
              outbox.offer("x".repeat(900));
              wire.flow();
            });
    assertThat(wire.messages()).hasSize(100);
    assertThat(wire.closed()).isNull();
  }

  @Test
  void farewellFollowsWhatWaits() {
    outbox.offer("a");
    outbox.offer("b");
    outbox.close(CloseStatus.SERVICE_RESTARTED);
    outbox.offer("too late");
    assertThat(wire.closed()).isNull();
    wire.flow();
    assertThat(wire.messages()).containsExactly("a", "b");
    assertThat(wire.closed()).isEqualTo(CloseStatus.SERVICE_RESTARTED);
    assertThat(outbox.isIdle()).isTrue();
  }

  @Test
  void outboxIsBusyUntilTheFarewellWasSaid() {
    outbox.close(CloseStatus.SERVICE_RESTARTED);
    assertThat(outbox.isIdle()).isFalse();
    wire.flow();
    assertThat(outbox.isIdle()).isTrue();
  }

  @Test
  void brokenPeerIsGivenUp() {
    wire.breakDown();
    outbox.offer("a");
    wire.flow();
    outbox.offer("b");
    assertThat(wire.closed()).isNotNull();
    assertThat(wire.messages()).isEmpty();
    assertThat(outbox.isIdle()).isTrue();
  }
}
