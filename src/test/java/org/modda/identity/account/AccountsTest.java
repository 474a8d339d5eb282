package org.modda.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.modda.identity.AccountId;
import org.modda.identity.account.AccountCommand.OpenAccount;

class AccountsTest {

  private static final OpenAccount COMMAND =
      new OpenAccount(new AccountId("someone"), Account.LICENCE, Instant.EPOCH);

  private final AtomicInteger tried = new AtomicInteger();

  @Test
  void whoIsOvertakenByAnotherNodeTriesAgain() {
    overtaken(4).send(COMMAND);

    assertThat(tried).hasValue(5);
  }

  @Test
  void butNotForEver() {
    assertThatThrownBy(() -> overtaken(100).send(COMMAND)).isInstanceOf(ConcurrencyException.class);

    assertThat(tried).hasValue(5);
  }

  private Accounts overtaken(int times) {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    bus.subscribe(
        OpenAccount.class.getName(),
        command -> {
          if (tried.incrementAndGet() <= times) {
            throw new ConcurrencyException("another node was first");
          }
          return null;
        });
    return new Accounts(DefaultCommandGateway.builder().commandBus(bus).build());
  }
}
