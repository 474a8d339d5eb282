package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;

/** A reader makes the text at every revision of the weave alone. */
class WeaveOfTextTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void itHoldsEveryRevisionWithWhoMadeItWhenAndWhy(long seed) {
    LogInMemory log = new LogInMemory();
    RandomBill bill = new RandomBill(log, new Random(seed));
    bill.goOn(300);
    List<WeaveOfText> weaves =
        WeavesInMemory.of(log)
            .ask(bill.bill(), all -> all.texts().values().stream().map(WeaveOfText::of).toList())
            .orElseThrow();
    for (WeaveOfText weave : weaves) {
      List<String> causes = new ArrayList<>(Collections.nCopies(weave.revision() + 1, null));
      for (int i = 0; i < weave.causeOf().length; i += 2) {
        causes.set(weave.causeOf()[i], weave.causes().get(weave.causeOf()[i + 1]));
      }
      StringBuilder text = new StringBuilder();
      long at = 0;
      for (Recorded recorded : log.read(weave.provision().value(), 0, Long.MAX_VALUE)) {
        int revision = (int) recorded.sequence();
        at += weave.at()[revision];
        AccountId by = weave.people().get(weave.by()[revision]);
        switch (recorded.event()) {
          case ProvisionTextOpened e -> {
            text.append(e.text());
            assertThat(e.by()).isEqualTo(by);
          }
          case ChangeSetAccepted e -> {
            e.changes().applyTo(text);
            assertThat(e.by()).isEqualTo(by);
            assertThat(e.at().toEpochMilli()).isEqualTo(at);
            assertThat(e.cause()).isEqualTo(causes.get(revision));
          }
          default -> throw new AssertionError(recorded);
        }
        assertThat(read(weave, revision)).isEqualTo(text.toString());
      }
    }
    assertThat(weaves).hasSizeGreaterThan(3);
  }

  private static String read(WeaveOfText weave, int revision) {
    StringBuilder read = new StringBuilder();
    int at = 0;
    int[] runs = weave.runs();
    for (int i = 0; i < runs.length; i += 3) {
      boolean stood = runs[i + 1] <= revision && (runs[i + 2] == -1 || runs[i + 2] > revision);
      read.append(stood ? weave.text().substring(at, at + runs[i]) : "");
      at += runs[i];
    }
    assertThat(at).isEqualTo(weave.text().length());
    return read.toString();
  }
}
