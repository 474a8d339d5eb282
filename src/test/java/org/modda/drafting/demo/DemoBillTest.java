package org.modda.drafting.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.ImportedBill;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

class DemoBillTest {

  private static final AccountId BY = new AccountId("dilnoza");

  private final List<ImportedBill> introduced = new ArrayList<>();

  @Test
  void theLawIsIntroducedWhereItIsNotThere() {
    demo(Optional.empty()).introduce(BY);
    assertThat(introduced)
        .singleElement()
        .satisfies(
            bill -> {
              assertThat(bill.title()).isEqualTo("Huquqiy kraudsorsing toʻgʻrisida");
              assertThat(bill.provisions()).hasSizeGreaterThan(30);
            });
  }

  @Test
  void aServerThatHasItIsLeftAlone() {
    BillId bill = new BillId("huquqiy-kraudsorsing");
    demo(Optional.of(
            new Recorded(
                1, bill.value(), 0, Instant.EPOCH, new BillRenamed(bill, "x", BY, Instant.EPOCH))))
        .introduce(BY);
    assertThat(introduced).isEmpty();
  }

  private DemoBill demo(Optional<Recorded> last) {
    return new DemoBill(
        (id, bill, by, progress) -> {
          introduced.add(bill);
          return id;
        },
        new Streams() {
          @Override
          public List<Recorded> read(String aggregate, long from, long to) {
            return last.stream().toList();
          }

          @Override
          public Optional<Recorded> at(String aggregate, long sequence) {
            return last;
          }

          @Override
          public Optional<Recorded> last(String aggregate) {
            return last;
          }
        });
  }
}
