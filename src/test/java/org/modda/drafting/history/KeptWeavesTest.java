package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.running.RunningModda;

/** A history that goes on from what was kept is the same as one that was never kept. */
class KeptWeavesTest {

  private final LogInMemory log = new LogInMemory();
  private final KeptInMemory kept = new KeptInMemory();

  /**
   * @param others steps of another bill since then: with many of them, streams are read instead of
   *     the log
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 10, 3_000})
  void aHistoryGoesOnFromWhatWasKept(int others) {
    Random random = new Random(21 + others);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    RandomBill other = new RandomBill(log, random);
    bill.goOn(200);
    kept.keep(bill.bill(), log.end(), written(bill));
    bill.goOn(100);
    other.goOn(others);

    isWhole(bill, new BillWeaves(log, log, log, kept));
  }

  @Test
  void whatCannotBeReadIsReadFromTheLog() {
    Random random = new Random(3);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    bill.goOn(100);
    byte[] bytes = written(bill);
    kept.keep(bill.bill(), log.end(), Arrays.copyOf(bytes, bytes.length / 2));
    isWhole(bill, new BillWeaves(log, log, log, kept));

    bytes[3]++;
    kept.keep(bill.bill(), log.end(), bytes);
    isWhole(bill, new BillWeaves(log, log, log, kept));
  }

  @Test
  void whatIsKeptOfALongerLogIsNotRead() {
    Random random = new Random(4);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    bill.goOn(50);
    byte[] bytes =
        new BillWeaves(log, log, log, new KeptInMemory())
            .ask(bill.bill(), weave -> WeaveWriter.write(weave, log.end() + 7))
            .orElseThrow();
    kept.keep(bill.bill(), log.end() + 7, bytes);
    bill.goOn(5);

    isWhole(bill, new BillWeaves(log, log, log, kept));
  }

  @Test
  void theStoreKeepsTheLastOfEachBillHoweverLong() {
    StoredWeaves stored = RunningModda.shared().context().getBean(StoredWeaves.class);
    BillId bill = BillId.next();
    byte[] bytes = new byte[20 << 20];
    new Random(1).nextBytes(bytes);

    assertThat(stored.of(bill)).isEmpty();
    stored.keep(bill, 5, bytes);
    assertThat(stored.of(bill).orElseThrow()).isEqualTo(bytes);
    stored.keep(bill, 9, new byte[] {1, 2, 3});
    assertThat(stored.of(bill).orElseThrow()).containsExactly(1, 2, 3);
  }

  private byte[] written(RandomBill bill) {
    return new BillWeaves(log, log, log, new KeptInMemory())
        .ask(bill.bill(), weave -> WeaveWriter.write(weave, log.end()))
        .orElseThrow();
  }

  private void isWhole(RandomBill bill, BillWeaves again) {
    BillWeaves never = new BillWeaves(log, log, log, new KeptInMemory());
    assertThat(new BillHistory(again).now(bill.bill()))
        .isEqualTo(new FoldOfAllEvents(log).now(bill.bill()));
    Provenance one = new Provenance(again);
    Provenance two = new Provenance(never);
    for (long position = log.end(); position > 0; position -= 37) {
      assertThat(one.at(bill.bill(), position)).isEqualTo(two.at(bill.bill(), position));
    }
    for (ProvisionId provision : one.now(bill.bill()).orElseThrow().stretches().keySet()) {
      assertThat(again.ask(bill.bill(), all -> WeaveOfText.of(all.text(provision))))
          .usingRecursiveComparison()
          .isEqualTo(never.ask(bill.bill(), all -> WeaveOfText.of(all.text(provision))));
    }
  }
}
