package org.modda.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.platform.Refused;

class RevisionTagTest {

  @Test
  void aTagIsReadAsItWasWritten() {
    assertThat(RevisionTag.expected(new RevisionTag(41).toString())).contains(new RevisionTag(41));
    assertThat(new RevisionTag(41)).hasToString("\"41\"");
  }

  @Test
  void whoNamesNoStateExpectsNone() {
    assertThat(RevisionTag.expected(null)).isEmpty();
    assertThat(RevisionTag.expected("*")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "41",
        "W/\"41\"",
        "\"41\", \"42\"",
        "\"041\"",
        "\"-1\"",
        "\"9999999999999999999\""
      })
  void anythingElseIsRefused(String header) {
    assertThatThrownBy(() -> RevisionTag.expected(header))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("malformed-if-match"));
  }
}
