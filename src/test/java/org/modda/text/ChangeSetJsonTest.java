package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetJsonTest {

  @Test
  void linesAreItems() {
    ChangeSet edit = ChangeSet.replacing(10, 5, 8, "bir\nikki\n");

    assertThat(ChangeSetJson.write(edit)).isEqualTo("[5,[3,\"bir\",\"ikki\",\"\"],2]");
    assertThat(ChangeSetJson.read("[5,[3,\"bir\",\"ikki\",\"\"],2]")).isEqualTo(edit);
  }

  @Test
  void anEmptyTextHasAnEmptyList() {
    assertThat(ChangeSetJson.write(ChangeSet.identity(0))).isEqualTo("[]");
    assertThat(ChangeSetJson.read("[]")).isEqualTo(ChangeSet.identity(0));
  }

  @Test
  void everyUnitThatJsonCannotHoldIsEscapedAsJavaScriptDoes() {
    ChangeSet edit =
        ChangeSet.replacing(0, 0, 0, "\"\\/\b\f\t\u0000\u001F\u007F\u2028oʻ😀\uDE00\uD83D");

    String json = ChangeSetJson.write(edit);

    assertThat(json)
        .isEqualTo("[[0,\"\\\"\\\\/\\b\\f\\t\\u0000\\u001f\u007F\u2028oʻ😀\\ude00\\ud83d\"]]");
    assertThat(ChangeSetJson.read(json)).isEqualTo(edit);
  }

  @Test
  void escapesThatNobodyNeedsAreReadToo() {
    assertThat(ChangeSetJson.read("[[0,\"\\u006F\\u02bb\\/\"]]"))
        .isEqualTo(ChangeSet.replacing(0, 0, 0, "oʻ/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[2,3]; [5]",
        "[0,4,0]; [4]",
        "[1,[2,\"\"]]; [1,[2]]",
        "[[2],[3,\"\"]]; [[5]]",
        "[[0,\"a\"],[0,\"b\"],1]; [[0,\"ab\"],1]",
        "[[0],[0,\"\"],1]; [1]",
        "[ 1 , [ 2 , \"x\" ] ]; [1,[2,\"x\"]]",
        "[[1],[0,\"a\"],[2,\"b\"]]; [[1],[0,\"a\"],[2,\"b\"]]",
      })
  void likeNeighboursAreJoinedAndEmptySectionsDropped(String given, String kept) {
    assertThat(ChangeSetJson.write(ChangeSetJson.read(given))).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "5",
        "{}",
        "\"\"",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1]]",
        "[1][1]",
        "[1]x",
        "[-1]",
        "[-0]",
        "[+1]",
        "[01]",
        "[00]",
        "[1.0]",
        "[1e3]",
        "[1E3]",
        "[2147483648]",
        "[99999999999999999999]",
        "[2147483647,1]",
        "[2147483647,[0,\"x\"]]",
        "[[2147483647],[1]]",
        "[[]]",
        "[[1]",
        "[[1,]]",
        "[[1,2]]",
        "[[1,\"a\" \"b\"]]",
        "[[1,\"a\",]]",
        "[[1,null]]",
        "[[1,[\"a\"]]]",
        "[[\"a\"]]",
        "[[-1,\"a\"]]",
        "[[01,\"a\"]]",
        "[\"a\"]",
        "[null]",
        "[true]",
        "[[1,\"a]]",
        "[[1,\"\\x\"]]",
        "[[1,\"\\u12\"]]",
        "[[1,\"\\u12g4\"]]",
        "[[1,\"\\",
        "[[1,'a']]",
        "[[1,\"a\nb\"]]",
        "[[1,\"a\\nb\"]]",
        "[[1,\"a\\rb\"]]",
        "[[1,\"a\\u000db\"]]",
        "[[1,\"a\tb\"]]",
        "[٣]",
        "[1,//\n2]",
        "\uFEFF[1]",
        "[1]\u0000"
      })
  void anythingElseIsRefused(String json) {
    assertThatThrownBy(() -> ChangeSetJson.read(json)).isInstanceOf(MalformedChangeSet.class);
  }

  @Test
  void theLongestTextIsRead() {
    assertThat(ChangeSetJson.read("[2147483647]").length()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void moreSectionsThanASubmissionMayHaveAreRefusedAndWhatWasAcceptedIsRead() {
    String most = "[" + "1,[1],".repeat(4_999) + "1,[1]]";
    String tooMany = "[" + "1,[1],".repeat(5_000) + "1]";

    assertThat(ChangeSetJson.read(most).deleted()).isEqualTo(5_000);
    assertThatThrownBy(() -> ChangeSetJson.read(tooMany)).isInstanceOf(MalformedChangeSet.class);
    assertThat(ChangeSetJson.read(tooMany, ChangeSetJson.Limits.ACCEPTED).length())
        .isEqualTo(10_001);
  }

  @Test
  void aRefusalQuotesNoText() {
    assertThatThrownBy(() -> ChangeSetJson.read("[[0,\"maxfiy\"]"))
        .hasMessageNotContaining("maxfiy");
  }
}
