package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** What looks like a key of the page's texts, whether there is such a text or not. */
  private static final String KEY =
      Said.all("en").keySet().stream()
          .map(key -> key.substring(0, key.indexOf('.')))
          .distinct()
          .collect(Collectors.joining("|", "(?:", ")\\.[A-Za-z0-9.-]+"));

  @RegisterExtension final People people = new People();

  @Test
  void everyPageSpeaksFourLanguagesOnASmallScreen() {
    Law law = Law.demo(people.server());
    Person admin = people.signedIn("admin");
    admin.mayHear("status of 404");
    admin.page.setViewportSize(360, 740);
    speaks(
        admin,
        "/",
        law.path(),
        law.path() + "/provisions/" + law.article(5) + "/history",
        law.path() + "/provenance",
        law.path() + "/replay",
        law.path() + "/replay?provision=" + law.article(5),
        "/import",
        "/docket-import",
        "/sign-in",
        "/sign-up",
        "/account",
        "/account/amendments",
        "/no-such-page");
  }

  @Test
  void soDoThePagesOfAmendmentsToAnAuthorWhoIsToldOfThem() {
    Law law = Law.ofTwoChapters(people.server());
    String one = tabled(law, 1, "sinovni", "sinovlarni");
    String other = tabled(law, 5, "matni", "toʻliq matni");
    people
        .server()
        .send(
            "POST",
            "/api/bills/" + law.bill() + "/docket/" + other + "/rejection",
            "kamola",
            Map.of("reason", "Ortiqcha"));
    Person aziza = people.signedIn("aziza");
    aziza.page.setViewportSize(360, 740);
    aziza.follows(law.bill());
    assertThat(aziza.page.locator(".told li")).hasCount(1);
    speaks(
        aziza,
        law.path(),
        law.path() + "/docket",
        law.path() + "/comparison?from=now&to=now&all=true&view=table",
        law.path() + "/comparison?from=now&to=now&view=sides",
        law.path() + "/docket#map",
        law.path() + "/docket#proposals",
        law.path() + "/amendments/" + one,
        law.path() + "/amendments/" + other,
        law.path() + "/amendments/new");
  }

  private String tabled(Law law, int number, String words, String by) {
    return Tabling.tabled(people.server(), "aziza", law.bill(), law.article(number), words, by);
  }

  private static void speaks(Person person, String... paths) {
    for (String path : paths) {
      person.opens(path);
      person.page.locator("main").waitFor();
      for (String language : Said.LANGUAGES) {
        person.page.locator("select.language").selectOption(language);
        assertThat(person.page.locator("html")).hasAttribute("lang", language);
        assertThat(person.page.locator(".ways a").first()).hasText(Said.in(language, "nav.bills"));
        assertEquals(Set.of(), notSaid(person), path + " in " + language);
        assertEquals(List.of(), person.tooWide(), path + " in " + language + " is too wide");
      }
      person.page.reload();
      assertThat(person.page.locator("html")).hasAttribute("lang", "en");
      assertThat(person.page.locator(".ways a").first()).hasText(Said.in("en", "nav.bills"));
    }
  }

  /** Keys instead of texts, and facts that were never filled in. */
  private static Set<String> notSaid(Person person) {
    Set<String> found = new TreeSet<>();
    for (Object said : (List<?>) person.page.evaluate(SAID)) {
      String text = (String) said;
      if (text.matches(KEY)
          || text.matches(".*\\{\\w+}.*")
          || text.matches("undefined|null|NaN|\\[object.*")) {
        found.add(text);
      }
    }
    return found;
  }
}
