package org.modda.drafting.demo;

import org.modda.identity.DemoPeople;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a server for trying things out its first bill, once its accounts are there. */
@Component
@Order(10)
class DemoStart implements ApplicationRunner {

  private final DemoPeople people;
  private final DemoBill bill;

  DemoStart(DemoPeople people, DemoBill bill) {
    this.people = people;
    this.bill = bill;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    people.drafter().ifPresent(bill::introduce);
  }
}
