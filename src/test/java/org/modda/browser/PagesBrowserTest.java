package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page as people meet it, in pictures for people to look at: target/screenshots/pages. */
class PagesBrowserTest {

  private static final Path PICTURES = People.SCREENSHOTS.resolve("pages");

  private record Screen(String name, int width, int height) {}

  private static final List<Screen> SCREENS =
      List.of(new Screen("wide", 1280, 900), new Screen("small", 360, 740));

  @RegisterExtension final People people = new People();

  @Test
  void visitorsPages() {
    Law law = Law.demo(people.server());
    Person reader = people.visitor().opens("/");
    assertThat(reader.page.locator("#bills li").first()).isVisible();
    picture(reader, "bills");
    reader.follows(law.bill());
    picture(reader, "bill-as-reader");
    reader.opens(law.path() + "#p-" + law.article(9));
    assertThat(reader.provision(law.article(9))).isInViewport();
    picture(reader, "bill-at-article-9", reader.provision(law.article(9)));
    reader.page.setViewportSize(1280, 900);
    reader.page.locator("#words").fill("ochiq");
    assertThat(reader.page.locator("#found li").first()).isVisible();
    picture(reader, "bill-search");
    reader.opens("/sign-in");
    picture(reader, "sign-in");
    reader.opens("/sign-up");
    picture(reader, "sign-up");
    reader.mayHear("status of 404").opens("/no-such-page");
    picture(reader, "not-found");
  }

  @Test
  void aBillWithoutProvisionsSaysSo() {
    String bill =
        people
            .server()
            .send("POST", "/api/bills", "dilnoza", Map.of("title", "Boʻsh", "language", "uz-Latn"))
            .json()
            .get("id")
            .asString();
    Person reader = people.visitor();
    for (String page : List.of("", "@now", "/provenance")) {
      reader.opens("/bills/" + bill + page);
      assertThat(reader.page.locator("#empty")).isVisible();
      picture(reader, "empty" + page.replace('/', '-').replace('@', '-'));
    }
  }

  @Test
  void deputiesAtWork() {
    Law law = Law.demo(people.server());
    String article = law.article(2);
    Person aziza = people.signedIn("aziza").follows(law.bill());
    Person bobur = people.signedIn("bobur").follows(law.bill());
    aziza.edits(article).presses("Control+End");
    bobur.edits(article).presses("Control+Home");
    Person dilnoza = people.signedIn("dilnoza").follows(law.bill());
    dilnoza.edits(article).presses("Control+Home", "ArrowDown", "Shift+End");
    People.typeTogether(
        Map.of(
            aziza, " Shartnomaning matni platformada ochiqdir.",
            bobur, "Qonunchilik hamma uchun ochiqdir. "));
    assertThat(aziza.editor(article).locator(".caret")).hasCount(2);
    assertThat(aziza.status()).hasText(said("status.saved"));
    picture(aziza, "bill-as-deputy", aziza.provision(article));
    show(aziza, SCREENS.getLast(), ColorScheme.LIGHT);
    aziza.page.locator("#drawer").click();
    assertThat(aziza.page.locator("#side")).isInViewport();
    take(aziza, "bill-drawer", SCREENS.getLast(), ColorScheme.LIGHT);
    show(aziza, SCREENS.getFirst(), ColorScheme.LIGHT);
    aziza.opens(law.path() + "/provisions/" + article + "/history");
    assertThat(aziza.page.locator("#words ins").first()).isVisible();
    picture(aziza, "history");
    aziza.opens(law.path() + "/provenance#p-" + article);
    aziza.provision(article).locator(".run").first().click();
    assertThat(aziza.page.locator("#story-text dd").first()).isVisible();
    picture(aziza, "provenance");
    aziza.opens(law.path() + "/replay?provision=" + article);
    assertThat(aziza.page.locator("#words[data-drawn]")).isVisible();
    picture(aziza, "replay");
    aziza.opens(law.path() + "/replay");
    assertThat(aziza.page.locator("#moment")).not().isEmpty();
    picture(aziza, "replay-of-bill");
  }

  @Test
  void aDrafterAtWork() {
    Law law = Law.demo(people.server());
    Person dilnoza = people.signedIn("dilnoza").follows(law.bill());
    for (Screen screen : SCREENS) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        show(dilnoza, screen, scheme);
        dilnoza.provision(law.article(3)).locator(".actions button").last().click();
        assertThat(dilnoza.page.locator(".menu")).isVisible();
        take(dilnoza, "bill-as-drafter", screen, scheme);
        dilnoza.page.locator(".menu button").nth(4).click();
        assertThat(dilnoza.page.locator("dialog[open]")).isVisible();
        take(dilnoza, "bill-insert", screen, scheme);
        dilnoza.button(said("dialog.cancel")).click();
      }
    }
    dilnoza.opens("/import");
    picture(dilnoza, "import");
    dilnoza.page.locator("#pasted").fill("<akomaNtoso>\n  <bill></bil>\n</akomaNtoso>");
    dilnoza.button(said("import.go")).click();
    assertThat(dilnoza.page.locator("#why")).isVisible();
    picture(dilnoza, "import-refused");
    Person admin = people.signedIn("admin").opens("/account");
    assertThat(admin.page.locator("#granting")).isVisible();
    picture(admin, "account");
  }

  @Test
  void amendmentsOnTheirWay() {
    Law law = Law.ofTwoChapters(people.server());
    String article = law.article(1);
    tabled(
        law, "aziza", "sinovni tartibga solishdan", "sinovlarni oʻtkazish tartibini belgilashdan");
    String second = tabled(law, "bobur", "tartibga solishdan iborat", "belgilash");
    tabled(law, "bobur", "Oʻzbekiston Respublikasida", "mamlakatda");
    Person kamola = people.signedIn("kamola").opens(law.path() + "/docket");
    for (int number = 1; number <= 3; number++) {
      Tabling.ticks(kamola, number);
    }
    assertThat(kamola.page.locator(".consolidated ins").first()).isVisible();
    picture(kamola, "docket-what-if");
    kamola.page.locator("#tab-map").click();
    picture(kamola, "docket-map");
    kamola.page.locator("#tab-list").click();
    kamola.page.locator("#n-2 .tick input").uncheck();
    kamola.page.locator("#adopt").click();
    assertThat(kamola.page.locator("dialog .choice")).isVisible();
    picture(kamola, "docket-adopt");
    kamola.page.locator("dialog input[type=checkbox]").check();
    kamola.page.locator("dialog .primary").click();
    assertThat(kamola.page.locator("dialog h2")).hasText(said("docket.adopt.doneHeading"));
    Person bobur = people.signedIn("bobur").follows(law.bill());
    assertThat(bobur.page.locator(".told li")).hasCount(1);
    picture(bobur, "bill-told");
    bobur.opens(law.path() + "/docket?mine");
    assertThat(bobur.page.locator("#n-2 .gist")).isVisible();
    picture(bobur, "docket-mine");
    bobur.opens(law.path() + "/amendments/" + second);
    assertThat(bobur.page.locator("#answer h2")).isVisible();
    picture(bobur, "amendment-fallen");
    bobur.opens(law.path() + "/amendments/new?provision=" + article);
    assertThat(bobur.page.locator("#instructions select").first()).isVisible();
    picture(bobur, "amendment-new");
    Person dilnoza = people.signedIn("dilnoza").opens("/docket-import");
    picture(dilnoza, "docket-import");
  }

  private String tabled(Law law, String handle, String words, String by) {
    return Tabling.tabled(people.server(), handle, law.bill(), law.article(1), words, by);
  }

  private static void picture(Person person, String name) {
    picture(person, name, person.page.locator("body"));
  }

  /** With this at the top. */
  private static void picture(Person person, String name, Locator top) {
    for (Screen screen : SCREENS) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        show(person, screen, scheme);
        top.evaluate("element => element.scrollIntoView({block: 'start', behavior: 'instant'})");
        take(person, name, screen, scheme);
      }
    }
  }

  private static void show(Person person, Screen screen, ColorScheme scheme) {
    person.page.setViewportSize(screen.width(), screen.height());
    person.page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void take(Person person, String name, Screen screen, ColorScheme scheme) {
    assertEquals(List.of(), person.tooWide(), name + " is too wide");
    String file = "%s-%s-%s.png".formatted(name, screen.name(), scheme.name().toLowerCase());
    person.screenshot(PICTURES.resolve(file));
  }
}
