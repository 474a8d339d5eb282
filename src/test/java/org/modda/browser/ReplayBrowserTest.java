package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda.NewBill;

/**
 * The history as a film: with the keyboard, beside any point, to people and amendments, by links.
 */
class ReplayBrowserTest {

  private static final String FIRST = "Murojaat oʻn besh kun ichida koʻriladi.\nJavob yoziladi.";

  /** The words as the page shows them, of the kinds that are asked for. */
  private static final String SHOWN =
      """
      kinds => [...document.querySelectorAll("#words p")].map(p => [...p.childNodes].map(node => {
        const kind = node.nodeName === "INS" ? "inserted" : node.nodeName === "DEL" ? "deleted" : "same";
        return kinds.includes(kind) ? node.textContent : "";
      }).join("")).join("")
      """;

  private static final String LISTEN =
      """
      () => {
        window.told = [];
        new MutationObserver(() => {
          const text = document.querySelector(".unseen[role=status]").textContent;
          text && window.told.push(text);
        }).observe(document.querySelector(".unseen[role=status]"), {childList: true});
      }
      """;

  @RegisterExtension final People people = new People();

  private NewBill law;
  private int last;

  @BeforeEach
  void threePeopleWriteOneAfterTheOther() {
    law = people.server().newBill(FIRST);
    write("aziza", "oʻn besh", "oʻttiz");
    write("bobur", "Javob", "Unga javob\nalbatta");
    last = revision();
  }

  @Test
  void itIsPlayedAndSteppedThroughWithTheKeyboardAlone() {
    Person reader = opens("");
    assertThat(moment(reader)).hasText(moment(last));

    reader.presses("Home");
    assertThat(moment(reader)).hasText(moment(0));
    for (int revision = 1; revision <= last; revision++) {
      reader.presses("ArrowRight");
      assertThat(moment(reader)).hasText(moment(revision));
      assertEquals(text(revision), shown(reader, "same", "inserted"));
    }
    reader.presses("ArrowRight");
    assertThat(moment(reader)).hasText(moment(last));
    reader.presses("ArrowLeft");
    assertThat(moment(reader)).hasText(moment(last - 1));
    reader.presses("End", "Shift+ArrowLeft");
    assertThat(reader.page.locator("#who")).containsText("Aziza Karimova");
    assertEquals(FIRST.replace("oʻn besh", "oʻttiz"), shown(reader, "same", "inserted"));
    reader.presses("Shift+ArrowRight");
    assertThat(moment(reader)).hasText(moment(last));

    reader.presses("+", "+", "+", "+", "+", "+", "+", "+");
    assertThat(reader.page.locator("#speed option:checked"))
        .hasText(said("replay.speed.even", "n", "1000"));
    reader.presses("-");
    assertThat(reader.page.locator("#speed option:checked"))
        .hasText(said("replay.speed.even", "n", "250"));
    reader.presses("Space");
    assertThat(reader.page.locator("#play")).hasText(said("replay.play"));
    assertThat(moment(reader)).hasText(moment(last));
    reader.presses("Home", "-", "-", "-", "-", "-", "-", "-", "Space");
    assertThat(reader.page.locator("#play")).hasText(said("replay.pause"));
    assertThat(moment(reader)).hasText(moment(1));
    reader.presses("Space");
    assertThat(reader.page.locator("#play")).hasText(said("replay.play"));
  }

  @Test
  void itGoesOnWhileSomebodyWritesAndTheViewerStays() {
    Person ofText = opens("");
    ofText.presses("Home", "ArrowRight");
    String seen = shown(ofText, "same", "inserted");
    Person ofBill = people.visitor().opens("/bills/" + law.bill() + "/replay");
    String seenInBill = shown(ofBill, "same", "inserted");
    assertThat(ofBill.page.locator("#grown")).isHidden();
    ofText.page.evaluate(LISTEN);

    int before = last;
    write("aziza", "albatta", "albatta va tez");
    last = revision();
    String grown = said("replay.grown", "count", String.valueOf(last - before));
    assertThat(ofText.page.locator("#grown")).hasText(grown);
    assertThat(ofText.page.locator("#track")).hasAttribute("max", String.valueOf(last));
    assertThat(moment(ofText)).hasText(moment(1));
    assertEquals(seen, shown(ofText, "same", "inserted"));
    assertThat(ofBill.page.locator("#grown")).hasText(grown);
    assertEquals(seenInBill, shown(ofBill, "same", "inserted"));
    ofText.page.waitForCondition(() -> ofText.page.evaluate("told").toString().contains(grown));

    ofText.page.locator("#grown").click();
    assertThat(moment(ofText)).hasText(moment(last));
    assertEquals(text(last), shown(ofText, "same", "inserted"));
    assertThat(ofText.page.locator("#grown")).isHidden();
    ofBill.presses("End");
    assertThat(ofBill.page.locator("#words")).containsText("va tez");
    assertThat(ofBill.page.locator("#grown")).isHidden();
  }

  @Test
  void whatWasWrittenMeanwhileIsPlayedAtThePaceAtWhichItWasWritten() {
    Person reader = opens("");
    reader
        .page
        .locator("#speed")
        .selectOption(new SelectOption().setLabel(said("replay.speed.written", "n", "100")));
    reader.page.locator("#moment").click();
    reader.presses("Home");
    write("aziza", "albatta", "albatta va tez");
    last = revision();
    assertThat(reader.page.locator("#grown")).isVisible();
    assertThat(reader.page.locator("#track")).hasAttribute("max", String.valueOf(last));

    reader.presses("Space");

    assertThat(moment(reader)).hasText(moment(last));
    assertThat(reader.page.locator("#play")).hasText(said("replay.play"));
    assertEquals(text(last), shown(reader, "same", "inserted"));
  }

  @Test
  void ofMoreNewStepsThanOneAnswerHoldsNoneIsLeftOut() {
    Person reader = people.visitor();
    reader.page.route(
        url -> url.contains("/timeline?after="),
        route ->
            route.resume(new Route.ResumeOptions().setUrl(route.request().url() + "&limit=2")));
    reader.opens("/bills/" + law.bill() + "/replay");
    drawn(reader);
    int before = Integer.parseInt(reader.page.locator("#track").getAttribute("max"));

    for (int main = 5; main <= 7; main++) {
      renumber(main);
    }

    assertThat(reader.page.locator("#track")).hasAttribute("max", String.valueOf(before + 3));
    assertThat(reader.page.locator("#grown")).hasText(said("replay.grown", "count", "3"));
  }

  @Test
  void whatDiffersFromAnyChosenPointIsWhatDiffersInTheTexts() {
    Person reader = opens("");
    for (int chosen = 0; chosen <= last; chosen++) {
      opens(reader, "&revision=" + chosen);
      reader.page.locator("#set").click();
      assertThat(reader.page.locator("#against")).hasValue("point");
      for (int now = 0; now <= last; now += Math.max(1, last / 4)) {
        opens(reader, "&revision=" + now + "&against=" + chosen);
        String older = text(Math.min(chosen, now));
        assertEquals(older, shown(reader, "same", "deleted"), chosen + " beside " + now);
        String newer = text(Math.max(chosen, now));
        assertEquals(newer, shown(reader, "same", "inserted"), chosen + " beside " + now);
      }
    }
    opens(reader, "&revision=" + last);
    reader.page.locator("#against").selectOption("first");
    assertThat(reader.page.locator("#words ins").first()).isVisible();
    assertEquals(text(last), shown(reader, "same", "inserted"));
    assertEquals("", shown(reader, "same", "deleted"));
    assertEquals(
        "?provision=" + law.provision() + "&revision=" + last + "&against=first", query(reader));
  }

  @Test
  void aVersionIsAPointToCompareWith() {
    publish();
    write("aziza", "Unga javob", "Unga darhol javob");
    Person reader = opens("&against=v1");

    assertThat(reader.page.locator("#words ins").first()).isVisible();
    assertEquals(text(last), shown(reader, "same", "deleted"));
    assertEquals(text(revision()), shown(reader, "same", "inserted"));
    assertThat(reader.page.locator("#revisions .published"))
        .containsText(said("version.stage.COMMITTEE"));
  }

  @Test
  void oneGoesToTheNextWordsOfAPerson() {
    Person reader = opens("");
    reader.page.locator("#filter").selectOption("Aziza Karimova");
    assertThat(reader.page.locator("#revisions a")).hasCount(1);

    reader.page.locator("#fit-before").click();

    assertThat(reader.page.locator("#who")).containsText("Aziza Karimova");
    assertEquals(FIRST.replace("oʻn besh", "oʻttiz"), shown(reader, "same", "inserted"));
    assertThat(reader.page.locator("#revisions a")).hasAttribute("aria-current", "true");
    reader.page.locator("#fit-before").click();
    assertThat(reader.page.locator(".unseen[role=status]")).hasText(said("replay.noMore"));
  }

  @Test
  void anAdoptedAmendmentIsSeenHappening() {
    String amendment =
        Tabling.tabled(
            people.server(), "aziza", law.bill(), law.provision(), "koʻriladi", "javob beriladi");
    adopt(amendment);
    Person reader = people.visitor().opens("/bills/" + law.bill() + "/amendments/" + amendment);
    reader.page.locator("#acts a[href*='/replay']").click();

    assertThat(reader.page.locator("#cause a")).hasText(said("amendment.number", "number", "1"));
    assertThat(reader.page.locator("#words del")).hasText("koʻriladi");
    assertThat(reader.page.locator("#words ins")).hasText("javob beriladi");
    reader.presses("End");
    assertThat(reader.page.locator("#revisions [aria-current]")).isVisible();

    opens(reader, "");
    reader.page.locator("#filter").selectOption("cause " + amendment);
    reader.page.locator("#fit-before").click();
    assertThat(reader.page.locator("#revisions a .came")).hasText("№ 1");
  }

  @Test
  void theFilmOfABillCrossesItsProvisionsAndTellsWhatWasDoneToItsTree() {
    renumber(5);
    Person reader = people.visitor().opens("/bills/" + law.bill() + "/replay");
    assertThat(reader.page.locator("#act"))
        .hasText(
            said("replay.tree.RENUMBERED_TO", "before", "1-modda").replace("{after}", "5-modda"));
    assertEquals(text(last), shown(reader, "same", "inserted"));

    reader.presses("ArrowLeft");
    assertThat(reader.page.locator("#act")).isHidden();
    assertThat(moment(reader)).hasText(moment(last));
    reader.presses("Home");
    assertThat(reader.page.locator("#act")).hasText(said("replay.introduced"));
  }

  @Test
  void aLinkToAMomentOpensThere() {
    Person reader = opens("");
    reader.page.locator("#against").selectOption("first");
    reader.presses("Shift+ArrowLeft");
    assertThat(reader.page.locator("#who")).containsText("Aziza Karimova");

    Person other = people.visitor().opens("/bills/" + law.bill() + "/replay" + query(reader));

    assertThat(moment(other)).hasText(moment(reader).textContent());
    assertThat(other.page.locator("#against")).hasValue("first");
    drawn(other);
    assertEquals(shown(reader, "deleted"), shown(other, "deleted"));
    assertEquals(shown(reader, "same", "inserted"), shown(other, "same", "inserted"));
  }

  @Test
  void aScreenReaderIsToldOfJumpsAndNotOfSteps() {
    Person reader = opens("");
    reader.page.evaluate(LISTEN);
    reader.presses("Home");
    reader.page.waitForFunction("() => window.told.length === 1");
    reader.presses("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight");
    assertThat(moment(reader)).hasText(moment(2));
    reader.presses("End");
    reader.page.waitForFunction("() => window.told.length > 1");

    List<?> told = (List<?>) reader.page.evaluate("() => window.told");
    assertEquals(2, told.size(), told.toString());
    assertEquals(true, told.getLast().toString().contains("Bobur Aliyev"), told.toString());
  }

  private Person opens(String more) {
    return opens(
        people.visitor(
            new NewContextOptions().setLocale("uz-UZ").setReducedMotion(ReducedMotion.REDUCE)),
        more);
  }

  private Person opens(Person reader, String more) {
    reader.opens("/bills/" + law.bill() + "/replay?provision=" + law.provision() + more);
    drawn(reader);
    return reader;
  }

  private static void drawn(Person reader) {
    assertThat(reader.page.locator("#words")).hasAttribute("data-drawn", "");
  }

  private static Locator moment(Person reader) {
    return reader.page.locator("#moment");
  }

  private String moment(int revision) {
    return said("replay.at", "revision", String.valueOf(revision))
        .replace("{last}", String.valueOf(last));
  }

  private static String shown(Person reader, String... kinds) {
    drawn(reader);
    return (String) reader.page.evaluate(SHOWN, List.of(kinds));
  }

  private static String query(Person reader) {
    return (String) reader.page.evaluate("() => location.search");
  }

  private String text(int revision) {
    return people.server().get(path() + "?revision=" + revision).json().get("text").asString();
  }

  private int revision() {
    return people.server().get(path()).json().get("revision").asInt();
  }

  private String path() {
    return "/api/bills/" + law.bill() + "/provisions/" + law.provision();
  }

  /** In a few revisions, as somebody types. */
  private void write(String handle, String words, String by) {
    try (LiveEditor editor =
        LiveEditor.open(
            people.server().url(), law.bill(), law.provision(), people.server().cookie(handle))) {
      int from = editor.text().indexOf(words);
      editor.replace(from, from + words.length(), "");
      Awaiting.untilTrue(editor::isSettled);
      for (int i = 0; i < by.length(); i += 6) {
        editor.replace(from + i, from + i, by.substring(i, Math.min(by.length(), i + 6)));
        Awaiting.untilTrue(editor::isSettled);
      }
    }
  }

  private void publish() {
    send(
        "POST",
        "/versions",
        "dilnoza",
        Map.of("stage", "COMMITTEE", "title", "", "reasons", "Sinov."),
        201);
  }

  private void adopt(String amendment) {
    String hash =
        people
            .server()
            .send(
                "POST",
                "/api/bills/" + law.bill() + "/trials",
                "kamola",
                Map.of("amendments", List.of(amendment), "order", "GIVEN"))
            .json()
            .get("hash")
            .asString();
    send(
        "POST",
        "/adoptions",
        "kamola",
        Map.of("amendments", List.of(amendment), "hash", hash),
        201);
    Awaiting.untilTrue(
        () -> people.servedText(law.bill(), law.provision()).contains("javob beriladi"));
  }

  private void renumber(int main) {
    send(
        "PATCH",
        "/provisions/" + law.provision(),
        "dilnoza",
        Map.of("number", Map.of("main", main, "inserted", 0)),
        200);
  }

  private void send(String method, String path, String handle, Object body, int status) {
    var answer = people.server().send(method, "/api/bills/" + law.bill() + path, handle, body);
    assertEquals(status, answer.status(), answer.body());
  }
}
