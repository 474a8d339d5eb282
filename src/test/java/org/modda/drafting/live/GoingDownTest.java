package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Streams;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;

/** A server that goes down while an edit is durable and not yet told. */
class GoingDownTest {

  @Test
  void editThatIsDurableIsAcknowledgedBeforeItsSocketIsClosed() {
    try (RunningModda modda = RunningModda.start()) {
      NewBill law = modda.newBill("abc");
      NewBill other = modda.newBill("abc");
      CountDownLatch held = new CountDownLatch(1);
      CountDownLatch released = new CountDownLatch(1);
      try (LiveEditor aziza = open(modda, law, "aziza");
          LiveEditor bobur = open(modda, other, "bobur")) {
        modda
            .context()
            .getBean(LogTail.class)
            .follow(
                events -> {
                  held.countDown();
                  waitFor(released);
                });
        // While the tail is held by the one edit, the other becomes durable and is told to nobody.
        aziza.replace(0, 0, "x");
        waitFor(held);
        Streams streams = modda.context().getBean(Streams.class);
        long before = streams.last(other.provision()).orElseThrow().sequence();
        bobur.replace(0, 0, "y");
        Awaiting.untilTrue(() -> streams.last(other.provision()).orElseThrow().sequence() > before);
        Awaiting.untilTrue(modda.context().getBean(Submissions.class)::areDone);

        CompletableFuture<Void> down =
            CompletableFuture.runAsync(modda.context().getBean(LiveHousekeeping.class)::stop);
        Awaiting.untilTrue(
            () -> {
              bobur.send(submit(other));
              return bobur.refusals().stream()
                  .anyMatch(refused -> refused.get("code").asString().equals("store-unavailable"));
            });
        released.countDown();
        down.join();

        assertThat(bobur.closed().join()).isEqualTo(1012);
        assertThat(bobur.isSettled()).isTrue();
        assertThat(bobur.text()).isEqualTo("yabc");
      }
    }
  }

  private static LiveEditor open(RunningModda modda, NewBill law, String handle) {
    return LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie(handle));
  }

  private static String submit(NewBill law) {
    return "{\"t\":\"submit\",\"p\":\""
        + law.provision()
        + "\",\"base\":1,\"client\":\"c2\",\"n\":99,\"ch\":[3]}";
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
