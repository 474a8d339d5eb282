package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What a weave says of each character, on random histories; jqwik prints the seed. */
@PropertyDefaults(tries = 3_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class WeaveLawsTest {

  /** A text and the edits that followed, each made on what the ones before it left. */
  record Grown(String first, List<ChangeSet> edits) {

    static Grown random(Random random) {
      RandomEdits edits = new RandomEdits(random);
      String first = edits.text(12);
      List<ChangeSet> all = new ArrayList<>();
      String text = first;
      for (int left = random.nextInt(60); left > 0; left--) {
        ChangeSet next = edits.edit(text);
        text = next.apply(text);
        all.add(next);
      }
      return new Grown(first, all);
    }

    Weave weave() {
      Weave weave = Weave.of(first);
      edits.forEach(weave::add);
      return weave;
    }

    EveryCharacter everyCharacter() {
      EveryCharacter kept = new EveryCharacter(first);
      edits.forEach(kept::add);
      return kept;
    }

    @Override
    public String toString() {
      return "\"" + first + "\" " + edits.stream().map(ChangeSetJson::write).toList();
    }
  }

  @Provide
  Arbitrary<Grown> grown() {
    return Arbitraries.randomValue(Grown::random);
  }

  @Property
  void theTextAtAnyRevisionIsThatOfTheEditsUpToIt(@ForAll("grown") Grown given) {
    Weave weave = given.weave();
    StringBuilder text = new StringBuilder(given.first);
    assertThat(weave.text(0)).isEqualTo(given.first);
    for (int revision = 1; revision <= weave.revision(); revision++) {
      given.edits.get(revision - 1).applyTo(text);
      assertThat(weave.text(revision)).isEqualTo(text.toString());
      assertThat(weave.length(revision)).isEqualTo(text.length());
    }
    assertThat(weave.length()).isEqualTo(text.length());
  }

  @Property
  void everyCharacterIsOfTheRevisionThatPutItIn(@ForAll("grown") Grown given) {
    Weave weave = given.weave();
    EveryCharacter naive = given.everyCharacter();
    for (int revision = 0; revision <= weave.revision(); revision++) {
      assertThat(Woven.origins(weave, revision)).isEqualTo(naive.origins(revision));
    }
  }

  @Property
  void whatWasTakenOutIsKeptWithTheRevisionThatTookIt(@ForAll("grown") Grown given) {
    Weave weave = given.weave();
    EveryCharacter naive = given.everyCharacter();
    for (int revision = 0; revision <= weave.revision(); revision++) {
      int at = revision;
      assertThat(Woven.characters(weave).stream().filter(c -> c.deleted() == at).map(c -> c.text()))
          .containsExactlyElementsOf(
              naive.all().stream()
                  .filter(c -> c.deleted() == at)
                  .map(c -> String.valueOf(c.character()))
                  .toList());
    }
  }

  @Property
  void itsBytesAreReadAsTheSameAndGoOnTheSame(@ForAll("grown") Grown given) throws IOException {
    Weave weave = Weave.of(given.first);
    int half = given.edits.size() / 2;
    given.edits.subList(0, half).forEach(weave::add);
    Weave read = Woven.readAgain(weave);

    given.edits.subList(half, given.edits.size()).forEach(read::add);

    assertThat(Woven.characters(read)).isEqualTo(Woven.characters(given.weave()));
    assertThat(read.text()).isEqualTo(given.weave().text());
  }

  /** What a weave shows, as lists. */
  static final class Woven {

    private Woven() {}

    record Shown(String text, int inserted, int deleted) {}

    static List<Shown> characters(Weave weave) {
      List<Shown> all = new ArrayList<>();
      weave.forEach(
          (first, length, inserted, deleted) -> {
            for (int i = first; i < first + length; i++) {
              all.add(new Shown(weave.characters(i, i + 1), inserted, deleted));
            }
          });
      return all;
    }

    static List<Integer> origins(Weave weave, int revision) {
      List<Integer> all = new ArrayList<>();
      weave.forEachAt(
          revision,
          (first, length) -> {
            assertThat(length).isPositive();
            for (int i = first; i < first + length; i++) {
              all.add(weave.revisionOf(i));
            }
          });
      return all;
    }

    static Weave readAgain(Weave weave) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      WeaveBytes.write(weave, new DataOutputStream(bytes));
      return WeaveBytes.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
  }
}
