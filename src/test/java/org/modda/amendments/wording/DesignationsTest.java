package org.modda.amendments.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Unit;

class DesignationsTest {

  private static final BillOutline LAW = SampleLaw.outline();

  @Test
  void aProvisionIsNamedWithWhatIsAroundItInTheFormThatIsNeeded() {
    ProvisionId part2 = new ProvisionId("a5q2");
    assertThat(Designations.of(LAW, "uz-Latn").name(part2)).isEqualTo("5-moddaning 2-qismi");
    assertThat(Designations.of(LAW, "uz-Latn").name(part2, Grammar.PLACE))
        .isEqualTo("5-moddaning 2-qismida");
    assertThat(Designations.of(LAW, "uz-Cyrl").name(part2, Grammar.PLACE))
        .isEqualTo("5-модданинг 2-қисмида");
    assertThat(Designations.of(LAW, "ru").name(part2, Grammar.PLACE)).isEqualTo("части 2 статьи 5");
    assertThat(Designations.of(LAW, "en").name(part2, Grammar.PLACE))
        .isEqualTo("paragraph 2 of Article 5");
    assertThat(Designations.of(LAW, "ru").name(new ProvisionId("a9_1"))).isEqualTo("Статья 9¹");
    assertThat(Designations.of(LAW, "uz-Latn").name(new ProvisionId("a1"), Grammar.OF))
        .isEqualTo("1-moddaning");
    assertThat(Designations.of(LAW, "uz-Latn").name(new ProvisionId("a3q1p11"), Grammar.AFTER))
        .isEqualTo("3-moddaning 1-qismining 1¹-bandidan");
  }

  @Test
  void aChapterThatTwoPartsHaveIsNamedWithItsPart() {
    assertThat(Designations.of(LAW, "uz-Latn").name(new ProvisionId("ch2")))
        .isEqualTo("2-boʻlimning 1-bobi");
    assertThat(Designations.of(LAW, "en").name(new ProvisionId("ch2")))
        .isEqualTo("Chapter 1 of Part 2");
  }

  @Test
  void whatHasNoNameOfItsOwnIsNamedByItsId() {
    for (String id : List.of("twin1", "passage", "own")) {
      assertThat(Designations.of(LAW, "en").name(new ProvisionId(id))).isEqualTo("[[" + id + "]]");
    }
    assertThat(Designations.of(LAW, "uz-Latn").name(new ProvisionId("twin1"), Grammar.PLACE))
        .isEqualTo("[[twin1]]da");
  }

  @Test
  void everyNameMeansTheProvisionThatItNames() {
    for (Tongue tongue : Tongue.values()) {
      Designations designations = Designations.of(LAW, tongue.tag());
      for (Unit unit : LAW.units()) {
        String name = designations.name(unit.id());
        assertThat(designations.named(name)).as(tongue + " " + name).contains(unit.id());
        for (Grammar grammar : Grammar.values()) {
          String form = designations.name(unit.id(), grammar);
          assertThat(designations.find(Folding.of(form + ", x"), 0, grammar))
              .as(tongue + " " + form)
              .isEqualTo(new Designations.Found(unit.id(), form.length()));
        }
      }
    }
  }

  @Test
  void apostrophesAndCapitalsDoNotMatterUnlessTheyTellProvisionsApart() {
    Designations uzbek = Designations.of(LAW, "uz-Latn");
    for (String apostrophe : List.of("'", "‘", "’", "ʻ", "ʼ", "`")) {
      assertThat(uzbek.named("2-bo" + apostrophe + "limning 1-bobi"))
          .contains(new ProvisionId("ch2"));
    }
    Designations english = Designations.of(LAW, "en");
    assertThat(english.named("article 5")).contains(new ProvisionId("a5"));
    assertThat(english.named("subparagraph (a) of Article 91")).contains(new ProvisionId("lower"));
    assertThat(english.named("subparagraph (A) of Article 91")).contains(new ProvisionId("upper"));
    assertThat(english.named("Article 911")).isEmpty();
    assertThat(english.named("Chapter 1")).isEmpty();
    assertThat(english.named("[[nobody]]")).isEmpty();
  }
}
