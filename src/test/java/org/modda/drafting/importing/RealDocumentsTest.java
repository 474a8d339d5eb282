package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modda.drafting.ProvisionKind.ARTICLE;
import static org.modda.drafting.ProvisionKind.DIVISION;
import static org.modda.drafting.ProvisionKind.PARAGRAPH;
import static org.modda.drafting.ProvisionKind.PASSAGE;
import static org.modda.drafting.ProvisionKind.POINT;
import static org.modda.drafting.ProvisionKind.PREAMBLE;
import static org.modda.drafting.ProvisionKind.SCHEDULE;
import static org.modda.drafting.ProvisionKind.SECTION;
import static org.modda.drafting.ProvisionKind.SUBPARAGRAPH;
import static org.modda.drafting.ProvisionKind.SUBPOINT;
import static org.modda.drafting.ProvisionKind.SUBSECTION;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three real documents against an independent reading of them; skipped where they are absent. */
class RealDocumentsTest {

  private static final String UK = "uk_pga-2014-27-enacted-data.xml";
  private static final String US = "us_Act_2011-11-29.xml";
  private static final String UY = "uy_bill_2010-09-27.xml";
  private static final String[] UY_IN_ORDER = {
    "//documentCollection/preface",
    "//documentCollection/preamble",
    "//bill/preface",
    "//bill/body",
    "//bill/conclusions",
    "//doc/preface",
    "//doc/mainBody",
    "//doc/conclusions"
  };

  @Test
  void theBritishActHasItsUnits() throws Exception {
    SecondReading act = SecondReading.read(UK);
    Told told = new Told(act.imported());
    assertThat(told.count(SECTION)).isEqualTo(act.count("//body//section")).isEqualTo(8);
    assertThat(told.count(SUBSECTION)).isEqualTo(act.count("//body//subsection")).isEqualTo(44);
    assertThat(told.count(PARAGRAPH)).isEqualTo(act.count("//body//paragraph"));
    assertThat(told.count(SUBPARAGRAPH)).isEqualTo(act.count("//body//subparagraph"));
    assertThat(told.count(PASSAGE)).isEqualTo(act.count("//body//hcontainer | //body//wrapUp"));
    assertThat(told.count(PREAMBLE)).isEqualTo(2);
    assertThat(told.lines()).hasSize(94);
  }

  @Test
  void theBritishActHasItsNumbersHeadingsTitleAndLanguage() throws Exception {
    SecondReading act = SecondReading.read(UK);
    ImportedBill bill = act.imported();
    Told told = new Told(bill);
    assertThat(told.numbers(SECTION)).containsExactlyElementsOf(act.words("//body//section/num"));
    assertThat(told.numbers(SUBSECTION)).isEqualTo(act.words("//body//subsection/num"));
    assertThat(told.numbers(PARAGRAPH))
        .isEqualTo(act.words("//body//paragraph/num").stream().map(n -> "0'" + n + "'").toList());
    assertThat(told.headings()).isEqualTo(act.words("//body//heading")).hasSize(11);
    assertThat(bill.title()).isEqualTo("Data Retention and Investigatory Powers Act 2014");
    assertThat(bill.language()).isEqualTo("en");
  }

  @Test
  void theBritishActHasTheseTexts() throws Exception {
    Told told = new Told(SecondReading.read(UK).imported());
    assertThat(told.text("sec_1__subsec_6__para_a__subpara_ii"))
        .isEqualTo("a court order or other judicial authorisation or warrant, or");
    assertThat(told.named("sec_1__subsec_6__para_a__subpara_ii").parent())
        .isEqualTo(told.named("sec_1__subsec_6__para_a").id());
    assertThat(told.text("sec_2__subsec_1").split("\n"))
        .hasSize(17)
        .startsWith("In this section and section 1—")
        .contains("“functions” includes powers and duties;")
        .containsSequence(
            "“public telecommunications operator” means a person who—",
            "(a) controls or provides a public telecommunication system, or",
            "(b) provides a public telecommunications service;");
    assertThat(told.text("sec_4__subsec_4"))
        .startsWith("After subsection (5) of that section insert—\n“5A Where a person outside")
        .contains(
            "\na any requirements or restrictions under the law of that country or territory"
                + " relevant to the taking of those steps, and\nb the extent to which")
        .endsWith("in a way that does not breach any such requirements or restrictions.”");
    assertThat(told.text("sec_8__subsec_5"))
        .isEqualTo(
            "This Act may be cited as the Data Retention and Investigatory Powers Act 2014.");
  }

  @Test
  void theAmericanActHasItsUnits() throws Exception {
    SecondReading act = SecondReading.read(US);
    Told told = new Told(act.imported());
    assertThat(told.count(SECTION)).isEqualTo(act.count("//body/section[not(@status)]"));
    assertThat(told.count(POINT)).isEqualTo(act.count("//point[not(ancestor::point)]"));
    assertThat(told.count(SUBPOINT)).isEqualTo(act.count("//point[ancestor::point]")).isEqualTo(7);
    assertThat(told.numbers(SECTION))
        .containsExactly(
            "1'SECTION 1.'",
            "2'SEC. 2.'",
            "3'SEC. 3 .'",
            "4'SEC. 4 .'",
            "5'SEC. 5 .'",
            "6'SEC. 6 .'");
    assertThat(told.numbers(POINT))
        .containsExactly("1'(1)'", "2'(2)'", "3'(3)'", "4'(4)'", "0'(a)'", "0'(b)'");
    assertThat(told.headings()).isEqualTo(act.words("//body//heading"));
  }

  @Test
  void theAmericanActHasTheseTexts() throws Exception {
    ImportedBill bill = SecondReading.read(US).imported();
    Told told = new Told(bill);
    assertThat(bill.title()).isEqualTo("America's Cup Act of 2011");
    assertThat(told.text("sec_1"))
        .isEqualTo(
            "[America's Cup Act of 2011.]\n"
                + "This Act may be cited as the ``America's Cup Act of 2011 ''.");
    assertThat(told.text("sec_2")).isEqualTo("In this Act:");
    assertThat(told.text("sec_2__list_1__point_4"))
        .isEqualTo(
            "Eligible vessel.--The term ``eligible vessel'' means a competing vessel or supporting"
                + " vessel of any registry that--");
    assertThat(told.text("sec_2__list_1__point_4__list_1__point_b"))
        .isEqualTo("transports not more than 25 individuals, in addition to the crew;");
    assertThat(told.named("page").kind()).isEqualTo(PASSAGE);
  }

  @Test
  void theUruguayanBillIsTheLawAndItsReasonsAreASchedule() throws Exception {
    SecondReading bill = SecondReading.read(UY);
    Told told = new Told(bill.imported());
    assertThat(bill.imported().title())
        .isEqualTo(
            "ARTÍCULOS 1º, 3º Y 4º DE LA LEY Nº 15.848, DE CADUCIDAD DE LA PRETENSIÓN PUNITIVA DEL"
                + " ESTADO");
    assertThat(bill.imported().language()).isEqualTo("es");
    assertThat(told.numbers(ARTICLE))
        .containsExactly("1'Artículo 1º'", "2'Artículo 2º.'", "3'Artículo 3º.'");
    assertThat(told.numbers(DIVISION)).containsExactly("0'I.'", "0'II'", "0'III'");
    assertThat(told.count(PARAGRAPH)).isEqualTo(bill.count("//mainBody/paragraph"));
    assertThat(told.count(SCHEDULE)).isEqualTo(1);
    assertThat(told.headings().getFirst()).isEqualTo("EXPOSICIÓN DE MOTIVOS");
    assertThat(told.headings().subList(1, 4)).isEqualTo(bill.words("//mainBody//heading"));
    assertThat(told.text("cmpnts__cmp_1__art_3").split("\n"))
        .hasSize(3)
        .satisfies(lines -> assertThat(lines[1]).startsWith("A) Toda intervención judicial"))
        .satisfies(lines -> assertThat(lines[2]).startsWith("B) Sin perjuicio de los delitos"));
    assertThat(told.text("cmpnts__cmp_1__conclusions").split("\n"))
        .hasSize(1 + bill.count("//bill/conclusions//signature"))
        .contains("DAISY TOURNÉ Representante por Montevideo");
  }

  @Test
  void everyWordIsThereOnceAndInOrder() throws Exception {
    String[] act = {"//act/preface", "//act/preamble", "//act/body", "//act/conclusions"};
    hasEveryWord(SecondReading.read(UK), act);
    hasEveryWord(SecondReading.read(US), act);
    hasEveryWord(SecondReading.read(UY), UY_IN_ORDER);
  }

  private static void hasEveryWord(SecondReading source, String... paths) throws Exception {
    String imported = new Told(source.imported()).everything();
    List<String> words = source.everyWord(paths);
    assertThat(words).hasSizeGreaterThan(500);
    assertThat(SecondReading.wordsOf(imported)).isEqualTo(words);
    assertThat(SecondReading.everyMark(imported))
        .isEqualTo(SecondReading.everyMark(source.allText(paths)));
  }
}
