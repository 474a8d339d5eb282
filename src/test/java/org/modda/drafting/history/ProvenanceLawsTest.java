package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;

/** Where every character comes from, against a replay that carries each by itself. */
class ProvenanceLawsTest {

  /** What is told of one unit. */
  record Told(ProvisionId provision, long revision) {}

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void everyUnitOfEveryTextAtEveryRevisionIsOfItsFirstOrigin(long seed) {
    LogInMemory log = new LogInMemory();
    Random random = new Random(seed);
    BillWeaves weaves = WeavesInMemory.of(log);
    Provenance live = new Provenance(weaves);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    for (int round = 0; round < 15; round++) {
      bill.goOn(20);
      log.tell(random.nextInt(20));
      assertThat(live.now(bill.bill())).isPresent();
    }
    EveryOrigin naive = new EveryOrigin();
    log.all().forEach(naive::take);
    Provenance readAgain = new Provenance(WeavesInMemory.untold(log));

    for (Provenance asked : List.of(live, readAgain)) {
      naive
          .texts()
          .forEach(
              (provision, revisions) -> {
                for (int revision = 0; revision < revisions.size(); revision++) {
                  assertThat(units(asked, bill.bill(), provision, revision))
                      .as("%s at %d", provision, revision)
                      .isEqualTo(
                          revisions.get(revision).stream()
                              .map(one -> new Told(one.provision(), one.revision()))
                              .toList());
                }
              });
    }
    assertThat(naive.copies()).isGreaterThan(5);
  }

  @Test
  void theStoryOfAUnitIsThatOfTheStretchAroundIt() {
    LogInMemory log = new LogInMemory();
    Random random = new Random(5);
    RandomBill bill = new RandomBill(log, random, new CopyingEdits(random));
    bill.goOn(200);
    Provenance provenance = new Provenance(WeavesInMemory.of(log));
    OriginsOfBill now = provenance.now(bill.bill()).orElseThrow();
    int copied = 0;
    for (var text : now.moment().texts().entrySet()) {
      long revision = text.getValue().revision();
      int from = 0;
      for (Stretch stretch : now.stretches().get(text.getKey())) {
        int unit = from + random.nextInt(stretch.length());
        Story story = provenance.story(bill.bill(), text.getKey(), revision, unit).orElseThrow();
        assertThat(story.origin()).isEqualTo(stretch.origin());
        assertThat(unit).isBetween(story.from(), story.to() - 1);
        assertThat(story.from()).isGreaterThanOrEqualTo(from);
        assertThat(story.to()).isLessThanOrEqualTo(from + stretch.length());
        assertThat(story.here().provision()).isEqualTo(text.getKey());
        copied += story.isCopied() ? 1 : 0;
        from += stretch.length();
      }
      assertThat(from).isEqualTo(text.getValue().text().length());
      assertThat(provenance.story(bill.bill(), text.getKey(), revision, from)).isEmpty();
    }
    assertThat(copied).isPositive();
  }

  private static List<Told> units(
      Provenance provenance, BillId bill, ProvisionId provision, int revision) {
    List<Told> units = new ArrayList<>();
    for (Stretch stretch : provenance.of(bill, provision, revision).orElseThrow()) {
      assertThat(stretch.length()).isPositive();
      for (int i = 0; i < stretch.length(); i++) {
        units.add(new Told(stretch.origin().provision(), stretch.origin().revision()));
      }
    }
    return units;
  }
}
