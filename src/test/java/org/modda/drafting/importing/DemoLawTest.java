package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionKind;

class DemoLawTest {

  private ImportedBill law;

  @BeforeEach
  void read() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/demo/law-on-legal-crowdsourcing.md")) {
      law = HeadedText.markdown(Objects.requireNonNull(file).readAllBytes(), Told.ids());
    }
  }

  @Test
  void isTwentyEightArticlesInSevenChaptersInUzbek() {
    Told told = new Told(law);
    assertThat(law.title()).isEqualTo("Huquqiy kraudsorsing toʻgʻrisida");
    assertThat(law.language()).isEqualTo("uz-Latn");
    assertThat(told.numbers(ProvisionKind.CHAPTER))
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(told.count(ProvisionKind.ARTICLE)).isEqualTo(28);
    assertThat(told.numbers(ProvisionKind.ARTICLE).getLast()).isEqualTo("28");
    assertThat(law.provisions()).hasSize(1 + 7 + 28);
  }

  @Test
  void everyArticleStandsInAChapterAndHasAHeadingAndThreeParagraphsOrMore() {
    List<IntroducedProvision> articles =
        law.provisions().stream().filter(one -> one.kind() == ProvisionKind.ARTICLE).toList();
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.parent()).isNotNull();
              assertThat(article.heading()).isNotBlank();
              assertThat(law.texts().get(article.id()).split("\n")).hasSizeGreaterThan(2);
            });
  }

  @Test
  void everyNamedReferenceFollowsItsArticle() {
    Told told = new Told(law);
    IntroducedProvision answers =
        law.provisions().stream()
            .filter(one -> one.number().main() == 16 && one.kind() == ProvisionKind.ARTICLE)
            .findFirst()
            .orElseThrow();
    assertThat(told.everything())
        .doesNotContain("-modda]]")
        .contains("ushbu Qonunning [[" + answers.id() + "]]sida belgilangan muddatda");
  }

  @Test
  void writesItsLettersWithTheirOwnMarks() {
    String all = new Told(law).everything();
    assertThat(all).doesNotContainPattern("['’‘`]").doesNotContainPattern("[oOgG]ʼ");
    assertThat(all).doesNotContainPattern("[^oOgG]ʻ").doesNotContain("  ");
  }
}
