package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AkomaNtosoTest {

  @Test
  void numbersAreWhatTheyPrintAndSuperscriptsAreInserted() {
    Told told =
        new Told(
            body(
                """
                <article eId="a9"><num>9.</num><content><p>Toʻqqiz</p></content></article>
                <article eId="a91"><num>9<sup>1</sup></num><content><p>Bir</p></content></article>
                <article eId="a92"><num>9<sup>2</sup>-modda.</num><content><p/></content></article>
                <article eId="a10"><num>Art. 10º</num><content><p/></content></article>
                <article eId="a10A"><num>10A</num><content><p/></content></article>
                <article eId="a11"><num>Article XI</num><content><p/></content></article>
                """));
    assertThat(told.lines())
        .containsExactly(
            "ARTICLE 9  | Toʻqqiz",
            "ARTICLE 9^1  | Bir",
            "ARTICLE 9^2'9²-modda.'  |",
            "ARTICLE 10'Art. 10º'  |",
            "ARTICLE 0'10A'  |",
            "ARTICLE 0'Article XI'  |");
  }

  @Test
  void wordsAfterAnInnerUnitAreAPassageInTheirPlace() {
    Told told =
        new Told(
            body(
                """
                <chapter><num>1</num><heading>Umumiy</heading><subheading>qoidalar</subheading>
                  <article><num>1</num><intro><p>Quyidagilar:</p></intro>
                    <point><num>a)</num><content><p>birinchi</p></content></point>
                    <point><num>b)</num><content><p>ikkinchi</p></content></point>
                    <wrapUp><p>qoʻllaniladi.</p></wrapUp>
                  </article>
                  <crossHeading>Oraliq sarlavha</crossHeading>
                  <article><num>2</num><content><p>Matn.</p></content></article>
                </chapter>
                """));
    assertThat(told.lines())
        .containsExactly(
            "CHAPTER 1 Umumiy — qoidalar |",
            "  ARTICLE 1  | Quyidagilar:",
            "    POINT 0'a)'  | birinchi",
            "    POINT 0'b)'  | ikkinchi",
            "    PASSAGE 0  | qoʻllaniladi.",
            "  PASSAGE 0 Oraliq sarlavha |",
            "  ARTICLE 2  | Matn.");
  }

  @Test
  void referencesInTheDocumentFollowTheirUnitAndLoseNoWord() {
    Told told =
        new Told(
            body(
                """
                <article eId="a1"><num>1</num><content>
                  <p>See <ref href="#a2">article 2</ref>, the first part of
                     <ref href="#a2">the second paragraph of Article 2(a)</ref>,
                     <ref href="#a1">articles 1 and 2</ref>, <ref href="#a2">that article</ref>,
                     <ref href="/akn/uz/act/2#a2">article 2</ref>, <ref href="#no">article 2</ref>
                     va ushbu Qonunning <ref href="#a2">2-moddasida</ref>.</p>
                </content></article>
                <article eId="a2"><num>2</num><content><p>Two</p></content></article>
                """));
    assertThat(told.text("a1"))
        .isEqualTo(
            "See [[p2]], the first part of the second paragraph of [[p2]](a), articles 1 and 2,"
                + " that article, article 2, article 2 va ushbu Qonunning [[p2]]sida.");
  }

  @Test
  void listsTablesNotesAndQuotedStructuresAreLines() {
    Told told =
        new Told(
            body(
                """
                <section eId="s"><num>1</num><heading>Baho<authorialNote><p>Yangi</p></authorialNote></heading>
                <content>
                  <p>Bir<authorialNote><p>izoh</p></authorialNote>, ikki<eol/> uch.</p>
                  <blockList><listIntroduction>Bular:</listIntroduction>
                    <item><num>1)</num><p>olma;</p></item>
                    <item><num title="(b)">b</num><p>nok <b>va</b> H<sub>2</sub>O, m<sup>2</sup>.</p></item>
                  </blockList>
                  <table><tr><th><p>Yil</p></th><th><p>Soni</p></th></tr>
                         <tr><td><p>2025</p></td><td><p>12 <i>ta</i></p></td></tr></table>
                  <p><mod>quyidagicha: <quotedStructure startQuote="«" endQuote="»">
                     <article eId="q"><num>3.</num><heading>Sarlavha</heading>
                       <content><p>Matn <ref href="#q">3</ref>.</p></content></article>
                  </quotedStructure></mod></p>
                  <p>eski <del>oʻchgan</del> <ins>yangi</ins></p>
                </content></section>
                """));
    assertThat(told.lines()).hasSize(1);
    assertThat(told.named("s").heading()).isEqualTo("Baho");
    assertThat(told.text("s").split("\n"))
        .containsExactly(
            "[Yangi]",
            "Bir [izoh] , ikki uch.",
            "Bular:",
            "1) olma;",
            "(b) nok va H2O, m².",
            "Yil\tSoni",
            "2025\t12 ta",
            "quyidagicha:",
            "«3. Sarlavha",
            "Matn 3.»",
            "eski yangi");
  }

  @Test
  void attachmentsAreSchedulesWithTheirUnits() {
    Told told =
        new Told(
            read(
                """
                <act name="a"><preface><p><docTitle>Qonun</docTitle></p></preface>
                  <body><article><num>1</num><content><p>Matn</p></content></article></body>
                  <conclusions><p>Toshkent sh.</p></conclusions>
                  <attachments><attachment eId="att_1"><heading>Roʻyxat</heading>
                    <doc name="annex"><preface><p>1-ilova</p></preface>
                      <mainBody><paragraph><num>1</num><content><p>Birinchi</p></content></paragraph>
                      </mainBody></doc></attachment></attachments></act>
                """));
    assertThat(told.lines())
        .containsExactly(
            "PREAMBLE 0  | Qonun",
            "ARTICLE 1  | Matn",
            "PASSAGE 0  | Toshkent sh.",
            "SCHEDULE 0 Roʻyxat |",
            "  PREAMBLE 0  | 1-ilova",
            "  PARAGRAPH 1  | Birinchi");
  }

  @Test
  void theKindOfAGenericContainerIsItsName() {
    Told told =
        new Told(
            body(
                """
                <hcontainer name="chapter"><num>I</num>
                  <clause><num>1</num><content><p>a</p></content></clause></hcontainer>
                <hcontainer name="schedule"><num>SCHEDULE 2</num>
                  <paragraph><num>1</num><content><p>b</p></content>
                    <paragraph><num>i</num><content><p>c</p></content></paragraph></paragraph>
                </hcontainer>
                """));
    assertThat(told.lines())
        .containsExactly(
            "CHAPTER 0'I'  |",
            "  SECTION 1  | a",
            "SCHEDULE 2'SCHEDULE 2'  |",
            "  PARAGRAPH 1  | b",
            "    SUBPARAGRAPH 0'i'  | c");
  }

  @Test
  void languagesAreTwoLettersWhereThereAreTwo() {
    assertThat(AkomaNtosoIdentity.tag("spa")).isEqualTo("es");
    assertThat(AkomaNtosoIdentity.tag("esp")).isEqualTo("es");
    assertThat(AkomaNtosoIdentity.tag("uzb")).isEqualTo("uz");
    assertThat(AkomaNtosoIdentity.tag("rus")).isEqualTo("ru");
    assertThat(AkomaNtosoIdentity.tag("fre")).isEqualTo("fr");
    assertThat(AkomaNtosoIdentity.tag("kaa")).isEqualTo("kaa");
    assertThat(AkomaNtosoIdentity.tag("no language")).isEqualTo("und");
  }

  @Test
  void theSourceIsTheHashOfItsBytes() {
    ImportedBill bill = body("<article><num>1</num><content><p>a</p></content></article>");
    assertThat(bill.source()).matches("[0-9a-f]{64}");
    assertThat(bill.language()).isEqualTo("und");
    assertThat(bill.title()).isEmpty();
  }

  private static ImportedBill body(String units) {
    return read("<act name=\"act\"><body>" + units + "</body></act>");
  }

  private static ImportedBill read(String document) {
    String xml =
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"
            + document
            + "</akomaNtoso>";
    return AkomaNtoso.read(xml.getBytes(StandardCharsets.UTF_8), Told.ids());
  }
}
