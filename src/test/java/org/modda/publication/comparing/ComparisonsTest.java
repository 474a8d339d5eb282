package org.modda.publication.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

class ComparisonsTest {

  private static final BillId BILL = new BillId("bill");
  private static final ProvisionId ONE = new ProvisionId("one");
  private static final ProvisionId TWO = new ProvisionId("two");
  private static final Instant NOW = Instant.parse("2026-11-25T05:10:00Z");

  private final Comparisons comparisons = new Comparisons(new NoEvents());

  /** A decision's texts bear its time, and stand in the log behind what was typed after it. */
  @Test
  void momentsThatEndAtTheSamePlaceOfTheLogAreNotTakenForOneAnother() {
    BillMoment before = moment(1, 0, 0);
    BillMoment byTime = moment(5, 0, 1);
    BillMoment byPlace = moment(5, 1, 1);

    assertThat(comparisons.between(before, byTime, false).summary().changed()).isEqualTo(1);
    assertThat(comparisons.between(before, byPlace, false).summary().changed()).isEqualTo(2);
  }

  private static BillMoment moment(long position, int revisionOfOne, int revisionOfTwo) {
    return new BillMoment(
        BILL,
        position,
        NOW,
        "Qonun",
        "uz",
        0,
        List.of(article(ONE, 1), article(TWO, 2)),
        Set.of(),
        Map.of(ONE, text(revisionOfOne), TWO, text(revisionOfTwo)),
        true);
  }

  private static Unit article(ProvisionId id, int number) {
    return new Unit(id, null, ProvisionKind.ARTICLE, ProvisionNumber.of(number), "", null, false);
  }

  private static TextAt text(int revision) {
    return new TextAt(revision, "words " + revision, NOW, new AccountId("aziza"));
  }

  private record NoEvents() implements Streams {

    @Override
    public List<Recorded> read(String aggregate, long from, long to) {
      return List.of();
    }

    @Override
    public Optional<Recorded> at(String aggregate, long sequence) {
      return Optional.empty();
    }

    @Override
    public Optional<Recorded> last(String aggregate) {
      return Optional.empty();
    }
  }
}
