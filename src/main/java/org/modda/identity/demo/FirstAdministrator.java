package org.modda.identity.demo;

import java.time.Clock;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.access.Administrators;
import org.modda.identity.account.AccountCommand.GrantAtStart;
import org.modda.identity.account.AccountCommand.OpenAccount;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.Handle;
import org.modda.identity.account.People;
import org.modda.identity.account.Person;
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
  private final Accounts accounts;
  private final Administrators administrators;
  private final Clock clock;

  FirstAdministrator(
      @Value("${modda.administrator:}") String handle,
      People people,
      Accounts accounts,
      Administrators administrators,
      Clock clock) {
    this.handle = handle;
    this.people = people;
    this.accounts = accounts;
    this.administrators = administrators;
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
            this::appoint, () -> LOG.warn("modda.administrator names nobody who has signed up"));
  }

  private void appoint(Person person) {
    accounts.send(new OpenAccount(person.account(), person.licence(), clock.instant()));
    accounts.send(
        new GrantAtStart(person.account(), Role.ADMINISTRATOR, Scope.SERVER, clock.instant()));
    administrators.listed(person.account());
  }
}
