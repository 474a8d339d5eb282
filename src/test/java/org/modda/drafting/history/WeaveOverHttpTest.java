package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.drafting.ProvisionId;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** The weave of a text as a page gets it. */
class WeaveOverHttpTest {

  private static final RunningModda MODDA = RunningModda.shared();

  @Test
  void whatWasTypedAMomentAgoIsInIt() {
    NewBill law = MODDA.newBill("");
    for (int i = 0; i < 3; i++) {
      try (LiveEditor aziza =
          LiveEditor.open(MODDA.url(), law.bill(), law.provision(), MODDA.cookie("aziza"))) {
        aziza.replace(0, 0, "soʻz" + i + " ");
        Awaiting.untilTrue(aziza::isSettled);
        JsonNode weave = weave(law.bill(), law.provision()).json();
        assertThat(read(weave, weave.get("revision").asInt())).isEqualTo(aziza.text());
      }
    }
  }

  @Test
  void anybodyReadsTheTimelineOfABill() {
    NewBill law = MODDA.newBill("");
    try (LiveEditor aziza =
        LiveEditor.open(MODDA.url(), law.bill(), law.provision(), MODDA.cookie("aziza"))) {
      aziza.replace(0, 0, "soʻz");
      Awaiting.untilTrue(aziza::isSettled);
      aziza.replace(0, 1, "");
      Awaiting.untilTrue(aziza::isSettled);
    }

    JsonNode timeline = MODDA.get("/api/bills/" + law.bill() + "/timeline").json();

    JsonNode last = timeline.get("steps").get(timeline.get("steps").size() - 1);
    assertThat(last.get("kind").asString()).isEqualTo("WORDS");
    assertThat(last.get("provision").asString()).isEqualTo(law.provision());
    assertThat(last.get("inserted").asInt()).isEqualTo(4);
    assertThat(last.get("deleted").asInt()).isEqualTo(1);
    assertThat(last.get("last").asInt()).isEqualTo(2);
    assertThat(last.get("position").asLong()).isEqualTo(timeline.get("position").asLong());
    assertThat(timeline.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=5001", "after=-1", "pause=0", "pause=100001"})
  void aPageOfTheTimelineThatIsOutOfRangeIsRefused(String question) {
    NewBill law = MODDA.newBill("");

    Answer answer = MODDA.get("/api/bills/" + law.bill() + "/timeline?" + question);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("page-out-of-range");
  }

  @Test
  void aTextThatNobodyHasBegunIsEmpty() {
    NewBill law = MODDA.newBill("");

    JsonNode weave = weave(law.bill(), law.provision()).json();

    assertThat(weave.get("text").asString()).isEmpty();
    assertThat(weave.get("at")).isEmpty();
  }

  @Test
  void whatThereIsNotIsUnknown() {
    NewBill law = MODDA.newBill("");
    assertThat(weave(law.bill(), ProvisionId.next().value()).code()).isEqualTo("unknown-provision");
    assertThat(weave(ProvisionId.next().value(), law.provision()).code()).isEqualTo("unknown-bill");
  }

  private static Answer weave(String bill, String provision) {
    return MODDA.get("/api/bills/" + bill + "/provisions/" + provision + "/weave");
  }

  private static String read(JsonNode weave, int revision) {
    StringBuilder read = new StringBuilder();
    String text = weave.get("text").asString();
    JsonNode runs = weave.get("runs");
    int at = 0;
    for (int i = 0; i < runs.size(); i += 3) {
      int end = at + runs.get(i).asInt();
      int deleted = runs.get(i + 2).asInt();
      if (runs.get(i + 1).asInt() <= revision && (deleted == -1 || deleted > revision)) {
        read.append(text, at, end);
      }
      at = end;
    }
    assertThat(at).isEqualTo(text.length());
    return read.toString();
  }
}
