package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.running.Browsers;
import org.modda.running.RunningModda;
import org.modda.running.ServerProcess;

/**
 * What somebody does on the first day with Modda, from signing in to the history of a text, while
 * the server is killed in the middle. Everything goes through the pages.
 */
class FirstDayBrowserTest {

  private static final String BILL = "huquqiy-kraudsorsing";
  private static final String FIRST = "Ertalabki soʻzlar. ";
  private static final String SECOND = " Kechki soʻzlar.";

  /** The text of article 5 and when it last changed, as the server tells them. */
  private static final String ARTICLE =
      """
      async bill => {
        const {provisions} = await (await fetch(`/api/bills/${bill}`)).json();
        const {id, text, changed} = provisions.find(
          ({kind, number}) => kind === "ARTICLE" && number.main === 5);
        return [id, text, changed];
      }
      """;

  private final List<Person> present = new ArrayList<>();
  private Path data;
  private int port;
  private ServerProcess server;

  @BeforeEach
  void aServerIsStarted() throws IOException {
    Browsers.shared();
    data = Files.createTempDirectory(Path.of("target"), "first-day-");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    start();
  }

  @AfterEach
  void everybodyGoesHome() {
    present.forEach(person -> person.screenshot(screenshot(person)));
    present.forEach(person -> person.context.close());
    server.close();
  }

  @Test
  void acknowledgedWordsOutliveTheServerAndTheTextIsReadAsItStood() throws Exception {
    Person aziza = signsIn("aziza").follows(BILL);
    Person bobur = signsIn("bobur").follows(BILL);
    Person sardor = signsIn("sardor").follows(BILL);
    String article = article(sardor).id();
    String before = article(sardor).text();
    aziza.edits(article).presses("Control+Home");
    bobur.edits(article).presses("Control+End");
    People.typeTogether(Map.of(aziza, FIRST, bobur, SECOND));
    assertThat(sardor.words(article)).containsText(FIRST.strip());
    assertThat(sardor.words(article)).containsText(SECOND.strip());
    assertThat(aziza.status()).hasText(said("status.saved"));
    assertThat(bobur.status()).hasText(said("status.saved"));
    Article morning = served(sardor, FIRST + before + SECOND);

    aziza.types("Qulagan payt. ");
    bobur.types(" Yana bir gap.");
    server.kill();
    assertThat(sardor.status()).hasAttribute("data-state", "offline");
    String seen = sardor.text(article);
    aziza.types("Uzilgandan keyin. ");
    aziza.context.setOffline(true);
    bobur.context.setOffline(true);
    start();

    Person reader = visitor().follows(BILL);
    String kept = reader.text(article);
    assertTrue(kept.contains(FIRST) && kept.contains(SECOND), kept);
    assertEquals(letters(seen), letters(common(seen, kept)), "what was seen is kept: " + kept);
    aziza.context.setOffline(false);
    bobur.context.setOffline(false);
    String whole = FIRST + "Qulagan payt. Uzilgandan keyin. " + before + SECOND + " Yana bir gap.";
    for (Person person : List.of(aziza, bobur, sardor, reader)) {
      person.page.waitForCondition(
          () -> person.text(article).equals(whole),
          new Page.WaitForConditionOptions().setTimeout(2 * Browsers.PATIENCE));
    }
    served(reader, whole);

    reader.opens("/bills/" + BILL + "/provisions/" + article + "/history?at=" + morning.changed());
    reader.page.locator("#view input[value=text]").check();
    assertThat(reader.page.locator("#words")).containsText(FIRST.strip());
    assertEquals(plain(morning.text()), plain(reader.page.locator("#words").innerText()));
    reader.opens("/bills/" + BILL + "/provisions/" + article + "/history");
    reader.page.locator("#view input[value=text]").check();
    assertThat(reader.page.locator("#words")).containsText("Uzilgandan keyin.");
    assertEquals(List.of(), reader.faults);
  }

  @Test
  void aRealBillIsBroughtIn() {
    Path real =
        Path.of(System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data"))
            .resolve("akn/uy_bill_2010-09-27.xml");
    if (!Files.isReadable(real)) {
      System.out.println("skipped: the import of a real bill, no " + real.toAbsolutePath());
      return;
    }
    Person dilnoza = signsIn("dilnoza").opens("/import");
    dilnoza.page.locator("#file").setInputFiles(real);
    dilnoza.button(said("import.go")).click();
    assertThat(dilnoza.page.locator("#state")).hasText(said("import.state.DONE"));
    dilnoza.page.locator("#open").click();
    assertThat(dilnoza.status()).hasText(said("status.live"));
    assertThat(dilnoza.page.locator("#outline li").first()).isVisible();
    assertThat(dilnoza.page.locator(".provision .words p").first()).not().isEmpty();
    assertEquals(List.of(), dilnoza.faults);
  }

  private void start() throws IOException {
    server =
        ServerProcess.start(
            data, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), "--server.port=" + port);
  }

  private Person visitor() {
    BrowserContext context = Browsers.shared().newContext(People.inUzbek());
    context.setDefaultTimeout(Browsers.PATIENCE);
    Person person = new Person(context, "http://localhost:" + port);
    present.add(person);
    return person;
  }

  private Person signsIn(String handle) {
    Person person = visitor().opens("/sign-in");
    person.page.locator("#handle").fill(handle);
    person.page.locator("#password").fill(RunningModda.PASSWORD);
    person.button(said("sign.inNow")).click();
    assertThat(person.page.locator(".top .person")).isVisible();
    return person;
  }

  private record Article(String id, String text, String changed) {}

  private static Article article(Person person) {
    List<?> told = (List<?>) person.page.evaluate(ARTICLE, BILL);
    return new Article((String) told.get(0), (String) told.get(1), (String) told.get(2));
  }

  /** The list of texts trails the log by a moment, so it is asked again until it says this. */
  private static Article served(Person person, String text) {
    person.page.waitForCondition(
        () -> article(person).text().equals(text),
        new Page.WaitForConditionOptions().setTimeout(Browsers.PATIENCE));
    return article(person);
  }

  /** Of a text, the units that another holds too, in their order. */
  private static String common(String seen, String kept) {
    StringBuilder common = new StringBuilder();
    int from = 0;
    for (int i = 0; i < seen.length(); i++) {
      int at = kept.indexOf(seen.charAt(i), from);
      if (at >= 0) {
        common.append(seen.charAt(i));
        from = at + 1;
      }
    }
    return common.toString();
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  /** With the one reference of article 5 as a reader sees it. */
  private static String plain(String text) {
    return letters(text.replaceAll("\\[\\[[^\\]]*]]", "15-modda"));
  }

  private Path screenshot(Person person) {
    return People.SCREENSHOTS.resolve(
        "FirstDayBrowserTest-" + (present.indexOf(person) + 1) + ".png");
  }
}
