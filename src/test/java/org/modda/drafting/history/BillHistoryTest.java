package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;

/** Any moment of a bill is the fold of all events up to it. */
class BillHistoryTest {

  private final Random random = new Random(20261125);
  private final LogInMemory log = new LogInMemory();
  private final FoldOfAllEvents fold = new FoldOfAllEvents(log);
  private final BillHistory live = new BillHistory(WeavesInMemory.of(log));

  @Test
  void anyMomentOfAnyBillIsTheFoldOfAllEventsUpToIt() {
    List<RandomBill> bills =
        IntStream.range(0, 4).mapToObj(i -> new RandomBill(log, random)).toList();
    for (int round = 0; round < 200; round++) {
      RandomBill bill = bills.get(random.nextInt(bills.size()));
      bill.goOn(random.nextInt(25));
      log.tell(random.nextInt(25));
      assertThat(live.now(bill.bill())).isEqualTo(fold.now(bill.bill()));
    }
    BillHistory readAgain = new BillHistory(WeavesInMemory.untold(log));
    for (int pair = 0; pair < 1_000; pair++) {
      RandomBill bill = bills.get(random.nextInt(bills.size()));
      BillHistory asked = random.nextBoolean() ? live : readAgain;
      long position = random.nextLong(log.end() + 2);
      Instant at = Instant.ofEpochMilli(bill.time() - random.nextLong(600_000));
      assertThat(asked.at(bill.bill(), position))
          .as("%s at position %d", bill.bill(), position)
          .isEqualTo(fold.at(bill.bill(), position));
      assertThat(asked.at(bill.bill(), at))
          .as("%s at %s", bill.bill(), at)
          .isEqualTo(fold.at(bill.bill(), at));
    }
  }

  @Test
  void aHistoryThatIsNoLongerToldOfTheLogReadsItItself() {
    RandomBill bill = new RandomBill(log, random);
    BillWeaves weaves = WeavesInMemory.of(log);
    LiveWeave dropped = new LiveWeave(bill.bill(), weaves);
    dropped.ask(BillWeave::now);
    dropped.dropped();
    bill.goOn(40);
    log.tell(Integer.MAX_VALUE);

    assertThat(dropped.ask(BillWeave::now).orElseThrow()).isEqualTo(fold.now(bill.bill()));
  }

  @Test
  void aBillThatWasAskedForTooEarlyIsWholeAfterwards() {
    BillId bill = BillId.next();
    ProvisionId article = ProvisionId.next();
    AccountId anvar = new AccountId("anvar");
    BillWeaves weaves = WeavesInMemory.of(log);
    LiveWeave early = new LiveWeave(bill, weaves);
    log.append(
        article.value(),
        List.of(new ProvisionTextOpened(bill, article, "Matn.", anvar, Instant.EPOCH)));
    assertThat(early.ask(BillWeave::now)).isEmpty();
    log.append(
        bill.value(),
        List.of(
            new BillIntroduced(
                bill,
                "Qonun",
                "uz",
                List.of(
                    new IntroducedProvision(
                        article, null, ProvisionKind.ARTICLE, ProvisionNumber.of(1), "", null)),
                null,
                anvar,
                Instant.EPOCH)));

    assertThat(early.ask(BillWeave::now).orElseThrow()).isEqualTo(fold.now(bill));
  }

  @Test
  void aBillThatThereIsNotHasNoMoments() {
    BillId bill = BillId.next();

    assertThat(live.now(bill)).isEmpty();
    assertThat(live.at(bill, Instant.MAX)).isEmpty();
    assertThat(live.at(bill, 1)).isEmpty();
  }

  @Test
  void aMomentIsFoundAtTheEndsOfTime() {
    RandomBill bill = new RandomBill(log, random);
    bill.goOn(10);

    assertThat(live.at(bill.bill(), Instant.MAX)).isEqualTo(fold.now(bill.bill()));
    assertThat(live.at(bill.bill(), Long.MAX_VALUE)).isEqualTo(fold.now(bill.bill()));
    assertThat(live.at(bill.bill(), Instant.MIN)).isEmpty();
  }
}
