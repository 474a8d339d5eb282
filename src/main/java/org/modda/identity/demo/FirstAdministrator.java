package org.modda.identity.demo;

import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.account.AccountCommand.GrantAtStart;
import org.modda.identity.account.Handle;
import org.modda.identity.account.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the account that {@code modda.administrator} names by its handle an administrator of the
 * server, at each start: how the first one comes to be. The person must have signed up before.
 */
@Component
@Order(2)
class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final String handle;
  private final People people;
  private final CommandGateway commands;
  private final Clock clock;

  FirstAdministrator(
      @Value("${modda.administrator:}") String handle,
      People people,
      CommandGateway commands,
      Clock clock) {
    this.handle = handle;
    this.people = people;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (handle.isBlank()) {
      return;
    }
    Handle.typed(handle)
        .flatMap(people::of)
        .ifPresentOrElse(
            person ->
                commands.sendAndWait(
                    new GrantAtStart(
                        person.account(), Role.ADMINISTRATOR, Scope.SERVER, clock.instant())),
            () -> LOG.warn("modda.administrator names nobody who has signed up"));
  }
}
