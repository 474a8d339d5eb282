package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.modda.text.Traces.Patch;
import org.modda.text.Traces.Trace;
import tools.jackson.databind.json.JsonMapper;

class TracesTest {

  static final List<String> NAMES = Traces.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void aRealTraceEndsInItsKnownText(String name) {
    Trace trace = Traces.read(name);
    StringBuilder text = new StringBuilder(trace.startContent());

    for (Patch patch : trace.patches()) {
      trace.changeSet(patch, text).applyTo(text);
    }

    assertThat(text.toString()).isEqualTo(trace.endContent());
    System.out.printf(
        "trace %s: %,d edits end in the known text of %,d units%n",
        name, trace.patches().size(), text.length());
  }

  /** Composing pairs, then pairs of pairs, so that each level halves the count. */
  @Test
  void aRealTraceComposedIntoOneEditDoesTheSameAndIsUndoneByItsInverse() {
    Trace trace = Traces.read("sveltecomponent");
    StringBuilder text = new StringBuilder(trace.startContent());
    List<ChangeSet> edits = new ArrayList<>();
    for (Patch patch : trace.patches()) {
      ChangeSet edit = trace.changeSet(patch, text);
      edit.applyTo(text);
      edits.add(edit);
    }

    ChangeSet whole = composed(edits);

    assertThat(whole.apply(trace.startContent())).isEqualTo(trace.endContent());
    assertThat(whole.invert(trace.startContent()).apply(trace.endContent()))
        .isEqualTo(trace.startContent());
  }

  @Test
  void positionsCountCodePoints() {
    Trace trace =
        Traces.parse(
            "emoji",
            JsonMapper.shared()
                .readTree(
                    """
                    {"startContent": "a😀b", "endContent": "a🙂🙂x",
                     "txns": [{"patches": [[2, 1, "x"], [1, 1, "🙂"]]}, {"patches": [[2, 0, "🙂"]]}]}
                    """));
    StringBuilder text = new StringBuilder(trace.startContent());

    for (Patch patch : trace.patches()) {
      trace.changeSet(patch, text).applyTo(text);
    }

    assertThat(text.toString()).isEqualTo(trace.endContent());
  }

  private static ChangeSet composed(List<ChangeSet> edits) {
    if (edits.size() == 1) {
      return edits.get(0);
    }
    int half = edits.size() / 2;
    return composed(edits.subList(0, half)).compose(composed(edits.subList(half, edits.size())));
  }
}
