package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modda.browser.Said.said;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyboardBrowserTest {

  /**
   * Which element has the focus, by its place in the document; and whether one can see that it has.
   */
  private static final String FOCUS =
      """
      () => {
        const now = document.activeElement;
        const shown = [now, now.closest("label"), now.closest(".editor")].filter(Boolean).some(one => {
          const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(one);
          return outlineStyle !== "none" && parseFloat(outlineWidth) > 0
            || one.matches(".editor") && boxShadow !== "none";
        });
        return {
          at: [...document.querySelectorAll("*")].indexOf(now),
          what: `${now.tagName} ${now.id} ${now.className} ${now.textContent.slice(0, 30)}`,
          body: now === document.body,
          shown,
        };
      }
      """;

  @RegisterExtension final People people = new People();

  @Test
  void fromTheSkipLinkToAnArticleIntoItsEditorAndOutAgain() {
    Law law = Law.ofTwoChapters(people.server());
    String second = law.article(2);
    Person bobur = people.signedIn("bobur").follows(law.bill());

    bobur.presses("Tab");
    assertThat(bobur.page.locator(".skip")).isFocused();
    assertThat(bobur.page.locator(".skip")).isInViewport();
    bobur.presses("Enter");
    bobur.tabsTo("[id='p-" + second + "']", 20);
    bobur.presses("Enter");
    assertThat(bobur.editor(second)).isFocused();
    bobur.presses("Control+End").types(" Klaviaturadan.");
    people.agree(law.bill(), second, List.of(" Klaviaturadan."), bobur);
    bobur.presses("Escape");
    assertThat(bobur.page.locator(".cm-editor")).hasCount(0);
    assertThat(bobur.provision(second)).isFocused();
    bobur.presses("Enter");
    assertThat(bobur.editor(second)).isFocused();
    bobur.presses("Tab");
    assertThat(bobur.button(said("editor.done"))).isFocused();
    bobur.presses("Enter");
    assertThat(bobur.provision(second)).isFocused();
    assertEquals("Sinov — tekshirishdir. Klaviaturadan.", bobur.text(second));
  }

  @Test
  void tabGoesThroughAPageOnceAndOutOfItAgainAndOneAlwaysSeesWhere() {
    Law law = Law.ofTwoChapters(people.server());
    Person dilnoza = people.signedIn("dilnoza").follows(law.bill());
    walks(dilnoza, 40);
    dilnoza.edits(law.article(2));
    walks(dilnoza, 5);
    dilnoza.opens("/");
    walks(dilnoza, 8);
    dilnoza.opens("/import");
    walks(dilnoza, 9);
    dilnoza.opens("/account");
    walks(dilnoza, 12);
    dilnoza.opens(law.path() + "/provisions/" + law.article(1) + "/history");
    walks(dilnoza, 9);
    dilnoza.opens(law.path() + "/replay?provision=" + law.article(1));
    assertThat(dilnoza.page.locator("#moment")).not().isEmpty();
    walks(dilnoza, 22);
  }

  @Test
  void cyrillicFindsLatinInTheBill() {
    Law law = Law.demo(people.server());
    Person reader = people.visitor().opens(law.path());

    reader.page.locator("#words").fill("ўзбекистон");
    reader.presses("Enter");

    assertThat(reader.page.locator("#found mark").first()).hasText("Oʻzbekiston");
    reader.presses("Tab");
    reader.presses("Enter");
    String found =
        (String) reader.page.locator("#found a").first().evaluate("link => link.hash.slice(3)");
    assertThat(reader.provision(found)).isInViewport();
    assertThat(reader.provision(found)).isFocused();
    assertThat(reader.words(found)).containsText("Oʻzbekiston");
  }

  /**
   * Presses Tab until the focus leaves the page or comes round; at least {@code fewest} elements.
   */
  private static void walks(Person person, int fewest) {
    Map<Integer, String> met = new LinkedHashMap<>();
    for (int i = 0; i < 400; i++) {
      person.presses("Tab");
      Map<?, ?> focus = (Map<?, ?>) person.page.evaluate(FOCUS);
      String what = (String) focus.get("what");
      if ((Boolean) focus.get("body") || met.containsKey((Integer) focus.get("at"))) {
        assertTrue(met.size() >= fewest, "came round after " + met.values() + " to " + what);
        return;
      }
      assertTrue((Boolean) focus.get("shown"), "nobody sees the focus on " + what);
      met.put((Integer) focus.get("at"), what);
    }
    throw new AssertionError("no end of " + met.values());
  }
}
