package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.Timeline.Amended;
import org.modda.drafting.history.Timeline.Step;
import org.modda.drafting.history.Timeline.Tree;
import org.modda.drafting.history.Timeline.Words;
import org.modda.platform.store.Recorded;

/** What happened to a bill, in order, with nothing left out and nothing twice. */
class TimelineTest {

  private static final long TEN_MINUTES = 600_000;

  private final LogInMemory log = new LogInMemory();
  private RandomBill bill;

  @BeforeEach
  void write() {
    bill = new RandomBill(log, new Random(9));
    bill.goOn(400);
  }

  @Test
  void everyRevisionIsInOneSittingAndEveryActIsAStep() {
    List<Step> steps = timeline(0, 5_000, TEN_MINUTES).steps();
    for (Recorded recorded : log.all()) {
      switch (recorded.event()) {
        case ChangeSetAccepted e -> {
          List<Words> sittings =
              steps.stream()
                  .filter(Words.class::isInstance)
                  .map(Words.class::cast)
                  .filter(s -> s.provision().equals(e.provision()))
                  .filter(s -> s.first() <= e.revision() && e.revision() <= s.last())
                  .toList();
          assertThat(sittings).hasSize(1);
          assertThat(sittings.getFirst().people()).contains(e.by());
          assertThat(sittings.getFirst().cause()).isEqualTo(e.cause());
          assertThat(e.at()).isBetween(sittings.getFirst().from(), sittings.getFirst().to());
        }
        case BillAmended e ->
            assertThat(steps)
                .contains(
                    new Amended(e.cause(), e.decision(), e.at(), recorded.position(), e.by()));
        case BillEvent e -> {
          if (recorded.sequence() > 0) {
            assertThat(steps)
                .filteredOn(Tree.class::isInstance)
                .filteredOn(step -> step.position() == recorded.position())
                .hasSize(1);
          }
        }
        default -> {}
      }
    }
    assertThat(steps).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
  }

  @Test
  void aSittingCountsWhatItPutInAndTookOut() {
    long inserted = 0;
    long deleted = 0;
    for (Recorded recorded : log.all()) {
      if (recorded.event() instanceof ChangeSetAccepted e) {
        inserted += e.changes().inserted();
        deleted += e.changes().deleted();
      }
    }
    List<Words> sittings =
        timeline(0, 5_000, TEN_MINUTES).steps().stream()
            .filter(Words.class::isInstance)
            .map(Words.class::cast)
            .toList();
    assertThat(sittings.stream().mapToLong(Words::inserted).sum()).isEqualTo(inserted);
    assertThat(sittings.stream().mapToLong(Words::deleted).sum()).isEqualTo(deleted);
  }

  @Test
  void theActsOfAnAmendmentNameIt() {
    List<Step> steps = timeline(0, 5_000, TEN_MINUTES).steps();
    int named = 0;
    for (Step step : steps) {
      if (step instanceof Amended amended) {
        assertThat(steps)
            .filteredOn(other -> other.position() == amended.position() + 1)
            .allMatch(other -> other instanceof Tree tree && amended.cause().equals(tree.cause()));
        named++;
      }
    }
    assertThat(named).isPositive();
  }

  @Test
  void pagesTogetherAreTheWhole() {
    List<Step> whole = timeline(0, 5_000, 1_000).steps();
    List<Step> joined = new ArrayList<>();
    Long after = 0L;
    while (after != null) {
      Timeline page = timeline(after, 7, 1_000);
      assertThat(page.steps()).hasSizeLessThanOrEqualTo(7);
      joined.addAll(page.steps());
      after = page.next();
    }
    assertThat(joined).isEqualTo(whole);
  }

  private Timeline timeline(long after, int limit, long pause) {
    return WeavesInMemory.of(log)
        .ask(bill.bill(), all -> Steps.of(all, after, limit, pause))
        .orElseThrow();
  }
}
