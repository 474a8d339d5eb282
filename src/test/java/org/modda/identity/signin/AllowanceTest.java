package org.modda.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.modda.identity.MovableClock;
import org.modda.platform.Refused;

class AllowanceTest {

  private final MovableClock clock = new MovableClock();
  private final Allowance allowance = new Allowance(3, Duration.ofSeconds(10), clock);

  @Test
  void asManyAsAllowedAtOnceAndThenOneAfterAWhile() {
    take(3);
    assertThat(refusedFor()).isEqualTo(10);

    clock.advance(Duration.ofSeconds(10));

    take(1);
    assertThat(refusedFor()).isEqualTo(10);
  }

  @Test
  void beingRefusedCostsNothing() {
    take(3);
    for (int i = 0; i < 100; i++) {
      refusedFor();
    }

    clock.advance(Duration.ofSeconds(10));

    take(1);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    for (int i = 0; i < 100; i++) {
      take(1);
      allowance.giveBack("key");
    }
    take(3);
    assertThat(refusedFor()).isEqualTo(10);
  }

  @Test
  void waitingLongerGivesNoMoreThanAllowedAtOnce() {
    take(1);
    clock.advance(Duration.ofDays(1));

    take(3);

    assertThat(refusedFor()).isPositive();
  }

  @Test
  void keysDoNotShare() {
    take(3);

    assertThatCode(() -> allowance.take("another")).doesNotThrowAnyException();
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      allowance.take("key");
    }
  }

  private long refusedFor() {
    long[] seconds = new long[1];
    assertThatThrownBy(() -> allowance.take("key"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("too-many-attempts");
              seconds[0] = ((Number) refused.facts().get("retryAfterSeconds")).longValue();
            });
    return seconds[0];
  }
}
