package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Amendments that replace words of a provision: by hand in a browser, or as a program tables them.
 */
final class Tabling {

  private Tabling() {}

  /** Opens the suggestion lane with the mouse. */
  static Person suggests(Person person, String provision) {
    person
        .provision(provision)
        .locator(
            ".actions button", new Locator.LocatorOptions().setHasText(said("suggestion.open")))
        .click();
    assertThat(person.editor(provision)).isFocused();
    return person;
  }

  /** Tables what is suggested; the notice that it is done has the focus then. */
  static void tables(Person person, String provision) {
    person.button(said("suggestion.table")).click();
    person.page.locator("dialog textarea").fill("Shunday aniqroq.");
    person.button(said("tabling.go")).click();
    assertThat(person.provision(provision).locator(".notice a")).isFocused();
  }

  /** Tables it without a browser; answers with the id. */
  static String tabled(
      RunningModda server, String handle, String bill, String provision, String words, String by) {
    JsonNode now = server.get("/api/bills/" + bill + "/provisions/" + provision).json();
    String text = now.get("text").asString();
    int from = text.indexOf(words);
    int rest = text.length() - from - words.length();
    Object act =
        Map.of(
            "act",
            "CHANGE_TEXT",
            "provision",
            provision,
            "base",
            now.get("revision").asLong(),
            "changes",
            List.of(from, List.of(words.length(), by), rest).stream()
                .filter(part -> !part.equals(0))
                .toList());
    Answer answer =
        server.send(
            "POST",
            "/api/bills/" + bill + "/docket",
            handle,
            Map.of(
                "wording",
                Map.of("acts", List.of(act), "described", List.of()),
                "rationale",
                "Shunday aniqroq.",
                "capacity",
                Map.of("kind", "OWN_NAME", "of", "")));
    if (answer.status() != 201) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return answer.json().get("id").asString();
  }

  /** Ticks an amendment of the docket that is open, to try it out. */
  static void ticks(Person person, int number) {
    person.page.locator("#n-" + number + " .tick input").check();
  }
}
