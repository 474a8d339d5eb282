package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modda.browser.Said.in;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Published versions: made by a clerk, read by anybody, and the way through a bill's time. */
class VersionsBrowserTest {

  private static final String INTRODUCED = "Sinov — tekshirishdir.";
  private static final String AMENDED = "Sinov — amaliy tekshirishdir.";

  @RegisterExtension final People people = new People();

  private final Law law = Law.ofTwoChapters(people.server());
  private final String article = law.article(2);

  @Test
  void aClerkPublishesAdoptsAnAmendmentAndPublishesAgainAndBothAreRead() {
    Person kamola = people.signedIn("kamola").follows(law.bill());
    kamola.page.locator("#versions-link").click();
    assertThat(kamola.page.locator("#none")).isVisible();
    publishes(kamola, "AS_INTRODUCED", "Hukumat kiritgan.");
    assertThat(kamola.page.locator("#v1")).isFocused();
    adopts(kamola);
    kamola.opens(law.path() + "/versions");
    publishes(kamola, "COMMITTEE", "Qoʻmita maʼqulladi.\nBir ovozdan.");
    assertThat(kamola.page.locator("#done")).hasText(said("publish.done", "number", "2"));
    assertThat(kamola.page.locator(".version h2"))
        .hasText(
            new String[] {said("version.stage.COMMITTEE"), said("version.stage.AS_INTRODUCED")});

    Person reader = people.visitor().opens(law.path() + "/versions");
    assertThat(reader.page.locator("#open")).isHidden();
    Locator second = reader.page.locator("#v2");
    assertThat(second.getByText("Bir ovozdan.")).isHidden();
    second.locator("summary").click();
    assertThat(second.getByText("Bir ovozdan.")).isVisible();
    assertThat(second.getByText(said("version.compareBefore", "number", "1")))
        .hasAttribute("href", law.path() + "/comparison?from=v1&to=v2");
    second.getByText(said("version.read")).first().click();
    assertThat(reader.words(article)).hasText(AMENDED);
    assertThat(which(reader)).containsText(said("version.stage.COMMITTEE"));
    reader.page.locator("#earlier").click();
    assertThat(reader.words(article)).hasText(INTRODUCED);
    assertThat(reader.page).hasURL(Pattern.compile("@v1$"));
    assertThat(reader.page.locator("#earlier")).isDisabled();
    assertTrue(reader.tooWide().isEmpty());
  }

  @Test
  void aLongListShowsTheNewestAndMoreOnDemandAndAsFarAsALinkNames() {
    for (int i = 0; i < 60; i++) {
      published("COMMITTEE");
    }
    Person reader = people.visitor().opens(law.path());
    assertThat(reader.page.locator("#versions-link")).hasText(said("bill.versions", "count", "60"));
    reader.opens(law.path() + "/versions");
    assertThat(reader.page.locator(".version")).hasCount(50);
    assertThat(reader.page.locator("#more")).hasText(said("version.more", "count", "10"));
    reader.page.locator("#more").click();
    assertThat(reader.page.locator(".version")).hasCount(60);
    assertThat(reader.page.locator("#v10")).isFocused();
    assertThat(reader.page.locator("#more")).isHidden();

    reader.opens("/").opens(law.path() + "/versions#v4");
    assertThat(reader.page.locator("#v4")).isFocused();
    assertThat(reader.page.locator("#v4")).isInViewport();
    assertThat(reader.page.locator("#more")).hasText(said("version.more", "count", "3"));
    Person kamola = people.signedIn("kamola").opens(law.path() + "/versions");
    kamola.page.locator("#open").click();
    assertThat(kamola.page.locator("#publishing select option[value='1']")).isAttached();
  }

  @Test
  void aReaderGoesThroughTimeWithTheKeyboardAndALinkToAMomentOpensThere() {
    published("AS_INTRODUCED");
    renames("Yangi nom");
    published("COMMITTEE");
    renames("Undan ham yangi nom");
    Person reader = people.visitor();
    reader.opens(law.path() + "@v1#p-" + law.article(7));

    assertThat(reader.provision(law.article(7))).isFocused();
    assertThat(reader.provision(law.article(7))).isInViewport();
    assertThat(heading(reader)).hasText("Tushunchalar");
    assertThat(reader.page.locator("#marks [data-kind=VERSION]")).hasCount(2);
    reader.presses("Alt+PageDown");
    assertThat(heading(reader)).hasText("Yangi nom");
    assertThat(reader.page.locator("#outline [data-provision='" + article + "']"))
        .containsText("Yangi nom");
    assertThat(reader.page).hasURL(Pattern.compile("@v2#p-"));
    reader.page.locator("#time").focus();
    reader.presses("End");
    assertThat(heading(reader)).hasText("Undan ham yangi nom");
    assertThat(which(reader)).hasText(said("moment.now"));
    reader.presses("PageUp", "PageUp");
    assertThat(heading(reader)).hasText("Tushunchalar");
    assertThat(reader.page.locator("#time"))
        .hasAttribute("aria-valuetext", Pattern.compile(said("version.stage.AS_INTRODUCED")));
    reader.page.reload();
    assertThat(heading(reader)).hasText("Tushunchalar");
  }

  @Test
  void aMomentThatIsThereShowsNoProgress() {
    published("AS_INTRODUCED");
    renames("Yangi nom");
    Person reader = people.visitor().opens(law.path() + "@now");
    Locator provisions = reader.page.locator("#provisions");
    assertThat(provisions).hasAttribute("data-whole", "");
    assertThat(reader.page.locator("#told-time")).hasText(said("moment.stop.NOW"));
    assertThat(reader.page.locator("#filling")).isHidden();

    reader.page.locator("#earlier").click();

    assertThat(heading(reader)).hasText("Tushunchalar");
    assertThat(provisions).hasAttribute("data-whole", "");
    assertThat(provisions).not().hasAttribute("aria-busy", "true");
    assertThat(reader.page.locator("#filling")).isHidden();
  }

  @Test
  void whatIsNotThereYetInAnOlderVersionIsNotShownThere() {
    published("AS_INTRODUCED");
    people
        .server()
        .send(
            "POST",
            "/api" + law.path() + "/provisions",
            "dilnoza",
            Map.of(
                "kind",
                "ARTICLE",
                "number",
                Map.of("main", 9, "inserted", 0),
                "heading",
                "Yangi modda",
                "place",
                Map.of()));
    Person reader = people.visitor().opens(law.path() + "@now");
    assertThat(reader.page.getByText("Yangi modda")).hasCount(2);
    reader.page.locator("#earlier").click();
    assertThat(reader.page.getByText("Yangi modda")).hasCount(0);
    reader.page.locator("#later").click();
    assertThat(reader.page.getByText("Yangi modda")).hasCount(2);
    assertThat(reader.page.locator(".provision").first()).containsText("Yangi modda");
  }

  @Test
  void aDrafterPublishesWithTheKeyboardAndIsToldWhatIsMissing() {
    Person dilnoza = people.signedIn("dilnoza").opens(law.path() + "/versions");
    dilnoza.mayHear("status of 422");
    assertThat(dilnoza.page.locator("#open")).isVisible();
    dilnoza.tabsTo("#open", 20);
    dilnoza.presses("Enter");
    assertThat(dilnoza.page.locator("#publishing-title")).isFocused();
    assertThat(dilnoza.page.locator("#publishing .facts")).containsText("…");
    dilnoza.tabsTo("#publishing select", 12);
    dilnoza.types(said("version.stage.COMMITTEE"));
    dilnoza.tabsTo("#publishing textarea", 6);
    dilnoza.types(" ");
    dilnoza.tabsTo("#publishing .primary", 4);
    dilnoza.presses("Enter");
    assertThat(dilnoza.page.locator("#publishing .problem"))
        .hasText(said("refusal.reasons-missing"));
    dilnoza.page.locator("#publishing textarea").focus();
    dilnoza.types("Qoʻmita maʼqulladi.");
    dilnoza.tabsTo("#publishing .primary", 4);
    dilnoza.presses("Enter");
    assertThat(dilnoza.page.locator("#v1")).isFocused();
    assertThat(dilnoza.page.locator("#publishing")).isHidden();
  }

  @Test
  void aCorrectionSaysWhatItCorrectsAndTheOtherByWhat() {
    published("COMMITTEE");
    Person kamola = people.signedIn("kamola").opens(law.path() + "/versions");
    kamola.page.locator("#open").click();
    Locator form = kamola.page.locator("#publishing");
    form.locator("select").nth(0).selectOption("COMMITTEE");
    form.locator("select").nth(1).selectOption("1");
    form.locator("textarea").fill("Raqam notoʻgʻri edi.");
    form.locator(".primary").click();

    assertThat(kamola.page.locator("#v2 .corrects"))
        .hasText(said("version.corrects", "number", "1"));
    assertThat(kamola.page.locator("#v1 .corrected"))
        .hasText(said("version.correctedBy", "number", "2"));
    kamola.opens(law.path() + "@v1");
    assertThat(kamola.page.locator("#notice a")).hasAttribute("href", law.path() + "@v2");
  }

  @Test
  void theTextOfAMomentIsPublishedFromItsPage() {
    published("AS_INTRODUCED");
    renames("Yangi nom");
    String then =
        people.server().get("/api" + law.path() + "@now").json().get("position").asString();
    renames("Undan ham yangi nom");
    Person kamola = people.signedIn("kamola").opens(law.path() + "@p" + then);
    kamola.page.getByText(said("moment.publish")).click();
    Locator form = kamola.page.locator("#publishing");
    assertThat(form).containsText(said("publish.older"));
    form.locator("select").nth(0).selectOption("COMMITTEE");
    form.locator("textarea").fill("Qoʻmita shu matnni koʻrdi.");
    form.locator(".primary").click();
    assertThat(kamola.page.locator("#v2")).isFocused();
    kamola.opens(law.path() + "@v2");
    assertThat(heading(kamola)).hasText("Yangi nom");
  }

  @Test
  void aMomentSpeaksTheReadersLanguageAndItsPrintSaysWhatItIs() {
    published("COMMITTEE");
    String hash = people.server().get("/api" + law.path() + "@v1").json().get("hash").asString();
    Person reader = people.visitor().opens(law.path() + "@v1");
    reader.page.locator(".language").selectOption("ru");
    assertThat(which(reader)).containsText(in("ru", "version.stage.COMMITTEE"));
    assertThat(reader.page.locator("#told-time")).containsText(in("ru", "version.stage.COMMITTEE"));
    assertThat(reader.page.locator("#provisions")).containsText(INTRODUCED);
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(reader.page.locator("#foot")).containsText(hash);
    assertThat(reader.page.locator("#foot")).containsText(in("ru", "version.stage.COMMITTEE"));
    assertThat(reader.page.locator(".time-bar")).isHidden();
    assertThat(reader.page.locator(".side")).isHidden();
  }

  @Test
  void aMomentThatNeverWasSaysSoAndLeadsOn() {
    published("COMMITTEE");
    Person reader = people.visitor().mayHear("status of 40[04]");
    reader.opens(law.path() + "@1985-03-01");
    assertThat(reader.page.locator("#problem")).hasText(said("refusal.before-the-bill"));
    reader.page.locator("#ways-on").getByText(said("moment.now")).click();
    assertThat(reader.words(article)).hasText(INTRODUCED);
    reader.opens(law.path() + "@yesterday");
    assertThat(reader.page.locator("#problem")).hasText(said("refusal.malformed-moment"));
  }

  private void publishes(Person person, String stage, String reasons) {
    person.page.locator("#open").click();
    Locator form = person.page.locator("#publishing");
    form.locator("select").first().selectOption(stage);
    form.locator("textarea").fill(reasons);
    form.locator(".primary").click();
    assertThat(form).isHidden();
  }

  private void adopts(Person clerk) {
    Tabling.tabled(
        people.server(), "aziza", law.bill(), article, "tekshirishdir", "amaliy tekshirishdir");
    clerk.opens(law.path() + "/docket");
    Tabling.ticks(clerk, 1);
    assertThat(clerk.page.locator(".consolidated")).containsText("amaliy");
    clerk.page.locator("#adopt").click();
    Locator dialog = clerk.page.locator("dialog[open]");
    dialog.locator("input[type=checkbox]").check();
    dialog.locator(".primary").click();
    assertThat(dialog.locator("h2")).hasText(said("docket.adopt.doneHeading"));
  }

  private void published(String stage) {
    assertEquals(
        201,
        people
            .server()
            .send(
                "POST",
                "/api" + law.path() + "/versions",
                "kamola",
                Map.of("stage", stage, "reasons", "Chunki"))
            .status());
  }

  private void renames(String heading) {
    assertEquals(
        200,
        people
            .server()
            .send(
                "PATCH",
                "/api" + law.path() + "/provisions/" + article,
                "dilnoza",
                Map.of("heading", heading))
            .status());
  }

  private Locator heading(Person person) {
    return person.provision(article).locator(".heading .name");
  }

  private static Locator which(Person person) {
    return person.page.locator("#which");
  }
}
