package org.modda.publication.moment;

import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.modda.drafting.BillId;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.outline.Outlines;
import org.modda.platform.Refused;
import org.modda.publication.moment.Moment.AtInstant;
import org.modda.publication.moment.Moment.AtPosition;
import org.modda.publication.moment.Moment.Now;
import org.modda.publication.moment.Moment.OfVersion;
import org.modda.publication.moment.Moment.OnDay;
import org.modda.publication.version.Version;
import org.modda.publication.version.Versions;
import org.springframework.stereotype.Component;

/**
 * Which text a moment of a bill means.
 *
 * <p>A day means the law in force on it, where versions say so, and otherwise the bill as it stood
 * at the end of that day in UTC. An instant means the log; before the bill was introduced here, the
 * law in force on that day in UTC. Whatever a version answers is compared with its hash.
 */
@Component
public class Moments {

  private final BillHistory history;
  private final Versions versions;
  private final Outlines outlines;

  Moments(BillHistory history, Versions versions, Outlines outlines) {
    this.history = history;
    this.versions = versions;
    this.outlines = outlines;
  }

  /**
   * The bill at a moment.
   *
   * @throws Refused {@code malformed-moment} (400); {@code unknown-bill}, {@code unknown-version},
   *     {@code before-the-bill} (404); {@code version-altered} (500)
   */
  public Resolved of(BillId bill, String moment) {
    return of(bill, Moment.of(moment));
  }

  /** The same. */
  public Resolved of(BillId bill, Moment moment) {
    outlines.known(bill);
    return switch (moment) {
      case Now now -> told(moment, history.now(bill));
      case AtPosition at -> {
        BillMoment then = known(history.at(bill, at.position()));
        yield new Resolved(moment, then, null, then.position() == at.position());
      }
      case OfVersion of -> published(bill, moment, versions.known(bill, of.number()));
      case OnDay on ->
          versions
              .inForce(bill, on.day())
              .map(version -> published(bill, moment, version))
              .orElseGet(() -> told(moment, history.at(bill, endOf(on.day()))));
      case AtInstant at ->
          history
              .at(bill, at.instant())
              .map(then -> told(moment, Optional.of(then)))
              .or(
                  () ->
                      versions
                          .inForce(bill, LocalDate.ofInstant(at.instant(), ZoneOffset.UTC))
                          .map(version -> published(bill, moment, version)))
              .orElseThrow(Moments::beforeTheBill);
    };
  }

  private Resolved published(BillId bill, Moment moment, Version version) {
    BillMoment text = versions.text(bill, version);
    return new Resolved(moment, text, version.number(), moment instanceof OfVersion);
  }

  private static Resolved told(Moment moment, Optional<BillMoment> then) {
    return new Resolved(moment, known(then), null, false);
  }

  private static BillMoment known(Optional<BillMoment> then) {
    return then.orElseThrow(Moments::beforeTheBill);
  }

  private static Refused beforeTheBill() {
    return Refused.because(UNKNOWN, "before-the-bill");
  }

  /** The last millisecond of a day, in UTC. */
  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
  }
}
