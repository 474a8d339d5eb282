package org.modda.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class OutboxTest {

  private final RecordingSession session = new RecordingSession();
  private final Deque<Runnable> writers = new ArrayDeque<>();
  private final Outbox outbox = new Outbox(session.session(), 1_000, writers::add);

  @Test
  void whatIsReadyGoesOutAsOneMessageInOrder() {
    outbox.offer("a");
    outbox.offer("b");
    outbox.offer("c");
    write();
    assertThat(session.messages()).containsExactly("a\nb\nc");
    assertThat(outbox.isIdle()).isTrue();
  }

  @Test
  void offeringNeverWritesByItself() {
    outbox.offer("a");
    assertThat(session.messages()).isEmpty();
    assertThat(outbox.isIdle()).isFalse();
  }

  @Test
  void readerThatFallsBehindIsClosedAndGetsNothingMore() {
    outbox.offer("x".repeat(999));
    outbox.offer("y");
    outbox.offer("z");
    write();
    assertThat(session.messages()).isEmpty();
    assertThat(session.closed().getCode()).isEqualTo(1013);
  }

  @Test
  void readerThatKeepsUpIsNeverClosedHoweverMuchItReads() {
    IntStream.range(0, 100)
        .forEach(
            i -> {
              outbox.offer("x".repeat(900));
              write();
            });
    assertThat(session.messages()).hasSize(100);
    assertThat(session.closed()).isNull();
  }

  @Test
  void farewellFollowsWhatWaits() {
    outbox.offer("a");
    outbox.close(CloseStatus.SERVICE_RESTARTED);
    outbox.offer("too late");
    write();
    assertThat(session.messages()).containsExactly("a");
    assertThat(session.closed()).isEqualTo(CloseStatus.SERVICE_RESTARTED);
  }

  @Test
  void brokenPeerIsGivenUp() {
    session.breakDown();
    outbox.offer("a");
    write();
    assertThat(session.closed()).isNotNull();
    assertThat(outbox.isIdle()).isTrue();
  }

  private void write() {
    while (!writers.isEmpty()) {
      writers.poll().run();
    }
  }
}
