package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** One ordering server, three editors, messages delayed at random: all end with one text. */
class RebaseTest {

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void editorsAndServerConvergeOneRevisionAtATime(@ForAll long seed) {
    Room room = new Room(new RandomEdits(seed));

    room.editAtRandom(40);
    room.settle();

    for (Editor editor : room.editors) {
      assertThat(editor.text.toString()).isEqualTo(room.text.toString());
      assertThat(editor.inFlight).isNull();
      assertThat(editor.buffer).isNull();
    }
  }

  @Example
  void mappingOverACompositionPutsAnInsertionElsewhere() {
    ChangeSet deletesTheLetter = ChangeSet.replacing(1, 0, 1, "");
    ChangeSet insertsXe = ChangeSet.replacing(0, 0, 0, "xe");
    ChangeSet insertsMqoBeforeTheLetter = ChangeSet.replacing(1, 0, 0, "mqo");
    List<ChangeSet> accepted = List.of(deletesTheLetter, insertsXe);

    ChangeSet singly = Rebase.over(insertsMqoBeforeTheLetter, accepted);
    ChangeSet atOnce =
        Rebase.over(insertsMqoBeforeTheLetter, List.of(deletesTheLetter.compose(insertsXe)));

    assertThat(singly.apply("xe")).isEqualTo("xemqo");
    assertThat(atOnce.apply("xe")).isEqualTo("mqoxe");
  }

  @Example
  void whatWasAcceptedStandsBeforeWhatIsRebasedOverIt() {
    ChangeSet accepted = ChangeSet.replacing(2, 1, 1, "first");
    ChangeSet late = ChangeSet.replacing(2, 1, 1, "second");

    ChangeSet rebased = Rebase.over(late, List.of(accepted));

    assertThat(rebased.apply(accepted.apply("[]"))).isEqualTo("[firstsecond]");
  }

  private record Revision(Editor by, ChangeSet changes) {}

  private record Submission(int base, ChangeSet changes) {}

  private static final class Room {

    final RandomEdits random;
    final StringBuilder text;
    final List<Revision> revisions = new ArrayList<>();
    final List<Editor> editors;

    Room(RandomEdits random) {
      this.random = random;
      String start = random.text(5);
      this.text = new StringBuilder(start);
      this.editors = List.of(new Editor(start), new Editor(start), new Editor(start));
    }

    void editAtRandom(int steps) {
      for (int step = 0; step < steps; step++) {
        Editor editor = editors.get(random.upTo(editors.size()));
        switch (random.upTo(5)) {
          case 0, 1 -> editor.edit(random);
          case 2 -> editor.submit();
          case 3 -> accept(editor);
          default -> deliver(editor, 1 + random.upTo(3));
        }
      }
    }

    /** Everything that is still under way arrives: at most one in flight and one buffer each. */
    void settle() {
      for (int round = 0; round < 3; round++) {
        for (Editor editor : editors) {
          accept(editor);
          deliver(editor, Integer.MAX_VALUE);
          editor.submit();
        }
      }
    }

    void accept(Editor editor) {
      Submission submission = editor.underWay;
      if (submission == null) {
        return;
      }
      editor.underWay = null;
      List<ChangeSet> since =
          revisions.subList(submission.base, revisions.size()).stream()
              .map(Revision::changes)
              .toList();
      ChangeSet rebased = Rebase.over(submission.changes, since);
      revisions.add(new Revision(editor, rebased));
      rebased.applyTo(text);
    }

    void deliver(Editor editor, int most) {
      for (int left = most; left > 0 && editor.revision < revisions.size(); left--) {
        editor.receive(revisions.get(editor.revision));
      }
    }
  }

  private static final class Editor {

    final StringBuilder text;
    int revision;
    @Nullable ChangeSet inFlight;
    @Nullable ChangeSet buffer;
    @Nullable Submission underWay;

    Editor(String text) {
      this.text = new StringBuilder(text);
    }

    void edit(RandomEdits random) {
      ChangeSet edit = random.replacement(text.toString());
      edit.applyTo(text);
      buffer = buffer == null ? edit : buffer.compose(edit);
    }

    void submit() {
      if (inFlight == null && buffer != null) {
        inFlight = buffer;
        buffer = null;
        underWay = new Submission(revision, inFlight);
      }
    }

    void receive(Revision accepted) {
      revision++;
      if (accepted.by == this) {
        inFlight = null;
        return;
      }
      ChangeSet remote = accepted.changes;
      if (inFlight != null) {
        ChangeSet mine = inFlight;
        inFlight = mine.map(remote, false);
        remote = remote.map(mine, true);
      }
      if (buffer != null) {
        ChangeSet mine = buffer;
        buffer = mine.map(remote, false);
        remote = remote.map(mine, true);
      }
      remote.applyTo(text);
    }
  }
}
