package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.RunningModda.NewBill;

/**
 * The way of amendments: tabled, in conflict, tried out, adopted, and what their authors are told.
 */
class AmendmentsBrowserTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq turadi va hamma taklif beradi.";

  @RegisterExtension final People people = new People();

  private final NewBill law = people.server().newBill(TEXT);
  private final String article = law.provision();

  @Test
  void whatOneDeputyTablesIsSeenByTheOtherWhoIsToldWhileTypingThatTheyMeet() {
    Person aziza = people.signedIn("aziza").follows(law.bill());
    Person bobur = people.signedIn("bobur").follows(law.bill());
    Tabling.suggests(aziza, article).selects(article, "oʻn besh").types("yigirma");
    Tabling.tables(aziza, article);
    assertThat(numbers(bobur)).hasCount(1);

    Tabling.suggests(bobur, article).selects(article, "besh kun").types("hafta");

    Locator met = bobur.provision(article).locator(".radar li.words");
    assertThat(met).containsText(said("radar.suggestion.WORDS"));
    Tabling.tables(bobur, article);
    assertThat(numbers(aziza)).hasCount(2);
    assertEquals(TEXT, people.servedText(law.bill(), article));

    aziza.edits(article).selects(article, "hamma").types("har kim");
    assertThat(aziza.provision(article).locator(".radar")).containsText(said("radar.heading"));
    assertThat(aziza.provision(article).locator(".radar li")).hasCount(0);
    aziza.selects(article, "besh").types("olti");
    assertThat(aziza.provision(article).locator(".radar li.words")).hasCount(2);
    assertThat(bobur.page.locator(".told .grave"))
        .containsText(said("told.changed", "number", "2"));
  }

  @Test
  void ofThreeThatConflictTwoAreAdoptedAndTheAuthorOfTheThirdIsToldWhyItFell() {
    Person bobur = threeAreTabled();
    Person kamola = people.signedIn("kamola").opens(path("/docket"));
    Tabling.ticks(kamola, 1);
    Tabling.ticks(kamola, 2);
    Tabling.ticks(kamola, 3);
    assertThat(kamola.page.locator(".voting").getByText(said("docket.outcome.FALLS"))).hasCount(1);
    kamola.page.locator("#n-2 .tick input").uncheck();
    assertThat(kamola.page.locator(".consolidated")).containsText("yigirma");
    kamola.page.locator("#adopt").click();
    Locator dialog = kamola.page.locator("dialog[open]");
    assertThat(dialog).containsText(said("docket.adopt.fall", "n", "1"));
    dialog.locator("input[type=checkbox]").check();
    dialog.locator(".primary").click();
    assertThat(dialog.locator("h2")).hasText(said("docket.adopt.doneHeading"));
    assertThat(kamola.page.locator("#n-2")).hasAttribute("data-state", "FALLEN");

    Locator told = bobur.page.locator(".told li");
    assertThat(told).containsText(fell());
    assertThat(bobur.words(article))
        .hasText("Loyiha yigirma kun ochiq turadi va har kim taklif beradi.");
    bobur.opens(path("/docket?mine"));
    assertThat(bobur.page.locator("#n-1")).hasCount(0);
    assertThat(bobur.page.locator("#n-2 .end")).containsText(said("docket.reason.words-changed"));
    told.locator("a").click();
    assertThat(bobur.page.locator("#answer h2")).hasText(said("amendment.fell.yours"));
    assertThat(bobur.page.locator("#answer")).containsText(said("docket.reason.words-changed"));
    assertThat(bobur.page.locator("#wording del")).containsText("besh kun");
    assertThat(bobur.page.locator("#formal")).containsText("hafta");
    assertThat(bobur.page.locator("#chronicle")).containsText(said("amendment.was.FALLEN"));

    bobur.opens(path(""));
    told.getByText(said("unsent.dismiss")).click();
    assertThat(told).hasCount(0);
    bobur.follows(law.bill());
    assertThat(bobur.page.locator("#docket")).isVisible();
    assertThat(told).hasCount(0);
  }

  @Test
  void anAuthorWhoseWordsAreChangedByTypingIsAskedAndConfirms() {
    Tabling.tabled(people.server(), "bobur", law.bill(), article, "besh kun", "hafta");
    Person bobur = people.signedIn("bobur").opens(path("/docket"));
    Person aziza = people.signedIn("aziza").follows(law.bill());
    aziza.edits(article).selects(article, "besh").types("olti");

    Locator told = bobur.page.locator(".told .grave");
    assertThat(told).containsText(said("told.changed", "number", "1"));
    told.locator("a").click();
    assertThat(bobur.page.locator("#answer h2")).hasText(said("amendment.asks"));
    bobur.button(said("amendment.confirm")).click();
    assertThat(bobur.page.locator("#answer")).isHidden();
    bobur.opens(path("/docket"));
    assertThat(bobur.page.locator("#n-1 .standing")).hasAttribute("data-value", "UNCHANGED");
    assertThat(told).hasCount(0);
  }

  @Test
  void aDeputyTakesUpWhatACitizenProposedOnATextThatWentOnMeanwhile() {
    Person sardor = people.signedIn("sardor").follows(law.bill());
    Tabling.suggests(sardor, article).selects(article, "hamma").types("har kim");
    Person aziza = people.signedIn("aziza").follows(law.bill());
    aziza.edits(article).presses("Control+Home").types("Ushbu ");
    assertThat(sardor.editor(article)).containsText("Ushbu ");
    sardor.button(said("suggestion.propose")).click();
    sardor.page.locator("dialog textarea").fill("Aniqroq.");
    sardor.button(said("proposing.go")).click();
    assertThat(sardor.provision(article).locator(".notice a")).isFocused();
    assertEquals("Ushbu " + TEXT, people.servedText(law.bill(), article));

    aziza.opens(path("/docket#proposals"));
    assertThat(aziza.page.locator("#proposals ins")).containsText("har kim");
    aziza.page.locator("#proposals button").click();
    aziza.page.locator("dialog .primary").click();

    assertThat(aziza.page.locator("#proposals")).containsText(said("docket.proposal.takenUp"));
    aziza.page.locator("#tab-list").click();
    assertThat(aziza.page.locator("#n-1 ins")).containsText("har kim");
    Tabling.ticks(aziza, 1);
    assertThat(aziza.page.locator(".voting li")).containsText(said("docket.outcome.APPLIED"));
  }

  @Test
  void aRewordingIsTabledByItsFormalText() {
    Person aziza = people.signedIn("aziza").opens(path("/amendments/new"));
    aziza.page.locator("[name=mode][value=text]").check();
    aziza
        .page
        .locator("#formal")
        .fill("1-moddada “oʻn besh” soʻzlari “yigirma” soʻzi bilan almashtirilsin.");
    assertThat(aziza.page.locator("#preview del")).containsText("oʻn besh");
    assertThat(aziza.page.locator("#preview ins")).containsText("yigirma");
    aziza.page.locator("#go").click();

    assertThat(aziza.page.locator("#number")).hasText(said("amendment.number", "number", "1"));
    assertThat(aziza.page.locator("#wording del")).containsText("oʻn besh");
  }

  @Test
  void allOfItGoesByKeyboardAlone() {
    Tabling.tabled(people.server(), "aziza", law.bill(), article, "oʻn besh", "yigirma");
    Person bobur = people.signedIn("bobur").follows(law.bill());
    assertThat(numbers(bobur)).hasCount(1);
    bobur.tabsTo("[aria-label='" + said("suggestion.openOf", "name", "1-modda") + "']", 40);
    bobur.presses("Enter");
    assertThat(bobur.editor(article)).isFocused();
    bobur.presses("Control+Home", "Control+Delete", "Control+Delete");
    assertThat(bobur.provision(article).locator(".radar li.words")).hasCount(1);
    bobur.presses("Tab", "Enter");
    bobur.tabsTo("dialog textarea", 5);
    bobur.types("Ortiqcha.").tabsTo("dialog .primary", 5);
    bobur.presses("Enter");
    assertThat(bobur.provision(article).locator(".notice a")).isFocused();

    Person kamola = people.signedIn("kamola").opens(path("/docket"));
    assertThat(kamola.page.locator("#n-2 .tick")).isVisible();
    kamola.tabsTo("#n-1 .tick input", 40);
    kamola.presses("Space");
    assertThat(kamola.page.locator(".voting li")).containsText(said("docket.outcome.APPLIED"));
    kamola.tabsTo("#adopt", 40);
    kamola.presses("Enter");
    assertThat(kamola.page.locator("dialog[open] .choice")).isVisible();
    kamola.tabsTo("dialog input[type=checkbox]", 8);
    kamola.presses("Space").tabsTo("dialog .primary", 8);
    kamola.presses("Enter");
    assertThat(kamola.page.locator("dialog h2")).isFocused();
    assertThat(kamola.page.locator("dialog h2")).hasText(said("docket.adopt.doneHeading"));
    kamola.presses("Escape");
    assertThat(kamola.page.locator("dialog")).hasCount(0);

    assertThat(bobur.page.locator(".told li")).containsText(fell());
    bobur.opens(path("/docket"));
    bobur.tabsTo(".told a", 12);
    bobur.presses("Enter");
    assertThat(bobur.page.locator("#answer h2")).hasText(said("amendment.fell.yours"));
  }

  /**
   * 1 and 2 change the same words, 2 and 3 do not meet; the page of the author of 2 is answered.
   */
  private Person threeAreTabled() {
    Tabling.tabled(people.server(), "aziza", law.bill(), article, "oʻn besh", "yigirma");
    Tabling.tabled(people.server(), "bobur", law.bill(), article, "besh kun", "hafta");
    Tabling.tabled(people.server(), "aziza", law.bill(), article, "hamma", "har kim");
    Person bobur = people.signedIn("bobur").follows(law.bill());
    assertThat(numbers(bobur)).hasCount(3);
    return bobur;
  }

  private Locator numbers(Person person) {
    return person.provision(article).locator(".amendment");
  }

  private static String fell() {
    return said("told.fell", "number", "2").replace("{other}", "1");
  }

  private String path(String rest) {
    return "/bills/" + law.bill() + rest;
  }
}
