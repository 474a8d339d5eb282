package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code @codemirror/state} itself answered, to the byte; the browser's tests read the same
 * file. Made by {@code src/test/vectors/make-change-set-vectors.mjs}.
 */
class ChangeSetVectorsTest {

  private static final List<Vector> VECTORS = new ArrayList<>();

  @BeforeAll
  static void readVectors() throws Exception {
    try (InputStream in =
        ChangeSetVectorsTest.class.getResourceAsStream("/vectors/change-sets.json")) {
      JsonNode file = JsonMapper.shared().readTree(in);
      assertThat(file.get("source").asString()).isEqualTo("@codemirror/state 6.6.0");
      file.get("cases").forEach(node -> VECTORS.add(new Vector(VECTORS.size(), node)));
    }
    assertThat(VECTORS).hasSizeGreaterThan(300);
  }

  record Vector(int index, JsonNode node) {

    String text(String name) {
      return node.get(name).asString();
    }

    ChangeSet changes(String name) {
      return ChangeSetJson.read(text(name));
    }

    void expect(ChangeSet changes, String name) {
      assertThat(ChangeSetJson.write(changes)).as("%s of %s", name, this).isEqualTo(text(name));
    }
  }

  @Test
  void whatCodeMirrorWritesIsReadAndWrittenAlike() {
    for (Vector vector : VECTORS) {
      for (String name : List.of("a", "b", "next", "composed", "aOverB", "merged", "inverted")) {
        vector.expect(vector.changes(name), name);
      }
    }
  }

  @Test
  void appliesAlike() {
    for (Vector vector : VECTORS) {
      String text = vector.text("doc");
      assertThat(vector.changes("a").apply(text)).isEqualTo(vector.text("appliedA"));
      assertThat(vector.changes("merged").apply(text)).isEqualTo(vector.text("mergedText"));
      StringBuilder inPlace = new StringBuilder(text);
      vector.changes("merged").applyTo(inPlace);
      assertThat(inPlace.toString()).isEqualTo(vector.text("mergedText"));
    }
  }

  @Test
  void composesAlike() {
    for (Vector vector : VECTORS) {
      ChangeSet a = vector.changes("a");
      vector.expect(a.compose(vector.changes("next")), "composed");
      vector.expect(a.compose(vector.changes("b").map(a, false)), "merged");
    }
  }

  @Test
  void mapsAlike() {
    for (Vector vector : VECTORS) {
      ChangeSet a = vector.changes("a");
      ChangeSet b = vector.changes("b");
      vector.expect(a.map(b, false), "aOverB");
      vector.expect(a.map(b, true), "aOverBBefore");
      vector.expect(b.map(a, false), "bOverA");
      vector.expect(b.map(a, true), "bOverABefore");
    }
  }

  @Test
  void invertsAlike() {
    for (Vector vector : VECTORS) {
      String text = vector.text("doc");
      vector.expect(vector.changes("a").invert(text), "inverted");
      vector.expect(vector.changes("merged").invert(text), "invertedMerge");
    }
  }

  @Test
  void mapsPositionsAlike() {
    for (Vector vector : VECTORS) {
      ChangeSet a = vector.changes("a");
      for (JsonNode row : vector.node.get("positions")) {
        assertThat(a.mapPosition(row.get(0).asInt(), row.get(1).asInt()))
            .as("%s of %s", row, vector)
            .isEqualTo(row.get(2).asInt());
      }
    }
  }

  @Test
  void showsTheSameChanges() {
    for (Vector vector : VECTORS) {
      List<List<Object>> seen = new ArrayList<>();
      vector
          .changes("a")
          .forEachChange(
              (fromA, toA, fromB, toB, inserted) ->
                  seen.add(List.of(fromA, toA, fromB, toB, inserted)));
      List<List<Object>> expected = new ArrayList<>();
      for (JsonNode row : vector.node.get("ranges")) {
        expected.add(
            List.of(
                row.get(0).asInt(),
                row.get(1).asInt(),
                row.get(2).asInt(),
                row.get(3).asInt(),
                row.get(4).asString()));
      }
      assertThat(seen).as("changes of %s", vector).isEqualTo(expected);
    }
  }
}
