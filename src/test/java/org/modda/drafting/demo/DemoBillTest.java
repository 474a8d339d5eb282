package org.modda.drafting.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.ImportedBill;
import org.modda.identity.AccountId;

class DemoBillTest {

  private static final AccountId BY = new AccountId("dilnoza");

  private final List<ImportedBill> introduced = new ArrayList<>();
  private final DemoBill demo =
      new DemoBill(
          (bill, by, progress) -> {
            introduced.add(bill);
            return new BillId("bill" + introduced.size());
          });

  @Test
  void theLawIsIntroducedWhereThereIsNoBill() {
    assertThat(demo.introduce(() -> false, BY)).contains(new BillId("bill1"));
    assertThat(introduced.getFirst().title()).isEqualTo("Huquqiy kraudsorsing toʻgʻrisida");
  }

  @Test
  void aServerWithBillsIsLeftAlone() {
    assertThat(demo.introduce(() -> true, BY)).isEmpty();
    assertThat(introduced).isEmpty();
  }
}
