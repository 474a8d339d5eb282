package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;

class HeardPagesTest {

  private static final int PAGE = GrownTexts.PAGE;
  private static final BillId BILL = BillId.next();
  private static final ProvisionId TEXT = ProvisionId.next();

  private final HeardPages heard = new HeardPages();

  @Test
  void aPageThatWasHeardWholeIsTakenOnce() {
    heard.hear(events(1, 2 * PAGE));

    assertThat(heard.take(1)).isEqualTo(Map.of(BILL, Set.of(TEXT)));
    assertThat(heard.take(1)).isNull();
    assertThat(heard.take(0)).isNotNull();
  }

  @Test
  void aPageOfWhichOnePositionWasMissedIsNotThere() {
    for (long missed : new long[] {1, 2, PAGE / 2, PAGE - 1, PAGE}) {
      HeardPages gap = new HeardPages();
      gap.hear(events(1, missed - 1));
      gap.hear(events(missed + 1, 2 * PAGE));

      assertThat(gap.take(0)).as("without position %d", missed).isNull();
      assertThat(gap.take(1)).as("after position %d", missed).isNotNull();
    }
  }

  @Test
  void aPageThatWasFullIsNotAddedTo() {
    heard.hear(events(1, PAGE));
    Map<BillId, Set<ProvisionId>> first = Map.copyOf(heard.take(0));
    heard.hear(List.of(event(PAGE + 2, BillId.next())));

    assertThat(first).isEqualTo(Map.of(BILL, Set.of(TEXT)));
    heard.hear(events(PAGE + 3, 2 * PAGE));
    assertThat(heard.take(1)).isNull();
  }

  @Test
  void pagesThatNobodyTakesMakeRoomForLaterOnes() {
    heard.hear(events(1, 40 * PAGE));

    assertThat(heard.take(0)).isNull();
    assertThat(heard.take(39)).isNotNull();
    assertThat(heard.take(24)).isNotNull();
    assertThat(heard.take(23)).isNull();
  }

  private static List<Recorded> events(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(position -> event(position, BILL)).toList();
  }

  private static Recorded event(long position, BillId bill) {
    return new Recorded(
        position,
        TEXT.value(),
        position,
        Instant.EPOCH,
        new ProvisionTextOpened(bill, TEXT, "x", new AccountId("writer"), Instant.EPOCH));
  }
}
