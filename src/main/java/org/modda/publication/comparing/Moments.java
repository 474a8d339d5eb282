package org.modda.publication.comparing;

import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/** Moments as they are asked for: now, an instant, or a place in the log. */
@Component
class Moments {

  private static final Pattern PLACE = Pattern.compile("p(\\d{1,18})");

  record Chosen(String asked, @Nullable Integer version, BillMoment moment) {}

  private final BillHistory history;

  Moments(BillHistory history) {
    this.history = history;
  }

  Chosen at(BillId bill, String asked) {
    BillMoment now =
        history.now(bill).orElseThrow(() -> Refused.because(UNKNOWN, "unknown-bill"));
    if (asked.equals("now")) {
      return new Chosen(asked, null, now);
    }
    var place = PLACE.matcher(asked);
    return new Chosen(
        asked,
        null,
        (place.matches()
                ? history.at(bill, Long.parseLong(place.group(1)))
                : history.at(bill, instant(asked)))
            .orElseThrow(() -> Refused.because(UNKNOWN, "before-the-bill")));
  }

  private static Instant instant(String asked) {
    try {
      return Instant.parse(asked);
    } catch (DateTimeParseException malformed) {
      throw Refused.because(MALFORMED, "malformed-moment");
    }
  }
}
