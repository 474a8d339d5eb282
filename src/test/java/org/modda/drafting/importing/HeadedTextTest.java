package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1-bob. Umumiy qoidalar | CHAPTER 1 Umumiy qoidalar | uz-Latn",
        "5-modda. Asosiy tushunchalar | ARTICLE 5 Asosiy tushunchalar | uz-Latn",
        "9¹-modda. Ochiqlik | ARTICLE 9^1 Ochiqlik | uz-Latn",
        "9<sup>12</sup>-modda. | ARTICLE 9^12 | uz-Latn",
        "I BOʻLIM. UMUMIY QISM | PART 0'I BOʻLIM' UMUMIY QISM | uz-Latn",
        "2-bo'lim. Maxsus | PART 2 Maxsus | uz-Latn",
        "1-боб. Умумий қоидалар | CHAPTER 1 Умумий қоидалар | uz-Cyrl",
        "5-модда. | ARTICLE 5 | uz-Cyrl",
        "Глава 1. Общие положения | CHAPTER 1 Общие положения | ru",
        "Статья 5. Понятия | ARTICLE 5 Понятия | ru",
        "Статья 5¹. Понятия | ARTICLE 5^1 Понятия | ru",
        "Chapter 1 | CHAPTER 1 | en",
        "Article 5. Terms | ARTICLE 5 Terms | en",
        "Section 2: Scope | SECTION 2 Scope | en",
        "PART I | PART 0'PART I' | en",
        "1-ilova. Roʻyxat | SCHEDULE 1 Roʻyxat | uz-Latn"
      })
  void legalHeadingsGiveKindNumberHeadingAndLanguage(String line, String told, String language) {
    ImportedBill bill = plain("Qonun\n\n" + line + "\nMatn.");
    assertThat(new Told(bill).lines())
        .containsExactly(told + (told.matches(".*[\\d'] *") ? " " : "") + " | Matn.");
    assertThat(bill.language()).isEqualTo(language);
  }

  @Test
  void plainTextNestsByRankAndItsFirstLineIsTheTitle() {
    ImportedBill bill =
        plain(
            """
            Ochiqlik toʻgʻrisida

            Ushbu Qonun ochiqlikni belgilaydi.
            1-bob. Umumiy qoidalar
            1-modda. Maqsad
            Birinchi qism.

            Ikkinchi qism.
            1¹-modda.
            Matn.
            2-bob. Yakuniy
            2-modda. Kuchga kirish
            5-modda talablari bundan mustasno.
            1-ilova
            Roʻyxat
            """);
    assertThat(bill.title()).isEqualTo("Ochiqlik toʻgʻrisida");
    assertThat(new Told(bill).lines())
        .containsExactly(
            "PREAMBLE 0  | Ushbu Qonun ochiqlikni belgilaydi.",
            "CHAPTER 1 Umumiy qoidalar |",
            "  ARTICLE 1 Maqsad | Birinchi qism./Ikkinchi qism.",
            "  ARTICLE 1^1  | Matn.",
            "CHAPTER 2 Yakuniy |",
            "  ARTICLE 2 Kuchga kirish | 5-modda talablari bundan mustasno.",
            "SCHEDULE 1  | Roʻyxat");
  }

  @Test
  void markdownNestsByDepthAndItsOtherHeadingsAreSections() {
    ImportedBill bill =
        markdown(
            """
            <!-- a note
            to the editor -->
            # Ochiqlik toʻgʻrisida

            Kirish soʻzi
            ikki qatorda.

            ## 1-bob Umumiy qoidalar ##
            ### 1-modda. Maqsad
            Bir paragraf
            ikki **qatorda**.

            Ikkinchisi:
            1) olma;
            2) nok.
            ## Izoh
            Matn
            ### Ichki izoh
            #hashtag is no heading
            """);
    assertThat(bill.title()).isEqualTo("Ochiqlik toʻgʻrisida");
    assertThat(new Told(bill).lines())
        .containsExactly(
            "PREAMBLE 0  | Kirish soʻzi ikki qatorda.",
            "CHAPTER 1 Umumiy qoidalar |",
            "  ARTICLE 1 Maqsad | Bir paragraf ikki qatorda./Ikkinchisi:/1) olma;/2) nok.",
            "SECTION 0 Izoh | Matn",
            "  SECTION 0 Ichki izoh | #hashtag is no heading");
  }

  @Test
  void headingsOfOneDepthNestByRank() {
    assertThat(
            new Told(
                    markdown(
                        """
                        # T
                        ## 1-bob. A
                        ## 1-modda. B
                        ## 2-modda. C
                        ## 2-bob. D
                        ## 3-modda. E
                        """))
                .lines())
        .containsExactly(
            "CHAPTER 1 A |",
            "  ARTICLE 1 B |",
            "  ARTICLE 2 C |",
            "CHAPTER 2 D |",
            "  ARTICLE 3 E |");
  }

  @Test
  void namedReferencesBecomeTheIdsOfTheirUnits() {
    ImportedBill bill =
        markdown(
            """
            # T
            ## 1-bob. A
            ### 1-modda. B
            [[2-modda]]sida, [[1-bob]]da, [[9¹-modda]] va [[shunday]] soʻzlar.
            ### 2-modda. C
            ### 9<sup>1</sup>-modda. D
            """);
    assertThat(bill.texts().get(bill.provisions().get(1).id()))
        .isEqualTo("[[p3]]sida, [[p1]]da, [[p4]] va [[shunday]] soʻzlar.");
  }

  @Test
  void referencesThatNameNoUnitOrSeveralAreRefused() {
    assertThat(refusal("# T\n## 1-modda. A\nQarang: [[7-modda]]."))
        .isEqualTo("422 unknown-reference {column=1, label=7-modda, line=2}");
    assertThat(refusal("# T\n## 1-modda. A\n[[2-modda]]\n## 2-modda.\n## 2-modda."))
        .isEqualTo("422 ambiguous-reference {column=1, label=2-modda, line=2}");
  }

  @Test
  void aTextWithoutHeadingsIsRefused() {
    assertThat(refusal("Qonun matni sarlavhalarsiz.")).isEqualTo("422 no-headings {}");
    assertThat(refusal("# Faqat sarlavha\n\nMatn")).isEqualTo("422 no-headings {}");
    assertThat(refusal("")).isEqualTo("422 no-headings {}");
  }

  @Test
  void onlyUtf8IsRead() {
    byte[] document = "# T\n\n## 1-modda. Ё".getBytes(StandardCharsets.UTF_8);
    document[document.length - 1] = 'x';
    assertThat(Refusals.of(() -> HeadedText.markdown(document, Told.ids())))
        .isEqualTo("422 malformed-text {offset=" + (document.length - 2) + "}");
    byte[] cut = java.util.Arrays.copyOf(document, document.length - 1);
    assertThat(Refusals.of(() -> HeadedText.markdown(cut, Told.ids())))
        .isEqualTo("422 malformed-text {offset=" + (document.length - 2) + "}");
    assertThat(refusal("# T\n## 1-modda.\nab\u0000c"))
        .isEqualTo("422 control-character {column=3, line=3}");
    byte[] large = new byte[11 * 1024 * 1024];
    assertThat(Refusals.of(() -> HeadedText.plain(large, Told.ids())))
        .isEqualTo("413 import-too-large {limitBytes=10485760}");
  }

  @Test
  void aByteOrderMarkAndTheLineEndsOfWindowsAreNoWords() {
    ImportedBill bill = markdown("\uFEFF# T\r\n\r\n## 1-modda. A\r\nBir.\r\n\r\nIkki.\r");
    assertThat(bill.title()).isEqualTo("T");
    assertThat(new Told(bill).lines()).containsExactly("ARTICLE 1 A | Bir./Ikki.");
  }

  @Test
  void aBillOfTooManyUnitsOrTooLongATextIsRefused() {
    assertThat(refusal("# T\n" + "## Bob\n".repeat(10_001)))
        .isEqualTo("422 bill-too-large {limit=10000}");
    assertThat(refusal("1\n".repeat(300_001))).isEqualTo("422 bill-too-large {limit=10000}");
    assertThat(refusal("# T\n## 1-modda.\n" + "a".repeat(262_145)))
        .startsWith("422 text-too-long {column=1, externalId=, limit=262144, line=2}");
  }

  private static ImportedBill markdown(String text) {
    return HeadedText.markdown(text.getBytes(StandardCharsets.UTF_8), Told.ids());
  }

  private static ImportedBill plain(String text) {
    return HeadedText.plain(text.getBytes(StandardCharsets.UTF_8), Told.ids());
  }

  private static String refusal(String text) {
    return Refusals.of(() -> markdown(text));
  }
}
