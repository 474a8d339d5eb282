package org.modda.identity.demo;

import java.time.Clock;
import org.modda.identity.AccountId;
import org.modda.identity.Scope;
import org.modda.identity.access.Administrators;
import org.modda.identity.account.Account;
import org.modda.identity.account.AccountCommand.GrantAtStart;
import org.modda.identity.account.AccountCommand.OpenAccount;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.Handle;
import org.modda.identity.account.Password;
import org.modda.identity.account.People;
import org.modda.identity.account.PersonName;
import org.modda.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demo accounts at the first start of a demo server; those that are there stay as is. */
@Component
@Order(1)
class DemoAccounts implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

  private final DemoServer demo;
  private final People people;
  private final Accounts accounts;
  private final Administrators administrators;
  private final Clock clock;

  DemoAccounts(
      DemoServer demo,
      People people,
      Accounts accounts,
      Administrators administrators,
      Clock clock) {
    this.demo = demo;
    this.people = people;
    this.accounts = accounts;
    this.administrators = administrators;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!demo.active()) {
      return;
    }
    for (DemoAccount account : demo.accounts()) {
      if (people.of(new Handle(account.handle())).isEmpty()) {
        make(account);
      }
      LOG.info("Demo account {} {} {}", account.handle(), account.password(), account.roles());
    }
  }

  /** The person last: a start that was cut short is made good by the next one. */
  private void make(DemoAccount demo) {
    AccountId account = new AccountId(Ids.next());
    accounts.send(new OpenAccount(account, Account.LICENCE, clock.instant()));
    demo.roles()
        .forEach(
            role -> accounts.send(new GrantAtStart(account, role, Scope.SERVER, clock.instant())));
    administrators.listed(account);
    people.add(
        account,
        new Handle(demo.handle()),
        new PersonName(demo.name()),
        new Password(demo.password()),
        Account.LICENCE,
        clock.instant(),
        null);
  }
}
