package org.modda.identity.demo;

import java.util.Optional;
import org.modda.identity.AccountId;
import org.modda.identity.DemoPeople;
import org.modda.identity.account.Handle;
import org.modda.identity.account.People;
import org.modda.identity.account.Person;
import org.springframework.stereotype.Component;

/** Finds the demo people by the handles that {@link DemoServer} gave them. */
@Component
class DemoPeopleOfServer implements DemoPeople {

  private static final Handle DRAFTER = new Handle("dilnoza");

  private final DemoServer demo;
  private final People people;

  DemoPeopleOfServer(DemoServer demo, People people) {
    this.demo = demo;
    this.people = people;
  }

  @Override
  public Optional<AccountId> drafter() {
    return demo.active() ? people.of(DRAFTER).map(Person::account) : Optional.empty();
  }
}
