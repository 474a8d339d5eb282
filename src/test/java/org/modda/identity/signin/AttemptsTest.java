package org.modda.identity.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.modda.identity.MovableClock;
import org.modda.identity.account.Handle;
import org.modda.platform.Refused;

class AttemptsTest {

  private final Attempts attempts = new Attempts(new MovableClock());

  @Test
  void oneAddressTriesManyHandlesOnlySoOften() {
    for (int i = 0; i < 60; i++) {
      attempts.begin(new Handle("person." + i), "192.0.2.1");
    }

    assertThatThrownBy(() -> attempts.begin(new Handle("person.60"), "192.0.2.1"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> attempts.beginAsNobody("192.0.2.1")).isInstanceOf(Refused.class);
    assertThatCode(() -> attempts.begin(new Handle("person.60"), "192.0.2.2"))
        .doesNotThrowAnyException();
  }

  @Test
  void manyAddressesTryOneHandleOnlySoOften() {
    for (int i = 0; i < 10; i++) {
      attempts.begin(new Handle("wanted"), "192.0.2." + i);
    }

    assertThatThrownBy(() -> attempts.begin(new Handle("wanted"), "192.0.2.99"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoeverIsRightIsNeverSlowedDown() {
    for (int i = 0; i < 1_000; i++) {
      attempts.begin(new Handle("right"), "192.0.2.1");
      attempts.succeeded(new Handle("right"), "192.0.2.1");
    }
  }

  @Test
  void oneNetworkOfIpv6IsOneAddress() {
    for (int i = 0; i < 60; i++) {
      attempts.begin(new Handle("person." + i), "2001:db8:1:2::" + i);
    }

    assertThatThrownBy(() -> attempts.begin(new Handle("person.60"), "2001:db8:1:2:ffff::1"))
        .isInstanceOf(Refused.class);
    assertThatCode(() -> attempts.begin(new Handle("person.60"), "2001:db8:1:3::1"))
        .doesNotThrowAnyException();
  }
}
