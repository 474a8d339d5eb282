package org.modda.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.modda.platform.store.embedded.Durability;
import org.modda.platform.store.embedded.EmbeddedServer;
import org.modda.platform.store.log.OpenLog;
import org.modda.platform.store.processing.Coordination;
import org.modda.platform.store.processing.Tokens;
import org.modda.platform.store.processing.Wakes;
import org.modda.platform.store.processing.WakingSource;

/**
 * How fast the embedded store is here. Not a test.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:$(cat target/classpath) org.modda.bench.StoreBench
 * </pre>
 */
public final class StoreBench {

  private static final int REPLAYED = 100_000;
  private static final String TEXT = "x".repeat(120);

  private StoreBench() {}

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory(Path.of("target"), "bench");
    try (EmbeddedServer server = new EmbeddedServer(data, Map.of("views", Durability.NORMAL));
        OpenLog log = new OpenLog(server)) {
      for (int round = 1; round <= 2; round++) {
        System.out.println("round " + round);
        commits(log, "a" + round, 1, 2_000);
        commits(log, "b" + round, 8, 1_500);
        commits(log, "c" + round, 64, 500);
      }
      fill(log);
      replay(log);
      replay(log);
      project(server, log);
    }
  }

  private static void commits(OpenLog log, String name, int writers, int each) throws Exception {
    long[][] took = new long[writers][each];
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (int w = 0; w < writers; w++) {
        int writer = w;
        threads.execute(
            () -> {
              for (int i = 0; i < each; i++) {
                long begun = System.nanoTime();
                log.append(name + writer, i, TEXT);
                took[writer][i] = System.nanoTime() - begun;
              }
            });
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(
        "%2d writers: %,7.0f durable commits/s, p50 %.2f ms, p99 %.2f ms%n",
        writers, all.length / seconds, all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6);
  }

  private static void fill(OpenLog log) {
    long start = System.nanoTime();
    String[] hundred = new String[100];
    Arrays.fill(hundred, TEXT);
    for (int i = 0; i < REPLAYED / 100; i++) {
      log.append("filled", 100L * i, hundred);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("commits of 100 events: %,.0f events/s%n", REPLAYED / seconds);
  }

  private static void replay(OpenLog log) {
    long start = System.nanoTime();
    long read =
        log.engine.readEvents(null, false).filter(event -> event.getPayload() != null).count();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("read and decoded: %,d events, %,.0f events/s%n", read, read / seconds);
  }

  private static void project(EmbeddedServer server, OpenLog log) throws Exception {
    long head = log.engine.createHeadToken().position().orElseThrow();
    CountDownLatch last = new CountDownLatch(1);
    EventMessageHandler handler =
        event -> {
          if (event.getIdentifier().equals(Long.toString(head)) && event.getPayload() != null) {
            last.countDown();
          }
          return event.getPayload().hashCode();
        };
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    Wakes wakes = new Wakes(Duration.ofMillis(200));
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name("bench")
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder()
                    .eventHandlers(handler)
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .build())
            .messageSource(new WakingSource(log.engine, wakes))
            .tokenStore(
                new Tokens(
                    server.client().getDatabase("views"),
                    OpenLog.SERIALIZER,
                    Clock.systemUTC(),
                    "bench"))
            .transactionManager(NoTransactionManager.INSTANCE)
            .coordinatorExecutor(new Coordination("bench"))
            .workerExecutor(threads)
            .initialSegmentCount(1)
            .initialToken(source -> null)
            .batchSize(500)
            .build();
    long start = System.nanoTime();
    processor.start();
    last.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("pooled projection: %,d events, %,.0f events/s%n", head, head / seconds);
    processor.shutDown();
    wakes.close();
    threads.shutdownNow();
  }
}
