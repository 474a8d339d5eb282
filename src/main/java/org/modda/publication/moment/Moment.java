package org.modda.publication.moment;

import static org.modda.platform.Refused.Kind.MALFORMED;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.modda.platform.Refused;

/**
 * A moment of a bill, as an address names it. The grammar is closed: {@code now}; an instant of RFC
 * 3339 in UTC, {@code 2026-11-25T10:00:00Z}, with up to three decimals; a day {@code 1985-03-01}; a
 * version {@code v3}; a place in the log {@code p12345}. Each has one spelling, which is its text.
 */
public sealed interface Moment {

  record Now() implements Moment {
    @Override
    public String toString() {
      return "now";
    }
  }

  record AtInstant(Instant instant) implements Moment {
    @Override
    public String toString() {
      return instant.toString();
    }
  }

  record OnDay(LocalDate day) implements Moment {
    @Override
    public String toString() {
      return day.toString();
    }
  }

  record OfVersion(int number) implements Moment {
    @Override
    public String toString() {
      return "v" + number;
    }
  }

  record AtPosition(long position) implements Moment {
    @Override
    public String toString() {
      return "p" + position;
    }
  }

  /**
   * The moment that a text names.
   *
   * @throws Refused {@code malformed-moment} (400) for anything else
   */
  static Moment of(String text) {
    try {
      if (text.equals("now")) {
        return new Now();
      }
      if (Grammar.VERSION.matcher(text).matches()) {
        return new OfVersion(Integer.parseInt(text.substring(1)));
      }
      if (Grammar.POSITION.matcher(text).matches()) {
        return new AtPosition(Long.parseLong(text.substring(1)));
      }
      if (Grammar.DAY.matcher(text).matches()) {
        return new OnDay(LocalDate.parse(text));
      }
      if (Grammar.INSTANT.matcher(text).matches()) {
        return new AtInstant(Instant.parse(text));
      }
    } catch (DateTimeException noSuchDay) {
      throw Refused.because(MALFORMED, "malformed-moment");
    }
    throw Refused.because(MALFORMED, "malformed-moment");
  }
}
