package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

  @Test
  void replacesOneStretchAndKeepsTheRest() {
    ChangeSet edit = ChangeSet.replacing(12, 6, 9, "boshqa ");

    assertThat(edit.apply("modda matni.")).isEqualTo("modda boshqa ni.");
    assertThat(edit.length()).isEqualTo(12);
    assertThat(edit.newLength()).isEqualTo(16);
    assertThat(edit.inserted()).isEqualTo(7);
    assertThat(edit.deleted()).isEqualTo(3);
    assertThat(edit.isEmpty()).isFalse();
  }

  @Test
  void replacingNothingByNothingIsTheIdentity() {
    assertThat(ChangeSet.replacing(5, 2, 2, "")).isEqualTo(ChangeSet.identity(5));
    assertThat(ChangeSet.identity(5).isEmpty()).isTrue();
    assertThat(ChangeSet.identity(0).isEmpty()).isTrue();
    assertThat(ChangeSet.identity(0).apply("")).isEmpty();
  }

  @Test
  void oneTextOfAnotherLengthIsRefused() {
    ChangeSet edit = ChangeSet.replacing(3, 1, 2, "x");

    assertThatIllegalArgumentException().isThrownBy(() -> edit.apply("four"));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.applyTo(new StringBuilder("ab")));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.invert("four"));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.splitsSurrogatePair("four"));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.compose(ChangeSet.identity(4)));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.map(ChangeSet.identity(4), true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangeSet.identity(0).compose(ChangeSet.identity(4)));
  }

  @Test
  void aPlaceOutsideTheTextIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.replacing(3, 2, 4, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.replacing(3, 2, 1, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.replacing(3, -1, 1, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.identity(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.identity(3).mapPosition(4, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.identity(3).mapPosition(-1, 1));
  }

  @Test
  void anInsertedCarriageReturnIsRefusedSinceTheBrowserCountsItOtherwise() {
    assertThatThrownBy(() -> ChangeSet.replacing(0, 0, 0, "a\r\nb"))
        .isInstanceOf(MalformedChangeSet.class);
  }

  @Test
  void aTextLongerThanCanBeIsRefused() {
    ChangeSet insertion = ChangeSet.replacing(Integer.MAX_VALUE - 1, 0, 0, "x");

    assertThatThrownBy(() -> ChangeSet.replacing(Integer.MAX_VALUE, 0, 0, "x"))
        .isInstanceOf(MalformedChangeSet.class);
    assertThatThrownBy(() -> insertion.map(insertion, false))
        .isInstanceOf(MalformedChangeSet.class);
  }

  @Test
  void neighboursOfOneKindAreOneAndOthersStayApart() {
    ChangeSet deletes = ChangeSet.replacing(4, 1, 2, "");
    ChangeSet deletesNext = ChangeSet.replacing(3, 1, 2, "");
    ChangeSet inserts = ChangeSet.replacing(2, 1, 1, "x");

    assertThat(deletes.compose(deletesNext)).hasToString("1 2:0 1");
    assertThat(deletes.compose(deletesNext).compose(inserts)).hasToString("1 2:0 0:1 1");
  }

  @Test
  void adjacentChangesAreShownAsOne() {
    ChangeSet edit = ChangeSetJson.read("[1,[2],[0,\"xy\"],[1,\"z\"],3,[1]]");
    List<String> seen = new ArrayList<>();

    edit.forEachChange(
        (fromA, toA, fromB, toB, inserted) ->
            seen.add(fromA + "-" + toA + " " + fromB + "-" + toB + " " + inserted));

    assertThat(seen).containsExactly("1-4 1-4 xyz", "7-8 7-7 ");
  }

  @Test
  void manyChangesAreAppliedInPlaceLikeFew() {
    StringBuilder text = new StringBuilder("a".repeat(100));
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 50; i++) {
      json.append(i == 0 ? "" : ",").append("1,[1,\"oʻ\"]");
    }
    ChangeSet edit = ChangeSetJson.read(json.append("]"));

    edit.applyTo(text);

    assertThat(text.toString()).isEqualTo("aoʻ".repeat(50));
  }

  @Test
  void aBoundaryInsideASurrogatePairIsFound() {
    assertThat(ChangeSet.replacing(4, 2, 2, "x").splitsSurrogatePair("a😀b")).isTrue();
    assertThat(ChangeSet.replacing(4, 1, 2, "").splitsSurrogatePair("a😀b")).isTrue();
    assertThat(ChangeSet.replacing(4, 2, 4, "").splitsSurrogatePair("a😀b")).isTrue();
    assertThat(ChangeSetJson.read("[1,[1,\"x\"],[1,\"y\"],1]").splitsSurrogatePair("a😀b"))
        .isTrue();
    assertThat(ChangeSet.replacing(4, 1, 3, "x").splitsSurrogatePair("a😀b")).isFalse();
    assertThat(ChangeSet.replacing(2, 0, 0, "x").splitsSurrogatePair("😀")).isFalse();
    assertThat(ChangeSet.replacing(2, 2, 2, "x").splitsSurrogatePair("😀")).isFalse();
    assertThat(ChangeSet.replacing(2, 1, 1, "x").splitsSurrogatePair("a\uDE00")).isFalse();
    assertThat(ChangeSet.replacing(2, 1, 1, "x").splitsSurrogatePair("\uD83Da")).isFalse();
  }

  @Test
  void aLoneSurrogateIsFound() {
    assertThat(ChangeSet.replacing(0, 0, 0, "a😀b").insertsLoneSurrogate()).isFalse();
    assertThat(ChangeSet.replacing(0, 0, 0, "a\uD83D").insertsLoneSurrogate()).isTrue();
    assertThat(ChangeSet.replacing(0, 0, 0, "\uDE00a").insertsLoneSurrogate()).isTrue();
    assertThat(ChangeSet.replacing(0, 0, 0, "\uD83D\uD83D\uDE00").insertsLoneSurrogate()).isTrue();
    assertThat(ChangeSetJson.read("[[1,\"\\ud83d\"],[1,\"\\ude00\"]]").insertsLoneSurrogate())
        .isTrue();
  }

  @Test
  void whatItSaysOfItselfHoldsNoText() {
    assertThat(ChangeSet.replacing(312, 12, 12, "maxfiy")).hasToString("12 0:6 300");
  }

  @Test
  void equalSectionsWithOtherTextAreNotEqual() {
    assertThat(ChangeSet.replacing(2, 1, 1, "a")).isNotEqualTo(ChangeSet.replacing(2, 1, 1, "b"));
    assertThat(ChangeSet.replacing(2, 1, 1, "a")).isEqualTo(ChangeSet.replacing(2, 1, 1, "a"));
  }
}
