package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.store.Databases;
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

    isWhole(bill, WeavesInMemory.of(log, kept));
  }

  @Test
  void whatCannotBeReadIsReadFromTheLog() {
    Random random = new Random(3);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    bill.goOn(100);
    byte[] bytes = written(bill);
    kept.keep(bill.bill(), log.end(), Arrays.copyOf(bytes, bytes.length / 2));
    isWhole(bill, WeavesInMemory.of(log, kept));

    bytes[3]++;
    kept.keep(bill.bill(), log.end(), bytes);
    isWhole(bill, WeavesInMemory.of(log, kept));
  }

  @Test
  void whatIsKeptOfALongerLogIsNotRead() {
    Random random = new Random(4);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    bill.goOn(50);
    byte[] bytes =
        WeavesInMemory.of(log)
            .ask(bill.bill(), weave -> WeaveWriter.write(weave, log.end() + 7))
            .orElseThrow();
    kept.keep(bill.bill(), log.end() + 7, bytes);
    bill.goOn(5);

    isWhole(bill, WeavesInMemory.of(log, kept));
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

  @Test
  void twoNodesThatKeepOneBillAtTheSameMomentDoNotMixTheirParts() {
    StoredWeaves stored = RunningModda.shared().context().getBean(StoredWeaves.class);
    MongoCollection<Document> whatIsKept = views().getCollection("bill_weaves");
    BillId bill = BillId.next();
    byte[] one = new byte[17 << 20];
    byte[] other = new byte[17 << 20];
    Arrays.fill(other, (byte) 1);

    stored.keep(bill, 5, one);
    Document saidByOne = whatIsKept.find(Filters.eq("_id", bill.value())).first();
    stored.keep(bill, 5, other);
    assertThat(stored.of(bill).orElseThrow()).isEqualTo(other);
    // The first of the two is late to say what it kept.
    whatIsKept.replaceOne(Filters.eq("_id", bill.value()), saidByOne);

    assertThat(stored.of(bill).orElseThrow()).isEqualTo(one);
  }

  @Test
  void whatWasMixedIsNotRead() {
    StoredWeaves stored = RunningModda.shared().context().getBean(StoredWeaves.class);
    MongoCollection<Document> parts = views().getCollection("bill_weave_parts");
    BillId bill = BillId.next();
    byte[] bytes = new byte[17 << 20];
    new Random(2).nextBytes(bytes);
    stored.keep(bill, 5, bytes);
    List<Document> all = parts.find(Filters.eq("bill", bill.value())).into(new ArrayList<>());
    assertThat(all).hasSize(3);
    Document second = all.get(1);
    second.put("bytes", all.getFirst().get("bytes"));
    parts.replaceOne(Filters.eq("_id", second.get("_id")), second);

    assertThat(stored.of(bill)).isEmpty();
  }

  private static MongoDatabase views() {
    return RunningModda.shared().context().getBean(Databases.class).views();
  }

  private byte[] written(RandomBill bill) {
    return WeavesInMemory.of(log)
        .ask(bill.bill(), weave -> WeaveWriter.write(weave, log.end()))
        .orElseThrow();
  }

  private void isWhole(RandomBill bill, BillWeaves again) {
    BillWeaves never = WeavesInMemory.of(log);
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
