package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.modda.text.Traces.Patch;
import org.modda.text.Traces.Trace;

/** What people really typed, against a replay that knows nothing of weaves. */
class WeaveTracesTest {

  static final List<String> NAMES = Traces.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyCharacterOfARealTraceIsOfTheRevisionThatPutItIn(String name) throws IOException {
    Trace trace = Traces.read(name);
    StringBuilder text = new StringBuilder(trace.startContent());
    List<ChangeSet> edits = new ArrayList<>();
    for (Patch patch : trace.patches()) {
      ChangeSet edit = trace.changeSet(patch, text);
      edit.applyTo(text);
      edits.add(edit);
    }
    isWoven(name, trace.startContent(), edits);
  }

  /**
   * What each types between two meetings is one edit; the second one's is mapped over the other.
   */
  @Test
  void everyCharacterOfTwoWhoTypeAtOnceIsOfTheRevisionThatPutItIn() throws IOException {
    List<ChangeSet> accepted = new ArrayList<>();
    String met = "";
    List<StringBuilder> own = List.of(new StringBuilder(), new StringBuilder());
    ChangeSet[] typed = {ChangeSet.identity(0), ChangeSet.identity(0)};
    for (Traces.Turn turn : Traces.together("friendsforever", Integer.MAX_VALUE).turns()) {
      if (turn.sawTheOther()) {
        met = meet(typed, met, accepted);
        for (StringBuilder text : own) {
          text.setLength(0);
          text.append(met);
        }
      }
      StringBuilder text = own.get(turn.agent());
      for (Patch patch : turn.patches()) {
        int from = Math.min(patch.position(), text.length());
        int to = Math.min(from + patch.deleted(), text.length());
        ChangeSet edit = ChangeSet.replacing(text.length(), from, to, patch.inserted());
        edit.applyTo(text);
        typed[turn.agent()] = typed[turn.agent()].compose(edit);
      }
    }
    meet(typed, met, accepted);
    isWoven("friendsforever", "", accepted);
  }

  private static String meet(ChangeSet[] typed, String text, List<ChangeSet> accepted) {
    ChangeSet second = typed[1].map(typed[0], false);
    accepted.add(typed[0]);
    accepted.add(second);
    String met = second.apply(typed[0].apply(text));
    typed[0] = ChangeSet.identity(met.length());
    typed[1] = typed[0];
    return met;
  }

  private static void isWoven(String name, String first, List<ChangeSet> edits) throws IOException {
    Weave weave = Weave.of(first);
    List<Integer> origins = new ArrayList<>();
    first.chars().forEach(c -> origins.add(0));
    StringBuilder text = new StringBuilder(first);
    Random random = new Random(7);
    for (ChangeSet edit : edits) {
      weave.add(edit);
      replay(edit, origins, weave.revision());
      edit.applyTo(text);
      if (random.nextInt(2_000) == 0) {
        assertThat(weave.text()).isEqualTo(text.toString());
        assertThat(WeaveLawsTest.Woven.origins(weave, weave.revision())).isEqualTo(origins);
      }
    }
    assertThat(weave.text()).isEqualTo(text.toString());
    assertThat(WeaveLawsTest.Woven.origins(weave, weave.revision())).isEqualTo(origins);
    Weave read = WeaveLawsTest.Woven.readAgain(weave);
    assertThat(read.text()).isEqualTo(text.toString());
    StringBuilder again = new StringBuilder(first);
    for (int revision = 1; revision <= edits.size(); revision++) {
      edits.get(revision - 1).applyTo(again);
      if (random.nextInt(1_000) == 0) {
        assertThat(read.text(revision)).isEqualTo(again.toString());
      }
    }
    System.out.printf(
        "weave of %s: %,d revisions, %,d units, %,d of them stand, %,d runs, %,d bytes%n",
        name, weave.revision(), weave.size(), weave.length(), weave.runs(), weave.weight());
  }

  /** The revision of each unit of the text, moved by hand. */
  private static void replay(ChangeSet edit, List<Integer> origins, int revision) {
    int[] shift = {0};
    edit.forEachChange(
        (fromA, toA, fromB, toB, insert) -> {
          List<Integer> replaced = origins.subList(fromA + shift[0], toA + shift[0]);
          replaced.clear();
          List<Integer> put = insert.chars().mapToObj(c -> revision).toList();
          origins.addAll(fromA + shift[0], put);
          shift[0] += put.size() - (toA - fromA);
        });
  }
}
