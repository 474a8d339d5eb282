package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The identities of the algebra, on 200,000 random cases in all; jqwik prints the seed. */
@PropertyDefaults(tries = 25_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ChangeSetLawsTest {

  /** {@code a} and {@code b} are made on {@code text}, {@code next} after {@code a}, and so on. */
  record Edits(String text, ChangeSet a, ChangeSet b, ChangeSet next, ChangeSet last) {

    static Edits random(Random random) {
      RandomEdits edits = new RandomEdits(random);
      String text = edits.text(8);
      ChangeSet a = edits.edit(text);
      String afterA = a.apply(text);
      ChangeSet next = edits.edit(afterA);
      return new Edits(text, a, edits.edit(text), next, edits.edit(next.apply(afterA)));
    }

    @Override
    public String toString() {
      return "\"%s\" a %s b %s next %s last %s"
          .formatted(
              text,
              ChangeSetJson.write(a),
              ChangeSetJson.write(b),
              ChangeSetJson.write(next),
              ChangeSetJson.write(last));
    }
  }

  @Provide
  Arbitrary<Edits> edits() {
    return Arbitraries.randomValue(Edits::random);
  }

  @Property
  void aCompositionDoesWhatItsPartsDoOneAfterTheOther(@ForAll("edits") Edits given) {
    StringBuilder inPlace = new StringBuilder(given.text);
    given.a.applyTo(inPlace);
    assertThat(inPlace.toString()).isEqualTo(given.a.apply(given.text));
    given.next.applyTo(inPlace);

    ChangeSet composed = given.a.compose(given.next);

    assertThat(composed.apply(given.text)).isEqualTo(inPlace.toString());
    assertThat(composed.newLength()).isEqualTo(inPlace.length());
  }

  @Property
  void composingIsAssociative(@ForAll("edits") Edits given) {
    ChangeSet fromTheLeft = given.a.compose(given.next).compose(given.last);
    ChangeSet fromTheRight = given.a.compose(given.next.compose(given.last));

    assertThat(fromTheLeft.apply(given.text)).isEqualTo(fromTheRight.apply(given.text));
  }

  @Property
  void theInverseRestoresTheText(@ForAll("edits") Edits given) {
    ChangeSet edit = given.a.compose(given.next);
    ChangeSet inverse = edit.invert(given.text);

    assertThat(inverse.apply(edit.apply(given.text))).isEqualTo(given.text);
    assertThat(inverse.inserted()).isEqualTo(edit.deleted());
    assertThat(inverse.deleted()).isEqualTo(edit.inserted());
    assertThat(inverse.invert(edit.apply(given.text))).isEqualTo(edit);
  }

  @Property
  void twoConcurrentEditsConvergeWhicheverWasFirst(@ForAll("edits") Edits given) {
    ChangeSet aFirst = given.a.compose(given.b.map(given.a, false));
    ChangeSet bFirst = given.b.compose(given.a.map(given.b, true));

    assertThat(aFirst.apply(given.text)).isEqualTo(bFirst.apply(given.text));
  }

  @Property
  void mappingOverNothingOrMappingNothingChangesNothing(@ForAll("edits") Edits given) {
    ChangeSet nothing = ChangeSet.identity(given.text.length());

    assertThat(given.a.map(nothing, false)).isEqualTo(given.a);
    assertThat(given.a.map(nothing, true)).isEqualTo(given.a);
    assertThat(nothing.map(given.a, false)).isEqualTo(ChangeSet.identity(given.a.newLength()));
    assertThat(nothing.compose(given.a)).isEqualTo(given.a);
    assertThat(given.a.compose(ChangeSet.identity(given.a.newLength()))).isEqualTo(given.a);
  }

  @Property
  void writingAndReadingGivesTheSameChangeSet(@ForAll("edits") Edits given) {
    ChangeSet edit = given.a.compose(given.b.map(given.a, false));

    ChangeSet read = ChangeSetJson.read(ChangeSetJson.write(edit));

    assertThat(read).isEqualTo(edit).hasSameHashCodeAs(edit);
    assertThat(read.toString()).isEqualTo(edit.toString());
  }

  @Property
  void positionsKeepTheirOrderTheirLettersAndTheirInsertions(@ForAll("edits") Edits given) {
    ChangeSet edit = given.a.compose(given.next);
    String after = edit.apply(given.text);
    int length = given.text.length();
    boolean[] changed = new boolean[length];
    edit.forEachChange(
        (fromA, toA, fromB, toB, inserted) -> Arrays.fill(changed, fromA, toA, true));
    int previous = 0;
    for (int position = 0; position <= length; position++) {
      int front = edit.mapPosition(position, -1);
      int back = edit.mapPosition(position, 1);
      assertThat(front).isBetween(previous, back);
      assertThat(back).isLessThanOrEqualTo(after.length());
      if (position < length && !changed[position]) {
        assertThat(after.charAt(back)).isEqualTo(given.text.charAt(position));
      }
      ChangeSet insertion = ChangeSet.replacing(length, position, position, "|");
      assertThat(insertion.map(edit, false))
          .isEqualTo(ChangeSet.replacing(after.length(), back, back, "|"));
      previous = front;
    }
  }

  @Property
  void mappingNeverSplitsASurrogatePair(@ForAll("edits") Edits given) {
    assertThat(given.a.splitsSurrogatePair(given.text)).isFalse();
    assertThat(given.b.splitsSurrogatePair(given.text)).isFalse();
    String afterB = given.b.apply(given.text);
    for (boolean before : new boolean[] {true, false}) {
      ChangeSet mapped = given.a.map(given.b, before);

      assertThat(mapped.splitsSurrogatePair(afterB)).isFalse();
      assertThat(mapped.insertsLoneSurrogate()).isFalse();
      assertThat(mapped.apply(afterB).codePoints()).noneMatch(ChangeSetLawsTest::isLoneSurrogate);
    }
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
