package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.RunningModda.NewBill;

class SuggestionBrowserTest {

  private static final String TEXT = "Qonun hamma uchun ochiq.";

  @RegisterExtension final People people = new People();

  @Test
  void aCitizenSuggestsWhileADeputyWritesBeneathAndTheTextNeverHoldsTheSuggestion() {
    NewBill law = people.server().newBill(TEXT);
    Person sardor = people.signedIn("sardor").follows(law.bill());
    Person aziza = people.signedIn("aziza").follows(law.bill());
    Tabling.suggests(sardor, law.provision()).presses("Control+End").types(" Mening taklifim.");
    aziza.edits(law.provision()).presses("Control+Home").types("Yangi ");

    assertThat(sardor.editor(law.provision())).containsText("Yangi ");
    assertThat(sardor.editor(law.provision()).locator("ins")).hasText(" Mening taklifim.");
    assertThat(state(sardor)).hasAttribute("data-state", "saved");
    assertEquals("Yangi " + TEXT + " Mening taklifim.", sardor.text(law.provision()));
    assertEquals(
        "Yangi " + TEXT, people.agree(law.bill(), law.provision(), List.of("Yangi "), aziza));

    sardor.page.reload();
    sardor.provision(law.provision()).locator(".waiting").click();
    assertThat(sardor.editor(law.provision()).locator("ins")).hasText(" Mening taklifim.");
    assertEquals("Yangi " + TEXT + " Mening taklifim.", sardor.text(law.provision()));

    sardor.button(said("suggestion.propose")).click();
    sardor.page.locator("dialog textarea").fill("Shunday aniqroq.");
    sardor.button(said("proposing.go")).click();
    assertThat(sardor.provision(law.provision()).locator(".notice a")).isFocused();
    assertEquals("Yangi " + TEXT, sardor.text(law.provision()));
  }

  @Test
  void aDeputyTablesByKeyboardWhatTheySuggestAndSeesItInTheMarginAndInPlace() {
    NewBill law = people.server().newBill(TEXT);
    Person bobur = people.signedIn("bobur").follows(law.bill());
    Tabling.suggests(bobur, law.provision()).presses("Control+Home", "Control+Delete");
    assertThat(bobur.editor(law.provision()).locator("del")).containsText("Qonun");

    bobur.presses("Tab", "Enter");
    assertThat(bobur.page.locator("dialog del")).containsText("Qonun");
    bobur.page.locator("dialog textarea").fill("Ortiqcha.");
    bobur.button(said("tabling.go")).press("Enter");
    assertThat(bobur.provision(law.provision()).locator(".notice a")).isFocused();

    assertEquals(TEXT, people.servedText(law.bill(), law.provision()));
    assertThat(bobur.provision(law.provision()).locator(".amendment")).hasCount(1);
    bobur.provision(law.provision()).locator(".amending .show").press("Enter");
    assertThat(bobur.provision(law.provision()).locator(".tracked del")).containsText("Qonun");
  }

  @Test
  void undoInASuggestionLeadsBackToTheTextOfTheOthers() {
    NewBill law = people.server().newBill(TEXT);
    Person sardor = people.signedIn("sardor").follows(law.bill());
    Person aziza = people.signedIn("aziza").follows(law.bill());
    Tabling.suggests(sardor, law.provision()).presses("Control+Home", "Control+Delete");
    aziza.edits(law.provision()).presses("Control+End").types(" Oxiri.");
    assertThat(sardor.editor(law.provision())).containsText("Oxiri.");

    sardor.presses("Control+z", "Control+z", "Control+z");

    assertEquals(TEXT + " Oxiri.", sardor.text(law.provision()));
    assertThat(state(sardor)).hasAttribute("data-state", "empty");
    people.agree(law.bill(), law.provision(), List.of(" Oxiri."), aziza);
  }

  private static Locator state(Person person) {
    return person.page.locator(".draft-state");
  }
}
