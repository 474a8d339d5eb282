package org.modda.drafting.history;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.modda.drafting.BillId;
import org.springframework.stereotype.Component;

/** A whole bill at any place of the log and at any instant: the fold of all its events up to it. */
@Component
public class BillHistory {

  private final BillWeaves weaves;

  BillHistory(BillWeaves weaves) {
    this.weaves = weaves;
  }

  /** The bill as it stands; empty where there is no such bill. */
  public Optional<BillMoment> now(BillId bill) {
    return weaves.ask(bill, BillWeave::now).flatMap(Function.identity());
  }

  /** The bill after the event at this position of the log; empty before it was introduced. */
  public Optional<BillMoment> at(BillId bill, long position) {
    return weaves.ask(bill, weave -> weave.at(position)).flatMap(Function.identity());
  }

  /** The bill as it stood at an instant; empty before it was introduced. */
  public Optional<BillMoment> at(BillId bill, Instant instant) {
    return weaves.ask(bill, weave -> weave.at(instant)).flatMap(Function.identity());
  }
}
