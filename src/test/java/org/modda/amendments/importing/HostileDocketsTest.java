package org.modda.amendments.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.modda.amendments.Described;
import org.modda.amendments.docket.Imported;
import org.modda.platform.Refused;

class HostileDocketsTest {

  private static final String HEADER =
      "sep=\t\r\nNature \tNuméro \tSubdivision \tAlinéa\tAuteur \tAu nom de \tDispositif \tObjet \r\n";

  private static final String[] PIECES = {
    "<",
    ">",
    "</",
    "<p>",
    "</p>",
    "<sup>",
    "</sup>",
    "2",
    "er",
    "&",
    "#",
    ";",
    "&#160;",
    "&#xD800;",
    "&#0;",
    "&#99999999999;",
    "&amp;",
    "lt;",
    "&eacute;",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<!",
    "\n",
    " ",
    "\u00A0",
    "a",
    "<br/>",
    "<td>",
    "\"",
    "=",
    "😀"
  };

  @Example
  void whatIsNoListOfAmendmentsIsRefused() {
    assertThat(refusal(() -> CouncilDocket.read(bytes("[{]"))))
        .isEqualTo("docket-malformed {at=1, reason=not-json}");
    assertThat(refusal(() -> CouncilDocket.read(bytes("{}"))))
        .isEqualTo("docket-malformed {at=1, reason=not-a-list}");
    assertThat(refusal(() -> CouncilDocket.read(bytes("[]"))))
        .isEqualTo("docket-malformed {at=1, reason=not-a-list}");
    assertThat(refusal(() -> CouncilDocket.read(bytes("[1]"))))
        .isEqualTo("docket-malformed {at=1, reason=path}");
    assertThat(refusal(() -> CouncilDocket.read(bytes("[".repeat(100_000)))))
        .startsWith("docket-malformed");
    assertThat(refusal(() -> CouncilDocket.read(new byte[Malformed.LARGEST + 1])))
        .startsWith("import-too-large");
    String one =
        "{\"law\":\"1\",\"path\":\"§1\",\"before\":\"a b\",\"instructions\":[{\"find\":\"%s\",\"replace\":\"c\"}]}";
    assertThat(
            refusal(
                () ->
                    CouncilDocket.read(
                        bytes("[" + one.formatted("a") + "," + one.formatted("x") + "]"))))
        .startsWith("words-not-found")
        .contains("at=2");
  }

  @Example
  void whatIsNoTableOfTheSenateIsRefused() {
    assertThat(refusal(() -> SenateDocket.read(bytes("sep=\t\r\nNature\tNuméro\r\n"))))
        .isEqualTo("columns-missing {columns=[Subdivision, Alinéa, Au nom de, Dispositif, Objet]}");
    assertThat(refusal(() -> SenateDocket.read(bytes("")))).startsWith("columns-missing");
    assertThat(refusal(() -> SenateDocket.read(bytes(HEADER))))
        .isEqualTo("docket-malformed {at=1, reason=no-amendments}");
    assertThat(refusal(() -> SenateDocket.read(bytes(HEADER + "Amt\t1\r\n"))))
        .isEqualTo("docket-malformed {at=3, reason=cells}");
    String row = "Amt\t1\tArticle 1\t\tM. X\t\t<p>a</p>\t\r\n";
    assertThat(refusal(() -> SenateDocket.read(bytes(HEADER + row + row))))
        .isEqualTo("docket-malformed {at=4, reason=number-twice}");
    assertThat(refusal(() -> SenateDocket.read(bytes(HEADER + row.replace("\t1\t", "\t\t")))))
        .isEqualTo("docket-malformed {at=3, reason=Numéro}");
    assertThat(
            refusal(
                () ->
                    SenateDocket.read(
                        bytes(HEADER + row.replace("<p>a</p>", "<p>" + "a".repeat(300_000))))))
        .isEqualTo("docket-malformed {at=3, reason=Dispositif}");
    assertThat(refusal(() -> SenateOrder.read(bytes("{}"), label -> null)))
        .isEqualTo("docket-malformed {at=1, reason=Subdivisions}");
    assertThat(
            refusal(
                () ->
                    SenateOrder.read(
                        bytes("{\"Subdivisions\":[{\"Amendements\":[{\"num\":\"9\"}]}]}"),
                        label -> null)))
        .startsWith("unknown-amendment");
  }

  @Example
  void bothEncodingsAreReadAndLinesOfTheTextAreTold() {
    String table =
        HEADER + "Amt\t1\tArticle 8\u00A0bis\t12\tMme É\tgroupe\t<p>à 1<sup>er</sup></p>\té\r\n";
    for (byte[] document :
        List.of(bytes(table), table.getBytes(java.nio.charset.Charset.forName("windows-1252")))) {
      ImportedDocket docket = SenateDocket.read(document);
      Imported only = docket.amendments().getFirst();
      assertThat(only.wording().described())
          .containsExactly(new Described(docket.provisions().getFirst().id(), 12, "à 1er"));
      assertThat(only.rationale()).isEqualTo("é");
      assertThat(docket.provisions().getFirst().number().printed()).isEqualTo("8 bis");
    }
  }

  @Example
  void markupBecomesWordsAndNothingElse() {
    Map<String, String> all =
        Map.of(
            "<body><p style=\"x\">a&#160;b</p><p>c<br/>d</p></body>", "a\u00A0b\nc\nd",
            "m<sup>2</sup> 1<sup>er</sup>", "m² 1er",
            "&amp;lt;b&gt; &eacute; &#x41;&#0;&#xD800;", "&lt;b> &eacute; A\uFFFD\uFFFD",
            "a<script>alert(1)</script>b<!-- c -->d", "abd",
            "1 < 2 & 3 > 2", "1 < 2 & 3 > 2",
            "<!DOCTYPE x [<!ENTITY y \"z\">]>&y;", "]>&y;",
            "a  \n\t b", "a b");
    all.forEach((html, words) -> assertThat(PlainWords.of(html)).as(html).isEqualTo(words));
  }

  @Example
  void tenMegabytesOfHalfAMarkupAreReadInOnePass() {
    for (String half :
        List.of("<", "<a", "<1", "</", "<!--", "&", "&#", "<script>", "<sup>", "<td")) {
      String html = half.repeat(Malformed.LARGEST / half.length()) + ">;";
      assertThat(PlainWords.of(html).length()).as(half).isLessThanOrEqualTo(html.length());
    }
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void noMarkupMakesMoreOfItselfThanItIs(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder html = new StringBuilder();
    for (int left = random.nextInt(30); left > 0; left--) {
      html.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String words = PlainWords.of(html.toString());
    assertThat(words.length()).as("%s", html).isLessThanOrEqualTo(html.length());
    assertThat(words.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))).isFalse();
  }

  private static String refusal(Supplier<?> reading) {
    Refused refused = catchThrowableOfType(Refused.class, reading::get);
    return refused.code() + " " + new java.util.TreeMap<>(refused.facts());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
