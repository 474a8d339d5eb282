package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.NoCache;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.platform.Afterwards;
import org.modda.platform.Refused;
import org.modda.platform.socket.Outbox;
import org.modda.platform.socket.RateLimit;
import org.modda.platform.socket.RecordingWire;
import org.modda.text.ChangeSet;

class SubmissionsTest {

  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final RecordingWire wire = new RecordingWire();
  private final Connection from = connection();
  private final Submissions submissions =
      new Submissions(
          DefaultCommandGateway.builder().commandBus(bus).build(),
          NoCache.INSTANCE,
          new Afterwards(),
          task -> {
            throw new RejectedExecutionException("going down");
          });

  @Test
  void whatNoWorkerTakesIsSettledAllTheSameAndTheTextStaysOpen() {
    handling(
        together -> {
          if (together.acts().getFirst().n() == 1) {
            submissions.take(edit(2), from);
          }
        });

    submissions.take(edit(1), from);

    assertThat(submissions.areDone()).isTrue();
    wire.flow();
    assertThat(wire.frames()).hasSize(2).allMatch(frame -> frame.contains("settled"));
  }

  @Test
  void nothingIsTakenOnceTheServerGoesDown() {
    submissions.end();

    assertThatThrownBy(() -> submissions.take(edit(1), from))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("store-unavailable");
    assertThat(submissions.areDone()).isTrue();
  }

  private void handling(Consumer<SubmitTogether> meanwhile) {
    var unused =
        bus.subscribe(
            SubmitTogether.class.getName(),
            message -> {
              meanwhile.accept((SubmitTogether) message.getPayload());
              return List.of(new Outcome.Unchanged(1));
            });
  }

  private Connection connection() {
    RateLimit unlimited = new RateLimit(1e9, 1e9, System::nanoTime);
    return new Connection(
        "s", new BillId("bill"), null, new Outbox(wire, 1_000_000), unlimited, unlimited);
  }

  private static SubmitChangeSet edit(long n) {
    return new SubmitChangeSet(
        new BillId("bill"),
        new ProvisionId("article"),
        1,
        "client",
        n,
        ChangeSet.replacing(0, 0, 0, "a"),
        new AccountId("somebody"),
        Instant.parse("2026-11-25T05:10:00Z"));
  }
}
