package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.RunningModda.NewBill;

class PartingBrowserTest {

  private static final String TEXT = "Birinchi xatboshi.\nIkkinchi xatboshi.\nUchinchi xatboshi.";

  @RegisterExtension final People people = new People();

  @Test
  void aDrafterSplitsAnArticleAndMergesItAgainWhileADeputyWritesInIt() {
    NewBill law = people.server().newBill(TEXT);
    String article = law.provision();
    Person dilnoza = people.signedIn("dilnoza").follows(law.bill());
    Person bobur = people.signedIn("bobur").follows(law.bill());
    Person sardor = people.signedIn("sardor").follows(law.bill());
    bobur.edits(article).presses("Control+Home");
    bobur.types("Yangi ");

    opensMenuOf(dilnoza, article, "structure.split");
    assertThat(dialog(dilnoza).locator(".choice"))
        .hasText(new String[] {"Ikkinchi xatboshi.", "Uchinchi xatboshi."});
    dilnoza.screenshot(Path.of("target", "splitting.png"));
    bobur.types("soʻzlar: ");
    dilnoza.presses("ArrowDown", "ArrowUp", "Enter");
    assertThat(dialog(dilnoza)).hasCount(0);
    bobur.types("davomi. ");

    String first = "Yangi soʻzlar: davomi. Birinchi xatboshi.";
    String second = "Ikkinchi xatboshi.\nUchinchi xatboshi.";
    // A raised digit is text like any other to a browser.
    articlesAre(List.of("1-modda", "11-modda"), sardor, dilnoza, bobur);
    String added = idOfSecond(law);
    assertEquals(
        first, people.agree(law.bill(), article, List.of("davomi. "), bobur, sardor, dilnoza));
    assertEquals(
        second, people.agree(law.bill(), added, List.of("Uchinchi"), bobur, sardor, dilnoza));
    assertThat(bobur.editor(article)).isFocused();
    assertThat(dilnoza.provision(added)).isFocused();

    opensMenuOf(dilnoza, added, "structure.merge");
    assertThat(dialog(dilnoza)).isVisible();
    bobur.types("Yana. ");
    dilnoza.presses("Tab", "Enter");
    assertThat(dialog(dilnoza)).hasCount(0);
    bobur.types("Oxirgi. ");

    assertEquals(
        "Yangi soʻzlar: davomi. Yana. Oxirgi. Birinchi xatboshi.\n" + second,
        people.agree(law.bill(), article, List.of("Yana. ", "Oxirgi. "), bobur, sardor, dilnoza));
    Locator gone = sardor.provision(added).locator("a.repeal");
    assertThat(gone).hasText("1-modda bilan birlashtirilgan");
    assertThat(gone).hasAttribute("href", "#p-" + article);
    assertThat(sardor.provision(added)).hasClass(java.util.regex.Pattern.compile("repealed"));
    opensMenuOf(dilnoza, added, null);
    assertThat(menuEntry(dilnoza, "structure.unrepeal")).isDisabled();
    assertThat(menuEntry(dilnoza, "structure.merge")).isDisabled();
    dilnoza.screenshot(Path.of("target", "merged.png"));
  }

  /** Opens the menu of a provision by keyboard, and chooses where an entry is named. */
  private static void opensMenuOf(Person person, String provision, String key) {
    person.provision(provision).focus();
    person.tabsTo("[id='p-" + provision + "'] .actions button:last-child", 10);
    person.presses("Enter");
    assertThat(person.page.locator(".menu")).isVisible();
    if (key != null) {
      menuEntry(person, key).focus();
      person.presses("Enter");
    }
  }

  private static Locator menuEntry(Person person, String key) {
    return person
        .page
        .locator(".menu button")
        .filter(new Locator.FilterOptions().setHasText(said(key)));
  }

  private static Locator dialog(Person person) {
    return person.page.locator("dialog[open]");
  }

  private String idOfSecond(NewBill law) {
    return people.server().provisions(law.bill()).get(1).get("id").asString();
  }

  private static void articlesAre(List<String> articles, Person... everybody) {
    for (Person person : everybody) {
      assertThat(person.page.locator("#outline .designation"))
          .hasText(articles.toArray(String[]::new));
    }
  }
}
