package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;

class ProvenanceBrowserTest {

  /**
   * What the weave tells of each revision, beside what the server tells: pairs that must be equal.
   */
  private static final String EVERY_REVISION =
      """
      async ([bill, provision, folder]) => {
        const {Weave} = await import(new URL("provenance/weave.js", folder));
        const get = async path => (await fetch(`/api/bills/${bill}/provisions/${provision}${path}`)).json();
        const woven = await get("/weave");
        const weave = new Weave(woven);
        const pairs = [];
        for (let revision = 0; revision <= woven.revision; revision++) {
          const {text} = await get(`?revision=${revision}`);
          const pieces = weave.at(revision);
          const stands = pieces.filter(piece => piece.stands);
          pairs.push([String(text.length), String(stands.at(-1)?.to ?? 0)]);
          pairs.push([woven.runs.reduce((made, length, i, runs) => i % 3 === 0 && runs[i + 1] <= revision ? made + length : made, 0),
            pieces.reduce((sum, piece) => sum + (piece.stands ? piece.to - piece.from : piece.text.length), 0)].map(String));
        }
        return pairs;
      }
      """;

  @RegisterExtension final People people = new People();

  @Test
  void wordsAreFollowedToTheirAmendmentAndAuthorByKeyboard() {
    NewBill law = people.server().newBill("Dastlabki matn ochiqdir.");
    typed("aziza", law, 24, 24, " Azizadan.");
    String amendment = adopted("bobur", law, "matn ochiqdir", "matn hamma uchun ochiqdir");
    Person reader = people.visitor().follows(law.bill());
    reader.page.locator("#provenance").click();
    assertThat(reader.page.locator(".run").first()).isVisible();

    reader.tabsTo(".run", 60);
    assertThat(reader.page.locator("#tip")).containsText("Dilnoza Rahimova");
    reader.presses("ArrowRight");
    assertThat(reader.page.locator("#tip"))
        .containsText(said("provenance.amendment", "number", "1"));
    reader.presses("Enter");

    Locator story = reader.page.locator("#story");
    assertThat(reader.page.locator("#story-title")).isFocused();
    assertThat(story.locator("blockquote")).hasText("matn hamma uchun ochiqdir");
    assertThat(story).containsText("Bobur Aliyev");
    assertThat(story).containsText("Kamola Yusupova");
    assertThat(story.locator("a[href='/bills/" + law.bill() + "/amendments/" + amendment + "']"))
        .hasText("№ 1");
    assertThat(story.locator("a[href*='/history?revision=3']")).isVisible();

    reader.presses("ArrowRight", "ArrowRight");
    assertThat(story).containsText("Aziza Karimova");
    assertThat(story.locator("blockquote")).hasText("Azizadan.");
    assertThat(story).containsText(said("provenance.kind.TYPED"));
    reader.presses("Escape");
    assertThat(story).isHidden();
    assertEquals(" Azizadan.", reader.page.evaluate("() => document.activeElement.textContent"));

    reader.presses("Enter");
    assertThat(story.locator("blockquote")).hasText("Azizadan.");
    reader.tabsTo("#story-text a[href*='by=']", 10);
    reader.presses("Enter");
    reader.page.waitForURL(Pattern.compile("provenance\\?by="));
    assertThat(reader.page.locator("#only")).containsText("Aziza Karimova");
    assertThat(reader.page.locator("#only")).containsText(said("provenance.used", "n", "10"));
    assertThat(reader.page.locator("#only a")).hasAttribute("href", "#p-" + law.provision());
    reader.tabsTo(".run", 60);
    assertEquals(" Azizadan.", reader.page.evaluate("() => document.activeElement.textContent"));
    reader.presses("ArrowLeft");
    assertEquals(
        " Azizadan.",
        reader.page.evaluate("() => document.activeElement.textContent"),
        "only what is marked is stopped at");
  }

  @Test
  void fromAnAmendmentToItsWordsAndBackToAll() {
    NewBill law = people.server().newBill("Dastlabki matn ochiqdir.");
    String amendment = adopted("bobur", law, "matn", "yangi matn");
    Person reader = people.visitor().opens("/bills/" + law.bill() + "/amendments/" + amendment);

    reader
        .page
        .locator("a", new Page.LocatorOptions().setHasText(said("provenance.wordsOfAmendment")))
        .click();

    assertThat(reader.page.locator("#only"))
        .containsText(said("provenance.amendment", "number", "1"));
    Locator entry = reader.page.locator("#legend [aria-pressed=true]");
    assertThat(entry).containsText(said("provenance.amendment", "number", "1"));
    reader.page.locator("#only button").click();
    assertThat(reader.page.locator("#only")).isHidden();
    assertThat(reader.page.locator("#legend [aria-pressed=true]")).hasCount(0);
    assertThat(reader.page.locator("#legend li")).hasCount(2);
    for (String colour : List.of("author", "party", "age")) {
      reader.page.locator("#colour").selectOption(colour);
      assertThat(reader.page.locator("#legend li").first()).isVisible();
    }
    assertTrue(reader.page.url().contains("colour=age"), reader.page.url());
  }

  @Test
  void whatWasDeletedTellsWhoDeletedIt() {
    NewBill law = people.server().newBill("Ortiqcha soʻzlar. Qoladi.\nIkkinchi qator.");
    typed("aziza", law, 0, 18, "");
    typed("bobur", law, 6, 7, "lar!\nYana");
    Person reader = people.visitor().opens("/bills/" + law.bill() + "/provenance");
    assertThat(reader.page.locator(".run").first()).isVisible();
    assertThat(reader.page.locator(".words")).not().containsText("Ortiqcha");

    reader.provision(law.provision()).locator(".about button").click();
    Locator gone = reader.page.locator("del.run");
    assertThat(gone.first()).hasText("Ortiqcha soʻzlar. ");
    gone.first().click();

    Locator story = reader.page.locator("#story-text");
    assertThat(story.locator("dd").first()).containsText("Aziza Karimova");
    assertThat(story).containsText("Dilnoza Rahimova");
    List<?> pairs =
        (List<?>)
            reader.page.evaluate(
                EVERY_REVISION,
                List.of(
                    law.bill(),
                    law.provision(),
                    reader.page.evaluate(
                        "() => document.querySelector('script[type=module]').src.replace(/provenance\\/page.js$/, '')")));
    assertEquals(8, pairs.size(), "four revisions");
    pairs.forEach(pair -> assertEquals(((List<?>) pair).getFirst(), ((List<?>) pair).getLast()));
    reader.provision(law.provision()).locator(".about button").click();
    assertThat(gone).hasCount(0);
  }

  @Test
  void wordsOfASplitArticleTellWhereTheyWereWrittenAndAVersionIsReadAsItWas() {
    NewBill law = people.server().newBill("Birinchi qator.\nIkkinchi qator.");
    Answer published =
        people
            .server()
            .send(
                "POST",
                "/api/bills/" + law.bill() + "/versions",
                "dilnoza",
                Map.of("stage", "AS_INTRODUCED", "title", "Birinchi", "reasons", "Boshlanishi"));
    assertEquals(201, published.status(), published.body());
    String path = "/api/bills/" + law.bill() + "/provisions/" + law.provision() + "/split";
    Map<String, Object> split =
        Map.of("from", 16, "base", 1, "number", Map.of("main", 2, "inserted", 0), "heading", "");
    String added = people.server().send("POST", path, "dilnoza", split).json().get("id").asString();
    Person reader = people.visitor().opens("/bills/" + law.bill() + "/provenance");
    reader.provision(added).locator(".run").first().click();

    Locator story = reader.page.locator("#story-text");
    assertThat(story).containsText(said("provenance.first"));
    assertThat(story.locator("a[href='#p-" + law.provision() + "']")).isVisible();
    assertThat(story).containsText(said("provenance.kind.TYPED"));

    reader.page.locator("#at").selectOption("v1");
    reader.page.waitForURL(Pattern.compile("at=v1"));
    assertThat(reader.words(law.provision())).hasText("Birinchi qator.Ikkinchi qator.");
    assertThat(reader.provision(added)).hasCount(0);
    reader.words(law.provision()).locator(".run").first().click();
    assertThat(story).containsText("Dilnoza Rahimova");
  }

  private void typed(String handle, NewBill law, int from, int to, String words) {
    try (LiveEditor editor =
        LiveEditor.open(
            people.server().url(), law.bill(), law.provision(), people.server().cookie(handle))) {
      editor.replace(from, to, words);
      Awaiting.untilTrue(editor::isSettled);
    }
  }

  /**
   * Tabled, tried and adopted by the clerk of the demo accounts; answers with the amendment's id.
   */
  private String adopted(String handle, NewBill law, String words, String by) {
    String id = Tabling.tabled(people.server(), handle, law.bill(), law.provision(), words, by);
    Answer trial =
        people
            .server()
            .send(
                "POST",
                "/api/bills/" + law.bill() + "/trials",
                "kamola",
                Map.of("amendments", List.of(id), "order", "GIVEN"));
    Answer adopted =
        people
            .server()
            .send(
                "POST",
                "/api/bills/" + law.bill() + "/adoptions",
                "kamola",
                Map.of("amendments", List.of(id), "hash", trial.json().get("hash").asString()));
    assertEquals(201, adopted.status(), adopted.body());
    return id;
  }
}
