package org.modda.amendments.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.modda.amendments.AmendingInstruction.EACH;
import static org.modda.amendments.AmendingInstruction.ONLY;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import org.modda.amendments.AmendingInstruction.Omit;
import org.modda.amendments.AmendingInstruction.Repeal;
import org.modda.amendments.AmendingInstruction.Restate;
import org.modda.amendments.AmendingInstruction.Substitute;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;
import org.modda.text.TextDiff;

class InstructionsTest {

  private static final ProvisionId A1 = new ProvisionId("a1");
  private static final BillOutline LAW =
      SampleLaw.of(List.of(SampleLaw.article("a1", 1), SampleLaw.article("a2", 2)), "uz-Latn");
  private static final List<String> REAL = RealTexts.all();
  private static final String[] PUT_IN = {
    "", " ", "soʻz", " soʻz", "soʻz ", ",", "; va", "\n", "“ish”", "[[a2]]", "ikki soʻz", ".", "😀"
  };

  @Example
  void severalInstructionsToOneTextAreOneChangeAndEachSeesWhatTheEarlierOnesLeave() {
    Wording wording =
        resolved(
            "bir ikki uch",
            new Substitute(A1, "ikki", ONLY, "toʻrt toʻrt"),
            new Substitute(A1, "toʻrt", 2, "besh"),
            new InsertAfter(A1, "uch", ONLY, " olti"),
            new Append(A1, "."));
    assertThat(wording.acts()).hasSize(1);
    assertThat(after(wording, "bir ikki uch")).isEqualTo("bir toʻrt besh uch olti.");
    assertThat(wording.acts().getFirst()).isInstanceOf(ChangeText.class);
    assertThat(((ChangeText) wording.acts().getFirst()).base()).isEqualTo(7);
  }

  @Example
  void theSpaceThatWouldBeLeftOverGoesWithOmittedWords() {
    assertThat(after(resolved("a b c", new Omit(A1, "b", ONLY)), "a b c")).isEqualTo("a c");
    assertThat(after(resolved("a b, c", new Omit(A1, "b", ONLY)), "a b, c")).isEqualTo("a, c");
    assertThat(after(resolved("a b", new Omit(A1, "b", ONLY)), "a b")).isEqualTo("a");
    assertThat(after(resolved("b a", new Omit(A1, "b", ONLY)), "b a")).isEqualTo("a");
    assertThat(after(resolved("a\nb c", new Omit(A1, "b", ONLY)), "a\nb c")).isEqualTo("a\nc");
    assertThat(after(resolved("a b c", new Omit(A1, "b ", ONLY)), "a b c")).isEqualTo("a c");
    assertThat(after(resolved("a  b  c", new Omit(A1, " b ", ONLY)), "a  b  c")).isEqualTo("a  c");
    assertThat(after(resolved("a [b]", new Substitute(A1, "[b]", ONLY, "; b")), "a [b]"))
        .isEqualTo("a; b");
    assertThat(after(resolved("b b b", new Omit(A1, "b", EACH)), "b b b")).isEmpty();
  }

  @Example
  void aTextPutInWithItsProvisionIsChangedThere() {
    ProvisionId fresh = new ProvisionId("fresh");
    Wording wording =
        resolved(
            "",
            new InsertProvision(
                fresh,
                ProvisionKind.ARTICLE,
                ProvisionNumber.of(3),
                "",
                new Place(null, A1),
                "bir ikki"),
            new Substitute(fresh, "ikki", ONLY, "uch"));
    assertThat(wording.acts())
        .containsExactly(
            new BillAct.InsertProvision(
                fresh,
                ProvisionKind.ARTICLE,
                ProvisionNumber.of(3),
                "",
                new Place(null, A1),
                "bir uch"));
  }

  @Example
  void whatCannotBeDoneExactlyIsRefused() {
    assertThat(code("a b", new Omit(A1, "c", ONLY))).isEqualTo("words-not-found");
    assertThat(code("a b", new Omit(A1, "", ONLY))).isEqualTo("words-missing");
    assertThat(code("a b", new Append(A1, ""))).isEqualTo("words-missing");
    assertThat(code("a a", new Omit(A1, "a", ONLY))).isEqualTo("words-not-unique");
    assertThat(code("a a", new Omit(A1, "a", 3))).isEqualTo("occurrence-not-found");
    assertThat(code("soʻz", new Omit(A1, "so'z", ONLY))).isEqualTo("words-not-found");
    assertThat(code("a", new Repeal(A1), new Omit(A1, "a", ONLY))).isEqualTo("provision-repealed");
    assertThat(code("a", new Repeal(new ProvisionId("none")))).isEqualTo("unknown-provision");
    assertThat(
            code(
                "",
                new InsertProvision(
                    new ProvisionId("x"),
                    ProvisionKind.ARTICLE,
                    ProvisionNumber.of(2),
                    "",
                    Place.FIRST,
                    "")))
        .isEqualTo("number-taken");
    assertThat(code("", new AmendingInstruction.Move(A1, new Place(null, A1))))
        .isEqualTo("place-inside-itself");
    assertThat(code("", new AmendingInstruction.Move(A1, new Place(new ProvisionId("a2"), A1))))
        .isEqualTo("sibling-not-in-parent");
  }

  @Example
  void anEditIsSaidInAsFewWordsAsAPersonWould() {
    assertThat(described("bir ikki uch", "bir toʻrt uch"))
        .containsExactly(new Substitute(A1, "ikki", ONLY, "toʻrt"));
    assertThat(described("bir ikki uch", "bir ikkinchi uch"))
        .containsExactly(new Substitute(A1, "ikki", ONLY, "ikkinchi"));
    assertThat(described("bir ikki uch", "bir uch")).containsExactly(new Omit(A1, "ikki", ONLY));
    assertThat(described("bir ikki uch", "bir ikki yarim uch"))
        .containsExactly(new InsertAfter(A1, "bir ikki", ONLY, " yarim"));
    assertThat(described("bir ikki uch ikki", "bir ikki uch toʻrt"))
        .containsExactly(new Substitute(A1, "ikki", 2, "toʻrt"));
    assertThat(described("bir ikki uch ikki", "bir besh uch besh"))
        .containsExactly(new Substitute(A1, "ikki", EACH, "besh"));
    assertThat(described("bir ikki", "bir ikki uch")).containsExactly(new Append(A1, " uch"));
    assertThat(described("bir ikki", "Bir. bir ikki"))
        .containsExactly(new InsertAfter(A1, "", ONLY, "Bir. "));
    assertThat(described("a 😀 b", "a 😁 b")).containsExactly(new Substitute(A1, "😀", ONLY, "😁"));
    assertThat(described("", "bir")).containsExactly(new Restate(A1, "bir"));
    String other = "butunlay boshqa soʻzlar bilan yozilgan yangi matn keldi";
    assertThat(described("bu yerda ilgari mana shunday eski qoida turgan edi xolos", other))
        .containsExactly(new Restate(A1, other));
  }

  @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whatAnEditIsDescribedAsDoesTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    String text = SampleLaw.any(REAL, random);
    ChangeSet edit = ChangeSet.identity(text.length());
    String after = text;
    for (int left = random.nextInt(4) + 1; left > 0; left--) {
      ChangeSet next = replacement(after, random);
      edit = edit.compose(next);
      after = next.apply(after);
    }
    Wording wording = Wording.of(List.of(new ChangeText(A1, 7, edit)));
    List<AmendingInstruction> described = Instructions.describe(wording, LAW, p -> text(text));
    Wording again = Instructions.resolve(described, LAW, p -> text(text));
    assertThat(after(again, text)).as("%s: %s", text, described).isEqualTo(after);
    String formal = FormalText.write(described, LAW, "uz-Latn");
    assertThat(FormalText.read(formal, "uz-Latn", LAW)).isEqualTo(described);
  }

  private static ChangeSet replacement(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(3) * random.nextInt(25));
    String by = PUT_IN[random.nextInt(PUT_IN.length)];
    if (random.nextInt(3) == 0) {
      from = Words.startAt(text, from);
      to = Words.endAt(text, to);
    }
    return ChangeSet.replacing(text.length(), from, to, by);
  }

  private static List<AmendingInstruction> described(String before, String after) {
    Wording wording = Wording.of(List.of(new ChangeText(A1, 7, TextDiff.between(before, after))));
    return Instructions.describe(wording, LAW, p -> text(before));
  }

  private static Wording resolved(String text, AmendingInstruction... instructions) {
    return Instructions.resolve(Arrays.asList(instructions), LAW, p -> text(text));
  }

  private static String code(String text, AmendingInstruction... instructions) {
    return catchThrowableOfType(Refused.class, () -> resolved(text, instructions)).code();
  }

  private static String after(Wording wording, String text) {
    return wording.acts().isEmpty()
        ? text
        : ((ChangeText) wording.acts().getFirst()).changes().apply(text);
  }

  private static TextAt text(String text) {
    return new TextAt(7, text, Instant.EPOCH, null);
  }
}
