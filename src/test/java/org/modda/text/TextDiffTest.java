package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntFunction;
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

class TextDiffTest {

  private static final Pattern INSIDE_A_WORD =
      Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}ʻʼ'‘’`])(?=[\\p{L}\\p{M}\\p{N}ʻʼ'‘’`])");

  private static final String[] PIECES = {
    "oʻz", "o'z", "g‘azna", "gʼ", "so’z", "bandi", "9", "¹", "e\u0301", "𐐀", "😀", "🇺🇿", " ",
    " ", " ", "\n", "  ", ",", ".", "«", "`"
  };

  record Wordings(String before, String after) {

    static Wordings random(Random random) {
      String before = pieces(random, random.nextInt(12));
      StringBuilder after = new StringBuilder(before);
      for (int edits = random.nextInt(4); edits > 0; edits--) {
        int from = random.nextInt(after.length() + 1);
        int to = Math.min(after.length(), from + random.nextInt(6));
        after.replace(from, to, pieces(random, random.nextInt(3)));
      }
      return new Wordings(before, after.toString());
    }

    private static String pieces(Random random, int count) {
      return IntStream.range(0, count)
          .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
          .collect(Collectors.joining());
    }
  }

  @Provide
  Arbitrary<Wordings> wordings() {
    return Arbitraries.randomValue(Wordings::random);
  }

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void itMakesOneTextOfTheOtherAndCutsNoWord(@ForAll("wordings") Wordings given) {
    ChangeSet edit = TextDiff.between(given.before, given.after);

    assertThat(edit.apply(given.before)).isEqualTo(given.after);
    assertCutsNoWord(edit, given.before, given.after);
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void itDoesSoWhenItsStepsAreUsedUp(
      @ForAll("wordings") Wordings given, @ForAll("steps") int steps) {
    ChangeSet edit = TextDiff.between(given.before, given.after, steps);

    assertThat(edit.apply(given.before)).isEqualTo(given.after);
    assertCutsNoWord(edit, given.before, given.after);
  }

  @Provide
  Arbitrary<Integer> steps() {
    return Arbitraries.integers().between(0, 30);
  }

  @Example
  void equalTextsGiveTheIdentity() {
    assertThat(TextDiff.between("bir ikki", "bir ikki")).isEqualTo(ChangeSet.identity(8));
    assertThat(TextDiff.between("", "")).isEqualTo(ChangeSet.identity(0));
  }

  @Example
  void aWordIsReplacedWholeWithItsApostrophe() {
    for (String apostrophe : new String[] {"ʻ", "ʼ", "'", "‘", "’", "`"}) {
      ChangeSet edit =
          TextDiff.between("soliq toʻlovchi boʻlgan", "soliq to" + apostrophe + "gʻri boʻlgan");

      assertThat(ChangeSetJson.write(edit)).isEqualTo("[6,[9,\"to" + apostrophe + "gʻri\"],8]");
    }
  }

  @Example
  void emojiThatShareAHalfAreReplacedWhole() {
    assertThat(ChangeSetJson.write(TextDiff.between("imzo 😀.", "imzo 😁.")))
        .isEqualTo("[5,[2,\"😁\"],1]");
  }

  @Example
  void withinItsStepsItKeepsWhatIsCommonBetweenManyChanges() {
    String before = numbered(30_000, i -> "soʻz" + i);
    String after = numbered(30_000, i -> i % 100 == 50 ? "boshqa" : "soʻz" + i);

    ChangeSet edit = TextDiff.between(before, after);

    assertThat(edit.apply(before)).isEqualTo(after);
    assertThat(edit.inserted()).isEqualTo(300 * "boshqa".length());
  }

  @Example
  void moreThanSixtyThousandDifferentWordsAreCompared() {
    String before = numbered(70_000, i -> "w" + i);
    String after = before.replace("w35000 ", "");

    assertThat(TextDiff.between(before, after).deleted()).isEqualTo("w35000 ".length());
  }

  @Example
  void textsTooFarApartAreReplacedBetweenTheirCommonEnds() {
    String before = "bir " + numbered(20_000, i -> "x" + i % 7 + i % 11) + "oxir";
    String after = "bir " + numbered(20_000, i -> "y" + i % 5 + i % 13) + "oxir";

    ChangeSet edit = TextDiff.between(before, after, 1_000);

    assertThat(edit.apply(before)).isEqualTo(after);
    assertThat(edit.length() - edit.deleted()).isEqualTo("bir  oxir".length());
  }

  /** Such texts kept diff-match-patch busy far beyond its deadline. */
  @Example
  void aHostileTextIsCompared() {
    String before = "A" + ".,".repeat(100_000) + "B";
    String after = "C" + ".,".repeat(99_999) + ".D";

    ChangeSet edit = TextDiff.between(before, after);

    assertThat(edit.apply(before)).isEqualTo(after);
    assertThat(edit.inserted()).isEqualTo(2);
  }

  private static String numbered(int count, IntFunction<String> word) {
    return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining(" ", "", " "));
  }

  private static void assertCutsNoWord(ChangeSet edit, String before, String after) {
    edit.forEachChange(
        (fromA, toA, fromB, toB, inserted) -> {
          assertWhole(before, fromA);
          assertWhole(before, toA);
          assertWhole(after, fromB);
          assertWhole(after, toB);
        });
  }

  private static void assertWhole(String text, int at) {
    boolean insidePair =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    assertThat(insidePair).as("%d of %s is inside a pair", at, text).isFalse();
    boolean insideWord =
        INSIDE_A_WORD.matcher(text).useTransparentBounds(true).region(at, at).lookingAt();
    assertThat(insideWord).as("%d of %s is inside a word", at, text).isFalse();
  }
}
