package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** A text of many revisions, read at any of them and at any instant. */
class HistoryOverHttpTest {

  private static final int EDITS = 700;
  private static final Random RANDOM = new Random(20261123);

  private static final List<String> TEXTS = new ArrayList<>();
  private static RunningModda modda;
  private static NewBill law;

  @BeforeAll
  static void write() {
    modda = RunningModda.shared();
    law = modda.newBill("");
    try (LiveEditor aziza =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("aziza"))) {
      TEXTS.add("");
      for (int i = 1; i <= EDITS; i++) {
        int length = aziza.length();
        int from = RANDOM.nextInt(length + 1);
        int to = RANDOM.nextInt(3) == 0 ? Math.min(length, from + RANDOM.nextInt(5)) : from;
        aziza.replace(from, to, to > from ? "" : "soʻz" + i + " ");
        if (to == from || aziza.isSettled()) {
          Awaiting.untilTrue(aziza::isSettled);
        }
        Awaiting.untilTrue(aziza::isSettled);
        TEXTS.add(aziza.text());
      }
    }
  }

  @Test
  void textAtAnyRevisionIsTheFoldOfTheEditsUpToIt() {
    for (int k = 0; k < 60; k++) {
      int revision = RANDOM.nextInt(EDITS + 1);
      JsonNode then = get("?revision=" + revision).json();
      assertThat(then.get("text").asString())
          .as("revision %d", revision)
          .isEqualTo(TEXTS.get(revision));
      assertThat(then.get("revision").asInt()).isEqualTo(revision);
    }
  }

  @Test
  void textAtAnInstantIsThatOfTheLastRevisionBeforeIt() {
    for (int k = 0; k < 20; k++) {
      int revision = 1 + RANDOM.nextInt(EDITS - 1);
      String at = get("?revision=" + revision).json().get("changed").asString();
      int shown = get("?at=" + at).json().get("revision").asInt();
      assertThat(shown).isGreaterThanOrEqualTo(revision);
      assertThat(get("?revision=" + shown).json().get("changed").asString()).isEqualTo(at);
      if (shown < EDITS) {
        Instant next =
            Instant.parse(get("?revision=" + (shown + 1)).json().get("changed").asString());
        assertThat(next).isAfter(Instant.parse(at));
      }
    }
  }

  @Test
  void revisionsAreListedNewestFirstAndPageByPage() {
    List<Integer> listed = new ArrayList<>();
    String page = "/revisions?limit=250";
    while (page != null) {
      JsonNode answer = get(page).json();
      answer.get("revisions").forEach(r -> listed.add(r.get("revision").asInt()));
      page =
          answer.get("next").isNull()
              ? null
              : "/revisions?limit=250&before=" + answer.get("next").asInt();
    }
    List<Integer> all = new ArrayList<>();
    for (int r = EDITS; r >= 0; r--) {
      all.add(r);
    }
    assertThat(listed).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "?revision=100000, 404, unknown-revision",
    "?revision=-1, 404, unknown-revision",
    "?at=2001-01-01T00:00:00Z, 404, before-the-first-revision",
    "?at=yesterday, 400, malformed-instant",
    "?at=2026-01-01T00:00:00Z&revision=1, 400, revision-or-instant",
    "/revisions?limit=0, 400, page-out-of-range",
    "/revisions?limit=501, 400, page-out-of-range",
  })
  void whatCannotBeReadIsRefused(String question, int status, String code) {
    Answer answer = get(question);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  private static Answer get(String question) {
    return modda.get("/api/bills/" + law.bill() + "/provisions/" + law.provision() + question);
  }
}
