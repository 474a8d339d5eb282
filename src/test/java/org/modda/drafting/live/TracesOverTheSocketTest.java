package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.Traces;
import org.modda.text.Traces.Trace;

/**
 * What people really typed, through the real socket and the real store, to its known end.
 *
 * <p>Every patch is one edit of the typist; while a submission is in flight those that follow are
 * composed, as in the page.
 */
class TracesOverTheSocketTest {

  static List<String> traces() {
    return Traces.NAMES;
  }

  @ParameterizedTest
  @MethodSource("traces")
  void traceEndsInItsKnownText(String name) {
    Trace trace = Traces.read(name);
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill(trace.startContent());
    try (LiveEditor typist = open(modda, law, "aziza");
        LiveEditor reader = open(modda, law, null)) {
      for (Traces.Patch patch : trace.patches()) {
        typist.edit(text -> trace.changeSet(patch, text));
      }
      Awaiting.untilTrue(typist::isSettled);
      Awaiting.untilTrue(() -> reader.revision() == typist.revision());
      assertThat(typist.text()).isEqualTo(trace.endContent());
      assertThat(reader.text()).isEqualTo(trace.endContent());
      assertThat(
              modda
                  .get("/api/bills/" + law.bill() + "/provisions/" + law.provision())
                  .json()
                  .get("text")
                  .asString())
          .isEqualTo(trace.endContent());
    }
  }

  @Test
  void twoFriendsWhoTypedAtOnceEndWithTheSameText() {
    Traces.Together friends = Traces.together("friendsforever", 6_000);
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill("");
    try (LiveEditor first = open(modda, law, "aziza");
        LiveEditor second = open(modda, law, "bobur")) {
      List<LiveEditor> both = List.of(first, second);
      both.forEach(LiveEditor::hold);
      for (Traces.Turn turn : friends.turns()) {
        LiveEditor typist = both.get(turn.agent());
        LiveEditor other = both.get(1 - turn.agent());
        if (turn.sawTheOther()) {
          meet(typist, other);
        }
        for (Traces.Patch patch : turn.patches()) {
          int length = typist.length();
          int from = Math.min(patch.position(), length);
          int to = Math.min(from + patch.deleted(), length);
          typist.replace(from, to, patch.inserted());
        }
      }
      meet(first, second);
      meet(second, first);
      assertThat(first.text()).isEqualTo(second.text()).isNotEmpty();
    }
  }

  /**
   * Both read until nothing of either is under way, so that the typist has seen all of the other.
   */
  private static void meet(LiveEditor typist, LiveEditor other) {
    Awaiting.untilTrue(
        () -> {
          other.release();
          typist.release();
          return other.isSettled() && typist.isSettled() && typist.revision() == other.revision();
        });
  }

  private static LiveEditor open(RunningModda modda, NewBill law, String handle) {
    return LiveEditor.open(
        modda.url(), law.bill(), law.provision(), handle == null ? null : modda.cookie(handle));
  }
}
