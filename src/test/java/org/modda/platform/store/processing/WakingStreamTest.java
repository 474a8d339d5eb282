package org.modda.platform.store.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.platform.store.embedded.EmbeddedServer;
import org.modda.platform.store.log.OpenLog;

class WakingStreamTest {

  @TempDir Path folder;
  private EmbeddedServer server;
  private OpenLog log;
  private final Wakes wakes = new Wakes(Duration.ofHours(1));

  @BeforeEach
  void open() {
    server = new EmbeddedServer(folder, Map.of());
    log = new OpenLog(server);
  }

  @AfterEach
  void close() {
    wakes.close();
    log.close();
    server.close();
  }

  @Test
  void whatIsThereIsReadAndThenNothingUntilAWake() throws Exception {
    log.append("n1", 0, "a", "b");
    AtomicInteger woken = new AtomicInteger();
    try (BlockingStream<TrackedEventMessage<?>> stream = stream()) {
      stream.setOnAvailableCallback(woken::incrementAndGet);
      assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("1");
      assertThat(stream.peek())
          .hasValueSatisfying(e -> assertThat(e.getIdentifier()).isEqualTo("2"));
      assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("2");
      assertThat(stream.hasNextAvailable()).isFalse();

      log.append("n1", 2, "c");
      assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
      wakes.signal();

      assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("3");
      await().untilAtomic(woken, org.hamcrest.Matchers.is(1));
    }
  }

  @Test
  void aSecondSignalWaitsForTheInterval() {
    AtomicInteger woken = new AtomicInteger();
    wakes.add(woken::incrementAndGet);
    wakes.signal();
    await().untilAtomic(woken, org.hamcrest.Matchers.is(1));

    for (int i = 0; i < 100; i++) {
      wakes.signal();
    }

    assertThat(woken).hasValue(1);
  }

  @Test
  void signalsThatComeTogetherAreNotForgotten() {
    try (Wakes quick = new Wakes(Duration.ofMillis(1))) {
      AtomicInteger woken = new AtomicInteger();
      quick.add(woken::incrementAndGet);
      quick.signal();
      await().untilAtomic(woken, org.hamcrest.Matchers.is(1));

      quick.signal();
      quick.signal();

      await().untilAsserted(() -> assertThat(woken.get()).isGreaterThan(1));
    }
  }

  @Test
  void ignoredTypesAreLeftOut() throws Exception {
    log.append("n1", 0, "a", "b", "c");
    try (BlockingStream<TrackedEventMessage<?>> stream = stream()) {
      stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
      assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("2");
      assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("3");
      log.append("n1", 3, "d");
      wakes.signal();

      assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void aLongLogIsReadInOrderAndNothingThatComesMeanwhileIsMissed() throws Exception {
    String[] hundred = new String[100];
    Arrays.fill(hundred, "x");
    for (int i = 0; i < 12; i++) {
      log.append("n1", 100L * i, hundred);
    }
    try (BlockingStream<TrackedEventMessage<?>> stream = stream()) {
      assertThat(stream.hasNextAvailable()).isTrue();
      log.append("n1", 1_200, "last");
      wakes.signal();
      for (int i = 1; i <= 1_201; i++) {
        assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).as("event %d", i).isTrue();
        assertThat(stream.nextAvailable().getIdentifier()).isEqualTo(Integer.toString(i));
      }
      assertThat(stream.hasNextAvailable()).isFalse();
    }
  }

  private BlockingStream<TrackedEventMessage<?>> stream() {
    return new WakingSource(log.engine, wakes).openStream(null);
  }
}
