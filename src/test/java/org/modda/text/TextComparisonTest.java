package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.modda.text.Piece.Kind;

class TextComparisonTest {

  private static final Pattern INSIDE_A_WORD =
      Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}ʻʼ'‘’`])(?=[\\p{L}\\p{M}\\p{N}ʻʼ'‘’`])");

  private static final String FIRST =
      "The register of citizens is kept by the ministry and is open to everybody.";
  private static final String SECOND =
      "Whoever asks is answered within ten days, in the language of the question.";
  private static final String THIRD =
      "No fee is taken from those who look at what concerns them alone.";

  /** Several texts before and after: edits, sentences moved within and between them. */
  record Given(List<Wording> wordings) {

    private static final String[] PIECES = {
      "oʻz",
      "o'z",
      "g‘azna",
      "gʼ",
      "so’z",
      "bandi",
      "9",
      "¹",
      "e\u0301",
      "𐐀",
      "😀",
      "🇺🇿",
      " ",
      " ",
      "\n",
      "  ",
      ",",
      ". ",
      "«",
      "`",
      "[[a.b-1]]",
      "[[",
      "]]",
      "\r\n",
      "\uD800"
    };

    static Given random(Random random) {
      int texts = 1 + random.nextInt(3);
      List<String> before = new ArrayList<>();
      List<StringBuilder> after = new ArrayList<>();
      for (int i = 0; i < texts; i++) {
        before.add(pieces(random, random.nextInt(60)));
        after.add(new StringBuilder(before.get(i)));
      }
      for (int edits = random.nextInt(6); edits > 0; edits--) {
        StringBuilder text = after.get(random.nextInt(texts));
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 6 : 90));
        String out = text.substring(from, to);
        text.replace(from, to, pieces(random, random.nextInt(3)));
        StringBuilder other = after.get(random.nextInt(texts));
        other.insert(random.nextInt(other.length() + 1), random.nextBoolean() ? out : "");
      }
      return new Given(
          IntStream.range(0, texts)
              .mapToObj(i -> new Wording(before.get(i), after.get(i).toString()))
              .toList());
    }

    private static String pieces(Random random, int count) {
      return IntStream.range(0, count)
          .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
          .collect(Collectors.joining());
    }
  }

  @Provide
  Arbitrary<Given> given() {
    return Arbitraries.randomValue(Given::random);
  }

  @Provide
  Arbitrary<Integer> steps() {
    return Arbitraries.integers().between(0, 2_000);
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void itLeadsFromEachTextToTheOtherAndBackAndCutsNoWord(
      @ForAll("given") Given given, @ForAll("steps") int steps) {
    assertLaws(given.wordings, TextComparison.of(given.wordings));
    assertLaws(given.wordings, TextComparison.of(given.wordings, steps));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void theSameTextsGiveTheSameComparison(@ForAll("given") Given given) {
    assertThat(TextComparison.of(given.wordings)).isEqualTo(TextComparison.of(given.wordings));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void aSentenceThatMovedFurtherThanItIsLongIsOneMove(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<String> sentences = sentences(random, 40);
    List<String> moved = new ArrayList<>(sentences);
    int from = random.nextInt(15);
    int to = 22 + random.nextInt(15);
    moved.add(to, moved.remove(from));

    Compared compared = TextComparison.of(String.join("", sentences), String.join("", moved));

    assertThat(of(compared, Kind.MOVED_TO)).containsExactly(sentences.get(from));
    assertThat(of(compared, Kind.INSERTED)).isEmpty();
    assertThat(of(compared, Kind.DELETED)).isEmpty();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everySentenceThatMovedAmongEditsIsFound(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<String> sentences = sentences(random, 60);
    List<String> moved = new ArrayList<>(sentences);
    String one = moved.remove(10);
    String other = moved.remove(40);
    moved.add(50, one);
    moved.add(3, other);
    for (int i = 0; i < moved.size(); i++) {
      if (i % 5 == 0 && !moved.get(i).equals(one) && !moved.get(i).equals(other)) {
        moved.set(i, moved.get(i).replaceFirst("\\p{L}+", "boshqacha"));
      }
    }

    Compared compared = TextComparison.of(String.join("", sentences), String.join("", moved));

    String all = String.join("|", of(compared, Kind.MOVED_TO));
    assertThat(all).contains(withoutMark(one)).contains(withoutMark(other));
  }

  /** Which of two neighbouring full stops moved cannot be told. */
  private static String withoutMark(String sentence) {
    return sentence.substring(0, sentence.indexOf('.'));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Example
  void aParagraphThatWentToAnotherTextIsOneMove() {
    List<Compared> compared =
        TextComparison.of(
            List.of(
                new Wording(FIRST + "\n" + SECOND + "\n" + THIRD, FIRST + "\n" + THIRD),
                new Wording("a", "a"),
                new Wording(THIRD, THIRD + "\n" + SECOND)));

    assertThat(compared.get(0).pieces())
        .containsExactly(
            new Piece(Kind.SAME, FIRST + "\n", 0, 0),
            new Piece(Kind.MOVED_FROM, SECOND, 1, 2),
            new Piece(Kind.DELETED, "\n", 0, 0),
            new Piece(Kind.SAME, THIRD, 0, 0));
    assertThat(compared.get(1).pieces()).containsExactly(new Piece(Kind.SAME, "a", 0, 1));
    assertThat(compared.get(2).pieces())
        .containsExactly(
            new Piece(Kind.SAME, THIRD, 0, 2),
            new Piece(Kind.INSERTED, "\n", 0, 2),
            new Piece(Kind.MOVED_TO, SECOND, 1, 0));
  }

  @Example
  void ofBlocksThatOverlapTheLongestIsTaken() {
    List<Compared> compared =
        TextComparison.of(
            List.of(
                new Wording(FIRST + " " + SECOND, ""),
                new Wording("x", "x " + FIRST + " y"),
                new Wording("z", "z " + FIRST + " " + SECOND)));

    assertThat(compared.get(0).pieces())
        .containsExactly(new Piece(Kind.MOVED_FROM, FIRST + " " + SECOND, 1, 2));
    assertThat(of(compared.get(1), Kind.MOVED_TO)).isEmpty();
  }

  @Example
  void whatALongerBlockLeavesOfAnotherIsStillFound() {
    List<Compared> compared =
        TextComparison.of(
            List.of(
                new Wording(FIRST + " " + SECOND + " " + THIRD, ""),
                new Wording("x", "x " + FIRST + " " + SECOND),
                new Wording("z", "z " + SECOND + " " + THIRD)));

    assertThat(of(compared.get(0), Kind.MOVED_FROM)).containsExactly(FIRST + " " + SECOND, THIRD);
  }

  @Example
  void lessThanFortyUnitsAreNoMove() {
    String block = "a block of words that is thirty-nine ul";
    assertThat(block).hasSize(39);

    assertThat(of(moved(block), Kind.MOVED_TO)).isEmpty();
    assertThat(of(moved(block + "x"), Kind.MOVED_TO)).containsExactly(block + "x");
  }

  private static Compared moved(String block) {
    return TextComparison.of(
        block + "\n" + FIRST + "\n" + SECOND, FIRST + "\n" + SECOND + "\n" + block);
  }

  @Example
  void aRewrittenPhraseIsOldAndNewAndNotWordAfterWord() {
    assertThat(
            TextComparison.of(
                    "The Ministry of Justice keeps it.", "The Cabinet of Ministers keeps it.")
                .pieces())
        .containsExactly(
            new Piece(Kind.SAME, "The ", 0, 0),
            new Piece(Kind.DELETED, "Ministry of Justice", 0, 0),
            new Piece(Kind.INSERTED, "Cabinet of Ministers", 0, 0),
            new Piece(Kind.SAME, " keeps it.", 0, 0));
  }

  @Example
  void changesFarApartInASentenceStayApart() {
    assertThat(
            of(
                TextComparison.of(
                    "It shall be answered within 10 days.", "It must be answered within 15 days."),
                Kind.DELETED))
        .containsExactly("shall", "10");
  }

  @Example
  void aSentenceIsTakenOutWithTheSpaceAfterIt() {
    assertThat(
            of(TextComparison.of("One is. Two is. Three is.", "One is. Three is."), Kind.DELETED))
        .containsExactly("Two is. ");
  }

  @Example
  void aReferenceIsReplacedWhole() {
    assertThat(of(TextComparison.of("see [[a.1]].", "see [[a.2]]."), Kind.INSERTED))
        .containsExactly("[[a.2]]");
  }

  /** Where the steps are used up, what stayed in its place is still no move. */
  @Example
  void whatStaysInPlaceIsTheSameEvenWhenTheStepsAreUsedUp() {
    Compared compared =
        TextComparison.of(
                List.of(
                    new Wording(
                        "a " + FIRST + " b " + SECOND + " c",
                        "d " + FIRST + " e " + SECOND + " f")),
                0)
            .getFirst();

    assertThat(of(compared, Kind.SAME)).containsExactly(FIRST + " ", SECOND + " ");
    assertThat(of(compared, Kind.MOVED_TO)).isEmpty();
  }

  @Example
  void hostileTextsAreCompared() {
    String before = "x " + "a ".repeat(100_000);
    String after = "y " + "a, ".repeat(60_000) + "b ".repeat(50_000);

    assertLaws(
        List.of(new Wording(before, after)),
        TextComparison.of(List.of(new Wording(before, after))));
  }

  static void assertLaws(List<Wording> wordings, List<Compared> compared) {
    assertThat(compared).hasSameSizeAs(wordings);
    for (int i = 0; i < wordings.size(); i++) {
      Wording wording = wordings.get(i);
      assertLaws(wording, compared.get(i));
      assertLaws(new Wording(wording.after(), wording.before()), compared.get(i).reversed());
    }
    List<Piece> from = moves(compared, Kind.MOVED_FROM);
    List<Piece> to = moves(compared, Kind.MOVED_TO);
    assertThat(from.stream().map(Piece::text)).isEqualTo(to.stream().map(Piece::text).toList());
    assertThat(to.stream().map(Piece::move))
        .isEqualTo(IntStream.rangeClosed(1, to.size()).boxed().toList());
    assertThat(to).allMatch(piece -> piece.text().length() >= 40);
  }

  private static List<Piece> moves(List<Compared> compared, Kind kind) {
    return compared.stream()
        .flatMap(one -> one.pieces().stream())
        .filter(piece -> piece.kind() == kind)
        .sorted((one, other) -> Integer.compare(one.move(), other.move()))
        .toList();
  }

  private static void assertLaws(Wording wording, Compared compared) {
    assertThat(compared.before()).isEqualTo(wording.before());
    assertThat(compared.after()).isEqualTo(wording.after());
    int before = 0;
    int after = 0;
    for (Piece piece : compared.pieces()) {
      assertThat(piece.text()).isNotEmpty();
      before += piece.kind().stood() ? piece.text().length() : 0;
      after += piece.kind().stands() ? piece.text().length() : 0;
      assertWhole(wording.before(), before);
      assertWhole(wording.after(), after);
    }
  }

  private static void assertWhole(String text, int at) {
    if (at > 0 && at < text.length()) {
      assertThat(Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))).isFalse();
      assertThat(INSIDE_A_WORD.matcher(text).region(at, at).useTransparentBounds(true).matches())
          .as("%s cut at %d", text, at)
          .isFalse();
    }
  }

  private static List<String> of(Compared compared, Kind kind) {
    return compared.pieces().stream()
        .filter(piece -> piece.kind() == kind)
        .map(Piece::text)
        .toList();
  }

  /** Sentences of 60 to 100 units all different. */
  private static List<String> sentences(Random random, int count) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("Band" + i);
      while (sentence.length() < 60) {
        sentence.append(' ').append("soʻz").append(random.nextInt(2_000));
      }
      sentences.add(sentence.append(". ").toString());
    }
    return sentences;
  }
}
