package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class StructureBrowserTest {

  @RegisterExtension final People people = new People();

  @Test
  void aDrafterMovesAnArticleByKeyboardWhileADeputyWritesInIt() {
    Law law = Law.ofTwoChapters(people.server());
    String fifth = law.article(5);
    Person dilnoza = people.signedIn("dilnoza").follows(law.bill());
    Person bobur = people.signedIn("bobur").follows(law.bill());
    Person sardor = people.signedIn("sardor").follows(law.bill());
    bobur.edits(fifth).presses("Control+End");
    bobur.editor(fifth).evaluate("editor => { editor.sameAsBefore = true; }");
    bobur.types(" Bu soʻz");
    dilnoza.tabsTo("[id='p-" + fifth + "']", 40);
    dilnoza.tabsTo("[id='p-" + fifth + "'] .actions button:last-child", 10);

    choosesByKeyboard(dilnoza, "structure.up");
    bobur.types("lar yozib");
    outlineIs(
        List.of("1-modda", "5-modda", "2-modda", "6-modda", "7-modda"), sardor, dilnoza, bobur);
    bobur.types(" turilganda");
    choosesByKeyboard(dilnoza, "structure.down");
    bobur.types(" modda");
    outlineIs(
        List.of("1-modda", "2-modda", "5-modda", "6-modda", "7-modda"), sardor, dilnoza, bobur);
    choosesByKeyboard(dilnoza, "structure.down");
    assertThat(dilnoza.page.locator("#outline li").nth(3)).containsText("2-bob");
    choosesByKeyboard(dilnoza, "structure.down");
    bobur.types(" koʻchirildi.");

    outlineIs(
        List.of("1-modda", "2-modda", "6-modda", "5-modda", "7-modda"), sardor, dilnoza, bobur);
    assertThat(bobur.editor(fifth)).isFocused();
    assertThat(bobur.editor(fifth)).hasJSProperty("sameAsBefore", true);
    assertEquals(
        "Loyihaning matni ochiqdir. Bu soʻzlar yozib turilganda modda koʻchirildi.",
        people.agree(
            law.bill(),
            fifth,
            List.of(" Bu soʻzlar yozib turilganda modda koʻchirildi."),
            bobur,
            sardor,
            dilnoza));
    assertThat(dilnoza.provision(fifth).locator(".actions button:last-child")).isFocused();
    assertEquals(2, chapterOf(law, fifth));
  }

  private int chapterOf(Law law, String article) {
    Map<String, JsonNode> provisions = new HashMap<>();
    people
        .server()
        .provisions(law.bill())
        .forEach(one -> provisions.put(one.get("id").asString(), one));
    JsonNode chapter = provisions.get(provisions.get(article).get("parent").asString());
    return chapter.get("number").get("main").asInt();
  }

  /** Opens the menu of the button that has the focus and walks to an entry with Tab. */
  private static void choosesByKeyboard(Person person, String key) {
    person.presses("Enter");
    assertThat(person.page.locator(".menu")).isVisible();
    for (int i = 0; i < 10 && !focused(person).equals(said(key)); i++) {
      person.presses("Tab");
    }
    assertEquals(said(key), focused(person));
    person.presses("Enter");
    assertThat(person.page.locator(".menu")).hasCount(0);
  }

  private static String focused(Person person) {
    return (String) person.page.evaluate("() => document.activeElement.textContent");
  }

  private static void outlineIs(List<String> articles, Person... everybody) {
    for (Person person : everybody) {
      assertThat(person.page.locator("#outline [data-depth='1'] .designation"))
          .hasText(articles.toArray(String[]::new));
    }
  }
}
