package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.RunningModda.Answer;

class ImportBrowserTest {

  @RegisterExtension final People people = new People();

  @Test
  void aDrafterBringsInABillChosenAsAFile() {
    Person dilnoza = people.signedIn("dilnoza").opens("/import");
    choose(dilnoza, "qonun.md", Law.TWO_CHAPTERS.getBytes(StandardCharsets.UTF_8));
    assertThat(dilnoza.page.locator("#chosen")).hasText(said("import.chosen", "name", "qonun.md"));
    assertThat(dilnoza.page.locator("#kind")).hasValue("text/markdown");

    dilnoza.button(said("import.go")).click();

    isReady(dilnoza);
    assertThat(dilnoza.page.locator("#count")).hasText("7 / 7");
    dilnoza.page.locator("#open").click();
    assertThat(dilnoza.page.locator("#title")).hasText("Sinov toʻgʻrisida");
    assertThat(dilnoza.page.locator("#outline li")).hasCount(7);
  }

  @Test
  void pastedWordsBecomeABillUnderTheTitleThatWasGiven() {
    Person dilnoza = people.signedIn("dilnoza").opens("/import");
    dilnoza.page.locator("#title").fill("Boshqa nom");
    dilnoza
        .page
        .locator("#pasted")
        .fill("1-modda. Maqsad\nMaqsad shudir.\n2-modda. Kuchga kirish\nErtaga.");
    dilnoza.page.locator("#kind").selectOption("text/plain");

    dilnoza.button(said("import.go")).click();

    isReady(dilnoza);
    dilnoza.page.locator("#open").click();
    assertThat(dilnoza.page.locator("#title")).hasText("Boshqa nom");
    assertThat(dilnoza.page.locator(".provision .words").first()).hasText("Maqsad shudir.");
  }

  @Test
  void amendmentsAreBroughtInUnderATitleThatIsAskedForInTheReadersLanguage() {
    Person dilnoza = people.signedIn("dilnoza").opens("/docket-import");
    choose(dilnoza, "jadval.csv", "sep=\t\na\tb\n1\t2\n".getBytes(StandardCharsets.UTF_8));
    dilnoza.button(said("import.go")).click();
    assertThat(dilnoza.page.locator("#title")).isFocused();
    assertEquals(
        said("field.missing"), dilnoza.page.locator("#title").evaluate("e => e.validationMessage"));

    dilnoza.page.locator("#title").fill("Sinov toʻgʻrisida");
    dilnoza.button(said("import.go")).click();

    assertThat(dilnoza.page.locator("#refusal")).containsText("Nature, Numéro, Subdivision");
  }

  @Test
  void aRealBillInAkomaNtosoIsBroughtIn() throws IOException {
    Person dilnoza = people.signedIn("dilnoza").opens("/import");
    choose(dilnoza, "bill.xml", Files.readAllBytes(akomaNtoso()));
    assertThat(dilnoza.page.locator("#kind")).hasValue("application/xml");

    dilnoza.button(said("import.go")).click();

    isReady(dilnoza);
    dilnoza.page.locator("#open").click();
    assertThat(dilnoza.status()).hasText(said("status.live"));
    assertThat(dilnoza.page.locator("#title")).not().isEmpty();
    assertThat(dilnoza.page.locator(".provision .words p").first()).not().isEmpty();
  }

  @Test
  void brokenXmlIsRefusedWithItsPlaceAndCanBeMendedOnTheSpot() {
    Person dilnoza = people.signedIn("dilnoza").opens("/import");
    String broken = "<akomaNtoso>\n  <bill>\n    <article></artikle>\n  </bill>\n</akomaNtoso>\n";
    dilnoza.page.locator("#pasted").fill(broken);
    assertThat(dilnoza.page.locator("#kind")).hasValue("application/xml");

    dilnoza.button(said("import.go")).click();

    assertThat(dilnoza.page.locator("#why")).hasText(said("refusal.malformed-xml"));
    assertThat(dilnoza.page.locator("#where")).containsText("3");
    assertThat(dilnoza.page.locator("#line")).containsText("<article></artikle>");
    String where = dilnoza.page.locator("#where").textContent();
    String column = where.replaceAll("^\\D*3\\D+(\\d+)\\D*$", "$1");
    assertEquals(said("import.where").replace("{line}", "3").replace("{column}", column), where);
    dilnoza.button(said("import.again")).click();
    assertThat(dilnoza.page.locator("#pasted")).hasValue(broken);
    dilnoza.page.locator("#kind").selectOption("text/plain");
    dilnoza.page.locator("#pasted").fill("1-modda. Maqsad\nMaqsad shudir.");
    dilnoza.page.locator("#title").fill("Tuzatilgan");
    dilnoza.button(said("import.go")).click();
    isReady(dilnoza);
  }

  @Test
  void aCitizenIsToldThatTheyMayNotBringInABill() {
    Person sardor = people.signedIn("sardor").opens("/import");

    assertThat(sardor.page.locator("#problem")).hasText(said("refusal.role-required"));
    assertThat(sardor.button(said("import.go"))).isDisabled();
    assertThat(sardor.page.locator(".ways a")).hasCount(1);
    Answer asked = people.server().send("POST", "/api/imports", "sardor", "1-modda. Maqsad");
    assertEquals("role-required", asked.code());
  }

  @Test
  void whoeverIsNotSignedInIsAskedToSignInFirst() {
    Person visitor = people.visitor();
    visitor.page.navigate(people.server().url() + "/import");
    visitor.page.waitForURL("**/sign-in?next=%2Fimport");
  }

  private static void choose(Person person, String name, byte[] document) {
    person
        .page
        .locator("#file")
        .setInputFiles(new FilePayload(name, "application/octet-stream", document));
  }

  private static void isReady(Person person) {
    assertThat(person.page.locator("#state")).hasText(said("import.state.DONE"));
    assertThat(person.page.locator("#progress")).isVisible();
    assertThat(person.page.locator("#open")).isFocused();
  }

  /** The bill of a real parliament where it is at hand, else a small one of our own. */
  private static Path akomaNtoso() {
    String shared = System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data");
    Path real = Path.of(shared, "akn", "uy_bill_2010-09-27.xml");
    return Files.isReadable(real) ? real : Path.of("src/test/resources/browser/bill.xml");
  }
}
