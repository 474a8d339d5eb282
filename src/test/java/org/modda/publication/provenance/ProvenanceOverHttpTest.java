package org.modda.publication.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modda.amendments.DocketOfBill;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** Where words come from, as a page asks for it. */
class ProvenanceOverHttpTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq boʻladi.\nHamma taklif beradi.";

  private final RunningModda modda = RunningModda.shared();
  private final NewBill law = modda.newBill(TEXT);
  private final DocketOfBill docket = new DocketOfBill(modda, law, TEXT);

  @Test
  void adoptedWordsAreTheirAuthorsAndNameTheAmendmentAndWhoAdoptedIt() {
    String amendment = adopt("oʻn besh", "oʻttiz");

    JsonNode page = modda.get(path("/provenance")).json();

    assertThat(words(page))
        .containsExactly(
            "TYPED Loyiha ", "AMENDMENT oʻttiz", "TYPED  kun ochiq boʻladi.\nHamma taklif beradi.");
    JsonNode adopted = page.get("origins").get(page.at("/provisions/0/runs/3").asInt());
    assertThat(adopted.get("by").asString()).isEqualTo(account("aziza"));
    assertThat(adopted.get("adoptedBy").asString()).isEqualTo(account("kamola"));
    assertThat(adopted.get("amendment").asString()).isEqualTo(amendment);
    assertThat(adopted.get("first").asString()).isEqualTo(law.provision());
  }

  @Test
  void fromAnAmendmentAndFromAPersonOneComesToWhereTheirWordsStand() {
    String amendment = adopt("oʻn besh", "oʻttiz");
    write("dilnoza", 0, "Har ");

    for (String asked : List.of("amendment=" + amendment, "by=" + account("aziza"))) {
      JsonNode used = modda.get(path("/provenance/contributions?" + asked)).json();

      assertThat(used.get("characters").asInt()).isEqualTo("oʻttiz".length());
      assertThat(used.get("provisions")).hasSize(1);
      assertThat(used.at("/provisions/0/id").asString()).isEqualTo(law.provision());
      assertThat(used.at("/provisions/0/ranges").toString()).isEqualTo("[11,17]");
    }
  }

  @Test
  void aCharacterTellsItsStory() {
    String amendment = adopt("oʻn besh", "oʻttiz");

    JsonNode adopted = modda.get(path("/provisions/" + law.provision() + "/provenance/8")).json();
    assertThat(adopted.get("kind").asString()).isEqualTo("AMENDMENT");
    assertThat(adopted.get("from").asInt()).isEqualTo(7);
    assertThat(adopted.get("to").asInt()).isEqualTo(13);
    assertThat(adopted.at("/amendment/id").asString()).isEqualTo(amendment);
    assertThat(adopted.at("/amendment/number").asInt()).isEqualTo(1);
    assertThat(adopted.at("/written/revision").asInt()).isEqualTo(2);
    assertThat(adopted.get("carried").isNull()).isTrue();

    JsonNode typed = modda.get(path("/provisions/" + law.provision() + "/provenance/0")).json();
    assertThat(typed.get("kind").asString()).isEqualTo("TYPED");
    assertThat(typed.at("/written/revision").asInt()).isEqualTo(1);
    assertThat(typed.get("amendment").isNull()).isTrue();
  }

  @Test
  void whatStoodAtAMomentHasItsOriginsThen() {
    JsonNode before = modda.get(path("/provenance")).json();
    adopt("oʻn besh", "oʻttiz");

    JsonNode then = modda.get(path("/provenance?at=p" + before.get("position").asLong())).json();

    assertThat(words(then)).containsExactly("TYPED " + TEXT);
    assertThat(then).isEqualTo(before);
  }

  @Test
  void wordsNameTheFirstVersionThatWasPublishedWithThem() {
    publish();
    adopt("oʻn besh", "oʻttiz");
    publish();
    write("dilnoza", 0, "Har ");

    JsonNode page = modda.get(path("/provenance")).json();

    assertThat(words(page))
        .containsExactly(
            "TYPED Har ",
            "TYPED Loyiha ",
            "AMENDMENT oʻttiz",
            "TYPED  kun ochiq boʻladi.\nHamma taklif beradi.");
    JsonNode runs = page.at("/provisions/0/runs");
    assertThat(page.get("origins").get(runs.get(1).asInt()).get("version").isNull()).isTrue();
    assertThat(page.get("origins").get(runs.get(3).asInt()).get("version").asInt()).isEqualTo(1);
    assertThat(page.get("origins").get(runs.get(5).asInt()).get("version").asInt()).isEqualTo(2);
    assertThat(
            modda
                .get(path("/provisions/" + law.provision() + "/provenance/12"))
                .json()
                .get("version")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void copiedWordsKeepTheirFirstAuthor() {
    String copied = "Hamma taklif beradi, va har bir taklifga asosli javob beriladi.";
    write("dilnoza", 0, copied + "\n");
    write("aziza", copied.length() + 1, copied + "\n");

    JsonNode page = modda.get(path("/provenance")).json();
    assertThat(
            modda
                .get(path("/provenance/contributions?by=" + account("aziza")))
                .json()
                .get("characters")
                .asInt())
        .isLessThanOrEqualTo(1);
    JsonNode story =
        modda
            .get(path("/provisions/" + law.provision() + "/provenance/" + (copied.length() + 10)))
            .json();
    assertThat(story.get("by").asString()).isEqualTo(account("dilnoza"));
    assertThat(story.at("/carried/by").asString()).isEqualTo(account("aziza"));
    assertThat(words(page)).hasSizeGreaterThan(0);
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    assertThat(modda.get("/api/bills/nowhere/provenance").code()).isEqualTo("unknown-bill");
    assertThat(modda.get(path("/provenance?at=yesterday")).code()).isEqualTo("malformed-moment");
    assertThat(modda.get(path("/provenance/contributions")).code())
        .isEqualTo("account-or-amendment");
    assertThat(modda.get(path("/provenance/contributions?by=a&amendment=b")).code())
        .isEqualTo("account-or-amendment");
    String story = path("/provisions/" + law.provision() + "/provenance/");
    assertThat(modda.get(story + TEXT.length()).code()).isEqualTo("unknown-character");
    assertThat(modda.get(story + "-1").code()).isEqualTo("unknown-character");
    assertThat(modda.get(story + "first").status()).isEqualTo(404);
    assertThat(modda.get(path("/provisions/nowhere/provenance/0")).code())
        .isEqualTo("unknown-provision");
  }

  private void publish() {
    Answer published =
        modda.send(
            "POST", path("/versions"), "kamola", Map.of("stage", "COMMITTEE", "reasons", "Chunki"));
    assertThat(published.status()).as(published.body()).isEqualTo(201);
  }

  private String adopt(String words, String by) {
    String amendment = docket.table("aziza", docket.replacing(words, by));
    String hash = docket.trial("GIVEN", amendment).get("hash").asString();
    Answer adopted = docket.adopt("kamola", hash, amendment);
    assertThat(adopted.status()).as(adopted.body()).isEqualTo(201);
    return amendment;
  }

  private void write(String handle, int at, String words) {
    try (LiveEditor editor =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie(handle))) {
      editor.replace(at, at, words);
      Awaiting.untilTrue(editor::isSettled);
    }
  }

  /** Each run as its kind and its words; all of the text, and nothing twice. */
  private static List<String> words(JsonNode page) {
    JsonNode provision = page.at("/provisions/0");
    String text = provision.get("text").asString();
    JsonNode runs = provision.get("runs");
    List<String> words = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < runs.size(); i += 2) {
      int end = at + runs.get(i).asInt();
      words.add(
          page.get("origins").get(runs.get(i + 1).asInt()).get("kind").asString()
              + " "
              + text.substring(at, end));
      at = end;
    }
    assertThat(at).isEqualTo(text.length());
    return words;
  }

  private String account(String handle) {
    return modda.get("/api/account", handle).json().get("id").asString();
  }

  private String path(String rest) {
    return "/api/bills/" + law.bill() + rest;
  }
}
