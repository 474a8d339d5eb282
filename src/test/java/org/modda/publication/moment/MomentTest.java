package org.modda.publication.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.platform.Refused;
import org.modda.publication.moment.Moment.AtInstant;
import org.modda.publication.moment.Moment.AtPosition;
import org.modda.publication.moment.Moment.Now;
import org.modda.publication.moment.Moment.OfVersion;
import org.modda.publication.moment.Moment.OnDay;

class MomentTest {

  @Test
  void fiveKindsAreRead() {
    assertThat(Moment.of("now")).isEqualTo(new Now());
    assertThat(Moment.of("v3")).isEqualTo(new OfVersion(3));
    assertThat(Moment.of("p12345")).isEqualTo(new AtPosition(12_345));
    assertThat(Moment.of("1985-03-01")).isEqualTo(new OnDay(LocalDate.of(1985, 3, 1)));
    Instant instant = Instant.parse("2026-11-25T10:00:00.120Z");
    assertThat(Moment.of("2026-11-25T10:00:00.12Z")).isEqualTo(new AtInstant(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "v1",
        "v999999999",
        "p1",
        "p999999999999999999",
        "0001-01-01",
        "2028-02-29",
        "2026-11-25T10:00:00Z",
        "2026-11-25T10:00:00.123Z"
      })
  void aMomentReadsAsItWasWritten(String text) {
    assertThat(Moment.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Now",
        "v",
        "v0",
        "v01",
        "v-1",
        "v1 ",
        "v1000000000",
        "v١",
        "p0",
        "p1000000000000000000",
        "3",
        "2026-11",
        "2026-11-31",
        "2027-02-29",
        "26-11-25",
        "+2026-11-25",
        "2026-11-25T10:00Z",
        "2026-11-25T10:00:00",
        "2026-11-25T10:00:00z",
        "2026-11-25T10:00:00+05:00",
        "2026-11-25T10:00:00.1234Z",
        "2026-11-25T24:00:00Z",
        "2026-11-25T10:00:60Z",
        "v1..v2"
      })
  void anythingElseIsMalformed(String text) {
    assertThatThrownBy(() -> Moment.of(text))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("malformed-moment ");
  }
}
