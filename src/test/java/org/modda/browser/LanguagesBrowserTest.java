package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanguagesBrowserTest {

  /** Every text and every attribute that is read out, of the page and of what is hidden in it. */
  private static final String SAID =
      """
      () => {
        const said = [document.title];
        const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          if (!walker.currentNode.parentElement.closest("script, style, noscript")) {
            said.push(walker.currentNode.data.trim());
          }
        }
        for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
          for (const name of ["aria-label", "title", "placeholder", "alt"]) {
            said.push(element.getAttribute(name) ?? "");
          }
        }
        return said.filter(Boolean);
      }
      """;

  @RegisterExtension final People people = new People();

  @Test
  void everyPageSpeaksFourLanguagesOnASmallScreen() {
    Law law = Law.demo(people.server());
    Person admin = people.signedIn("admin");
    admin.mayHear("status of 404");
    admin.page.setViewportSize(360, 740);
    for (String path :
        List.of(
            "/",
            law.path(),
            law.path() + "/provisions/" + law.article(5) + "/history",
            "/import",
            "/sign-in",
            "/sign-up",
            "/account",
            "/no-such-page")) {
      admin.opens(path);
      admin.page.locator("main").waitFor();
      for (String language : Said.LANGUAGES) {
        admin.page.locator("select.language").selectOption(language);
        assertThat(admin.page.locator("html")).hasAttribute("lang", language);
        assertThat(admin.page.locator(".ways a").first()).hasText(Said.in(language, "nav.bills"));
        assertEquals(Set.of(), notSaid(admin, language), path + " in " + language);
        assertEquals(List.of(), admin.tooWide(), path + " in " + language + " is too wide");
      }
      admin.page.reload();
      assertThat(admin.page.locator("html")).hasAttribute("lang", "en");
      assertThat(admin.page.locator(".ways a").first()).hasText(Said.in("en", "nav.bills"));
    }
  }

  /** Keys instead of texts, and facts that were never filled in. */
  private static Set<String> notSaid(Person person, String language) {
    Map<String, String> texts = Said.all(language);
    Set<String> found = new TreeSet<>();
    for (Object said : (List<?>) person.page.evaluate(SAID)) {
      String text = (String) said;
      if (texts.containsKey(text)
          || text.matches(".*\\{\\w+}.*")
          || text.matches("undefined|null|NaN|\\[object.*")) {
        found.add(text);
      }
    }
    return found;
  }
}
