package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

class HistoryBrowserTest {

  @RegisterExtension final People people = new People();

  @Test
  void theHistoryTellsWhoWroteWhatAndShowsTheTextAsItStood() {
    NewBill law = people.server().newBill("Dastlabki matn.");
    Person aziza = people.signedIn("aziza").follows(law.bill());
    aziza.edits(law.provision()).presses("Control+End").types(" Azizadan.").presses("Escape");
    people.agree(law.bill(), law.provision(), List.of(" Azizadan."), aziza);
    Person bobur = people.signedIn("bobur").follows(law.bill());
    bobur.edits(law.provision()).presses("Control+Home").types("Boburdan. ").presses("Escape");
    people.agree(law.bill(), law.provision(), List.of("Boburdan. "), aziza, bobur);
    String path = "/bills/" + law.bill() + "/provisions/" + law.provision() + "/history";

    Person reader = people.visitor().opens(path);

    Locator entries = reader.page.locator("#revisions a");
    assertThat(entries.nth(0)).containsText("Bobur Aliyev");
    assertThat(entries.nth(1)).containsText("Aziza Karimova");
    assertThat(entries.nth(2)).containsText("Dilnoza Rahimova");
    assertThat(entries.nth(0).locator(".when")).containsText(":");
    assertThat(reader.page.locator("#words ins")).hasText("Boburdan. ");
    assertThat(reader.page.locator("#words")).hasText("Boburdan. Dastlabki matn. Azizadan.");

    reader.opens(path + "?revision=1");
    assertThat(reader.page.locator("#wording-title"))
        .hasText(said("history.revision", "revision", "1"));
    reader.page.locator("#view input[value=text]").check();
    assertThat(reader.page.locator("#words")).hasText("Dastlabki matn.");
    assertThat(reader.page.locator("#wording-meta")).containsText("Dilnoza Rahimova");

    JsonNode first = revision(law, 1);
    reader.opens(
        path + "?at=" + URLEncoder.encode(first.get("at").asString(), StandardCharsets.UTF_8));
    reader.page.locator("#view input[value=text]").check();
    assertThat(reader.page.locator("#words")).hasText("Dastlabki matn.");
    entries.nth(1).click();
    assertThat(reader.page.locator("#words")).hasText("Dastlabki matn. Azizadan.");
    reader.page.locator("#bill").click();
    assertThat(reader.words(law.provision())).hasText("Boburdan. Dastlabki matn. Azizadan.");
  }

  @Test
  void aPermanentLinkLeadsToItsProvision() {
    Law law = Law.demo(people.server());
    String last = law.article(25);
    Person reader = people.visitor().opens(law.path() + "#p-" + last);

    assertThat(reader.provision(last)).isInViewport();
    assertThat(reader.provision(last)).isFocused();
    assertThat(reader.provision(law.article(1))).not().isInViewport();
    reader.page.locator("#outline [data-provision='" + law.article(1) + "'] a").click();
    assertThat(reader.provision(law.article(1))).isInViewport();
    assertEquals(
        "p-" + law.article(1), reader.page.evaluate("() => location.hash.slice(1)").toString());
  }

  @Test
  void aReferenceIsReadWithTheWordForItsUnitWhereverItStands() {
    Law law =
        Law.importing(
            people.server(),
            "# Sinov\n\n### 1-modda. Havola\n\nUshbu Qonunning [[2-modda]]sida.\n\n"
                + "### 2-modda. Maqsad\n\nMatn.\n");
    Person aziza = people.signedIn("aziza").follows(law.bill());
    assertThat(aziza.words(law.article(1))).hasText("Ushbu Qonunning 2-moddasida.");
    aziza.edits(law.article(1)).presses("Control+End");
    assertThat(aziza.editor(law.article(1))).hasText("Ushbu Qonunning 2-moddasida.");
    aziza.types(" Koʻrib chiqilgan.");
    assertThat(aziza.status()).hasText(said("status.saved"));
    aziza.page.locator("#words").fill("qonunning");
    assertThat(aziza.page.locator("#found .excerpt")).containsText("Ushbu Qonunning 2-moddasida");

    aziza.opens(law.path() + "/provisions/" + law.article(1) + "/history");

    assertThat(aziza.page.locator("#words"))
        .hasText("Ushbu Qonunning 2-moddasida. Koʻrib chiqilgan.");
    assertThat(aziza.page.locator("#words ins")).hasText(" Koʻrib chiqilgan.");
  }

  private JsonNode revision(NewBill law, int number) {
    for (JsonNode one :
        people
            .server()
            .get("/api/bills/" + law.bill() + "/provisions/" + law.provision() + "/revisions")
            .json()
            .get("revisions")) {
      if (one.get("revision").asInt() == number) {
        return one;
      }
    }
    throw new AssertionError("no revision " + number);
  }
}
