package org.modda.drafting.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "oʻzbekiston, ўзбекистон",
    "Oʻzbekiston, o'zbekiston",
    "oʻzbek, o‘zbek",
    "gʻazna, ғазна",
    "g’azna, gʻazna",
    "toʻgʻrisida, тўғрисида",
    "sharh, шарҳ",
    "choʻl, чўл",
    "maʼlumot, маълумот",
    "ma'lumot, maʼlumot",
    "yer, ер",
    "sayyora, сайёра",
    "yuridik, юридик",
    "hujjat, ҳужжат",
    "xalq, халқ",
  })
  void bothScriptsAndAllApostrophesAreHeardAlike(String one, String other) {
    assertThat(Folded.of(one).letters()).isEqualTo(Folded.of(other).letters());
  }

  @Test
  void turnedOIsNotAPlainO() {
    assertThat(Folded.of("oʻn").letters()).isNotEqualTo(Folded.of("on").letters());
    assertThat(Folded.of("bogʻ").letters()).isNotEqualTo(Folded.of("bog").letters());
  }

  @Test
  void everyFoldedLetterKnowsWhereItCameFrom() {
    Folded folded = Folded.of("a ўш-😀 yer");
    assertThat(folded.letters()).isEqualTo("a õsh-😀 er");
    assertThat(folded.origin(2)).isEqualTo(2);
    assertThat(folded.origin(3)).isEqualTo(3);
    assertThat(folded.origin(4)).isEqualTo(3);
    assertThat(folded.origin(9)).isEqualTo(8);
  }
}
