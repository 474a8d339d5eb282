package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The laws of a pending change, on 100,000 random pairs each; jqwik prints the seed. */
@PropertyDefaults(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class PendingChangeTest {

  /** {@code a} and {@code b} on {@code text}; {@code child} on the text as {@code a} leaves it. */
  record Given(String text, ChangeSet a, ChangeSet b, ChangeSet child) {

    static Given random(Random random) {
      RandomEdits edits = new RandomEdits(random);
      String text = edits.text(14);
      ChangeSet a = edits.edit(text);
      return new Given(text, a, edits.edit(text), edits.edit(a.apply(text)));
    }
  }

  @Provide
  Arbitrary<Given> given() {
    return Arbitraries.randomValue(Given::random);
  }

  @Property
  void bothOrdersGiveTheSameBytesExactlyWhereNeitherWordsNorPlaceMeet(
      @ForAll("given") Given given) {
    PendingChange a = PendingChange.on(given.a);
    PendingChange b = PendingChange.on(given.b);
    String aFirst = bothOf(given.a, given.b, given.text);
    String bFirst = bothOf(given.b, given.a, given.text);

    switch (a.meets(b)) {
      case NONE -> assertThat(aFirst).isEqualTo(bFirst);
      case PLACE ->
          assertThat(a.over(given.b, given.text).standing()).isNotEqualTo(Standing.CONFLICTING);
      case WORDS ->
          assertThat(a.over(given.b, given.text).standing()).isEqualTo(Standing.CONFLICTING);
      case SAME -> assertThat(given.a.apply(given.text)).isEqualTo(given.b.apply(given.text));
    }
    assertThat(a.meets(b)).isEqualTo(b.meets(a));
  }

  @Property
  void itsOwnWordsStayUnlessItSaysThatTheyDoNot(@ForAll("given") Given given) {
    PendingChange after = PendingChange.on(given.a).over(given.b, given.text);

    if (after.standing() != Standing.CONFLICTING) {
      assertThat(deleted(after.changes(), given.b.apply(given.text)))
          .isEqualTo(deleted(given.a, given.text));
      assertThat(inserted(after.changes())).isEqualTo(inserted(given.a));
    }
  }

  @Property
  void oneThatIsUnchangedStandsWhereItStood(@ForAll("given") Given given) {
    PendingChange after = PendingChange.on(given.a).over(given.b, given.text);

    if (after.standing() == Standing.UNCHANGED && !given.a.isEmpty()) {
      int[] first = {-1, -1};
      given.a.forEachChange((from, to, fromB, toB, in) -> first[0] = from);
      after.changes().forEachChange((from, to, fromB, toB, in) -> first[1] = from);
      assertThat(first[1]).isEqualTo(first[0]);
    }
  }

  @Property
  void aSubAmendmentFollowsTheTextBeneathItsParent(@ForAll("given") Given given) {
    PendingChange parent = PendingChange.on(given.a);
    ChangeSet seen = parent.asSeen(given.b);
    PendingChange after = parent.over(given.b, given.text);
    PendingChange child = PendingChange.on(given.child).over(seen, given.a.apply(given.text));

    String beneath = given.b.apply(given.text);
    assertThat(after.changes().apply(beneath)).isEqualTo(seen.apply(given.a.apply(given.text)));
    assertThat(after.with(child).changes().apply(beneath))
        .isEqualTo(child.changes().apply(after.changes().apply(beneath)));
  }

  @Example
  void anInsertionAtEachBorderOfAReplacementIsApartFromIt() {
    PendingChange replacement = PendingChange.on(ChangeSet.replacing(9, 3, 6, "x"));

    assertThat(replacement.meets(PendingChange.on(ChangeSet.replacing(9, 3, 3, "y"))))
        .isEqualTo(Meeting.NONE);
    assertThat(replacement.meets(PendingChange.on(ChangeSet.replacing(9, 6, 6, "y"))))
        .isEqualTo(Meeting.NONE);
    assertThat(replacement.meets(PendingChange.on(ChangeSet.replacing(9, 4, 4, "y"))))
        .isEqualTo(Meeting.WORDS);
  }

  @Example
  void aWholeLineThatIsPutInAfterItsLineLeavesItUnchanged() {
    String text = "one two\nthree";
    PendingChange change = PendingChange.on(ChangeSet.replacing(13, 0, 3, "1"));

    assertThat(change.over(ChangeSet.replacing(13, 7, 7, "\nx"), text).standing())
        .isEqualTo(Standing.UNCHANGED);
    assertThat(change.over(ChangeSet.replacing(13, 7, 7, "x"), text).standing())
        .isEqualTo(Standing.TOUCHED);
    assertThat(change.over(ChangeSet.replacing(13, 8, 13, "3"), text).standing())
        .isEqualTo(Standing.UNCHANGED);
    assertThat(change.over(ChangeSet.replacing(13, 1, 1, "x"), text).standing())
        .isEqualTo(Standing.CONFLICTING);
    assertThat(
            PendingChange.on(ChangeSet.replacing(13, 8, 13, "3"))
                .over(ChangeSet.replacing(13, 0, 3, "1"), text)
                .standing())
        .isEqualTo(Standing.MOVED);
  }

  private static String bothOf(ChangeSet first, ChangeSet second, String text) {
    return second.map(first, false).apply(first.apply(text));
  }

  private static String deleted(ChangeSet changes, String text) {
    StringBuilder words = new StringBuilder();
    changes.forEachChange((from, to, fromB, toB, in) -> words.append(text, from, to));
    return words.toString();
  }

  private static String inserted(ChangeSet changes) {
    StringBuilder words = new StringBuilder();
    changes.forEachChange((from, to, fromB, toB, in) -> words.append(in));
    return words.toString();
  }
}
