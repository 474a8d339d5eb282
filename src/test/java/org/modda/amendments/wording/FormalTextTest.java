package org.modda.amendments.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.modda.amendments.AmendingInstruction;
import org.modda.amendments.AmendingInstruction.Append;
import org.modda.amendments.AmendingInstruction.InsertAfter;
import org.modda.amendments.AmendingInstruction.InsertProvision;
import org.modda.amendments.AmendingInstruction.Move;
import org.modda.amendments.AmendingInstruction.Omit;
import org.modda.amendments.AmendingInstruction.Rename;
import org.modda.amendments.AmendingInstruction.Renumber;
import org.modda.amendments.AmendingInstruction.Repeal;
import org.modda.amendments.AmendingInstruction.Restate;
import org.modda.amendments.AmendingInstruction.Substitute;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Unit;
import org.modda.platform.Refused;

class FormalTextTest {

  private static final BillOutline LAW = SampleLaw.outline();
  private static final ProvisionId A5 = new ProvisionId("a5");
  private static final ProvisionId A5Q2 = new ProvisionId("a5q2");

  private static final String[] NASTY = {
    "a",
    "soʻz",
    "so'z",
    "so‘z",
    "so’z",
    "soʼz",
    "“",
    "”",
    "«",
    "»",
    "\"",
    "„",
    "'",
    " ",
    "  ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "\u00A0",
    "\u2028",
    "9¹",
    "5",
    "12",
    ";",
    ".",
    ",",
    ":",
    "1) ",
    "2) ",
    "[[a5]]",
    "[[",
    "]]",
    "😀",
    "🇺🇿",
    "é",
    "е\u0308",
    "Ё",
    "5-modda",
    "статья 5",
    "Article 5",
    "soʻzlari",
    " слова ",
    "barcha joylarda",
    "во всех случаях",
    " wherever they occur",
    "substitute",
    "}",
    "{by}",
    "\\",
    "|"
  };

  @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whatIsWrittenReadsAsWhatItWas(@ForAll long seed) {
    Random random = new Random(seed);
    Tongue tongue = Tongue.values()[random.nextInt(Tongue.values().length)];
    List<AmendingInstruction> instructions = new ArrayList<>();
    for (int left = random.nextInt(4) + 1; left > 0; left--) {
      instructions.add(instruction(random));
    }
    String text = FormalText.write(instructions, LAW, tongue.tag());
    assertThat(FormalText.read(text, tongue.tag(), LAW)).as(text).isEqualTo(instructions);
  }

  @Example
  void itReadsLikeTheLaw() {
    List<AmendingInstruction> all =
        List.of(
            new Substitute(A5Q2, "besh", AmendingInstruction.ONLY, "oʻn"),
            new Omit(A5, "va boshqalar", AmendingInstruction.EACH),
            new InsertAfter(A5, "fuqarolar", 2, " hamda yuridik shaxslar"),
            new Restate(A5Q2, "Birinchi qator.\nIkkinchi “qator”."),
            new Repeal(A5Q2),
            new InsertProvision(
                new ProvisionId("fresh"),
                ProvisionKind.ARTICLE,
                new ProvisionNumber(9, 1, null),
                "Yangi modda",
                new Place(new ProvisionId("ch2"), new ProvisionId("a9")),
                "Matn."));
    assertThat(FormalText.write(all, LAW, "uz-Latn"))
        .isEqualTo(
            """
            1) 5-moddaning 2-qismida “besh” soʻzlari “oʻn” soʻzlari bilan almashtirilsin;
            2) 5-moddada barcha joylarda “va boshqalar” soʻzlari chiqarib tashlansin;
            3) 5-modda 2-oʻrinda “fuqarolar” soʻzlaridan keyin “ hamda yuridik shaxslar” soʻzlari bilan toʻldirilsin;
            4) 5-moddaning 2-qismi quyidagi tahrirda bayon etilsin: “
                Birinchi qator.
                Ikkinchi “qator”.
            ”;
            5) 5-moddaning 2-qismi oʻz kuchini yoʻqotgan deb hisoblansin;
            6) 9-moddadan keyin “Yangi modda” nomli quyidagi mazmundagi 9¹-modda [[fresh]] bilan toʻldirilsin: “Matn.”.""");
    assertThat(FormalText.write(all, LAW, "ru"))
        .isEqualTo(
            """
            1) в части 2 статьи 5 слова «besh» заменить словами «oʻn»;
            2) в статье 5 слова «va boshqalar» во всех случаях исключить;
            3) статью 5 после слов «fuqarolar» в 2-м случае дополнить словами « hamda yuridik shaxslar»;
            4) часть 2 статьи 5 изложить в следующей редакции: «
                Birinchi qator.
                Ikkinchi “qator”.
            »;
            5) часть 2 статьи 5 признать утратившей силу;
            6) после статьи 9 дополнить статьёй 9¹ [[fresh]] под наименованием «Yangi modda» следующего содержания: «Matn.».""");
    assertThat(FormalText.write(all.subList(0, 3), LAW, "en"))
        .isEqualTo(
            """
            1) in paragraph 2 of Article 5, for the words “besh” substitute “oʻn”;
            2) in Article 5, omit the words “va boshqalar” wherever they occur;
            3) in Article 5, after the words “fuqarolar” at their occurrence no. 2 insert “ hamda yuridik shaxslar”.""");
  }

  @Example
  void aPersonMayTypeItLessExactly() {
    assertThat(
            FormalText.read(
                "5-moddaning 2-qismida \"besh\"  so'zlari “o‘n” so’zlari bilan almashtirilsin\n"
                    + "\n7. 5-MODDA o`z kuchini yo'qotgan deb hisoblansin",
                "uz-Latn",
                LAW))
        .containsExactly(
            new Substitute(A5Q2, "besh", AmendingInstruction.ONLY, "o‘n"), new Repeal(A5));
    assertThat(FormalText.read("В статье 5 слова \"а\" исключить", "ru", LAW))
        .containsExactly(new Omit(A5, "а", AmendingInstruction.ONLY));
  }

  @Example
  void whatCannotBeUnderstoodIsRefusedWithItsLineAndColumn() {
    assertThat(refusal("1) repeal Article 5;\n2) please remove Article 7."))
        .isEqualTo(Map.of("line", 2, "column", 4));
    assertThat(refusal("in Article 5, for the words “a” put “b”"))
        .isEqualTo(Map.of("line", 1, "column", 33));
    assertThat(refusal("in Article 5, omit the words “a"))
        .isEqualTo(Map.of("line", 1, "column", 30));
    Refused unknown =
        catchThrowableOfType(Refused.class, () -> FormalText.read("repeal Article 77.", "en", LAW));
    assertThat(unknown.code()).isEqualTo("unknown-designation");
    assertThat(unknown.facts())
        .containsEntry("designation", "Article 77.")
        .containsEntry("column", 8);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void anyOtherTextIsRefusedAndNothingElseHappens(@ForAll long seed) {
    Random random = new Random(seed);
    String written = FormalText.write(List.of(instruction(random)), LAW, "uz-Latn");
    int at = random.nextInt(written.length());
    String spoilt = written.substring(0, at) + nasty(random, 3) + written.substring(at);
    try {
      FormalText.read(spoilt, "uz-Latn", LAW);
    } catch (Refused refused) {
      assertThat(refused.code()).isIn("instruction-not-understood", "unknown-designation");
    }
  }

  private static Map<String, Object> refusal(String text) {
    Refused refused = catchThrowableOfType(Refused.class, () -> FormalText.read(text, "en", LAW));
    assertThat(refused.code()).isEqualTo("instruction-not-understood");
    return refused.facts();
  }

  private static AmendingInstruction instruction(Random random) {
    ProvisionId target = SampleLaw.any(LAW.units(), random).id();
    int n = random.nextInt(5) - 1;
    return switch (random.nextInt(10)) {
      case 0 -> new Substitute(target, nasty(random, 6), n, nasty(random, 6));
      case 1 -> new Omit(target, nasty(random, 6), n);
      case 2 -> new InsertAfter(target, nasty(random, 3), n, nasty(random, 6));
      case 3 -> new Append(target, nasty(random, 6));
      case 4 -> new Restate(target, nasty(random, 20));
      case 5 ->
          new InsertProvision(
              new ProvisionId("new" + random.nextInt(1000)),
              SampleLaw.any(List.of(ProvisionKind.values()), random),
              number(random),
              nasty(random, 3),
              place(random),
              nasty(random, 20));
      case 6 -> new Repeal(target);
      case 7 -> new Move(target, place(random));
      case 8 -> new Renumber(target, number(random));
      default -> new Rename(target, nasty(random, 6));
    };
  }

  private static Place place(Random random) {
    Unit beside = SampleLaw.any(LAW.units(), random);
    return switch (random.nextInt(4)) {
      case 0 -> new Place(beside.parent(), beside.id());
      case 1 -> new Place(beside.id(), null);
      case 2 -> Place.FIRST;
      default ->
          new Place(
              random.nextBoolean() ? null : SampleLaw.any(LAW.units(), random).id(), beside.id());
    };
  }

  private static ProvisionNumber number(Random random) {
    String printed = nasty(random, 2);
    boolean isPrinted = random.nextInt(3) == 0 && !printed.isBlank();
    return new ProvisionNumber(
        random.nextInt(3) == 0 ? 0 : random.nextInt(99_999),
        random.nextBoolean() ? 0 : random.nextInt(99_999),
        isPrinted ? printed : null);
  }

  private static String nasty(Random random, int most) {
    StringBuilder words = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      words.append(NASTY[random.nextInt(NASTY.length)]);
    }
    return words.toString();
  }
}
