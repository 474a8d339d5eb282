package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modda.browser.Said.said;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a screen reader is told, from the browser's own accessibility tree. */
class AccessibleNamesBrowserTest {

  private static final Set<String> NAMED =
      Set.of(
          "button",
          "link",
          "textbox",
          "searchbox",
          "combobox",
          "listbox",
          "option",
          "checkbox",
          "radio",
          "slider",
          "spinbutton",
          "image",
          "img",
          "heading",
          "dialog",
          "navigation",
          "progressbar");

  /** An element that CodeMirror makes focusable for scripts only. */
  private static final String OF_CODEMIRROR = "\"tabindex\",\"-1\",\"class\",\"cm-scroller\"";

  @RegisterExtension final People people = new People();

  @Test
  void everythingThatCanBeUsedHasAName() {
    Law law = Law.ofTwoChapters(people.server());
    Person dilnoza = people.signedIn("dilnoza").follows(law.bill());
    everythingIsNamed(dilnoza, 40);
    dilnoza.edits(law.article(2));
    everythingIsNamed(dilnoza, 40);
    dilnoza.button(said("editor.reference")).click();
    everythingIsNamed(dilnoza, 8);
    dilnoza.button(said("dialog.cancel")).click();
    dilnoza.provision(law.article(1)).getByText(said("structure.open")).click();
    everythingIsNamed(dilnoza, 40);
    for (String dialog : List.of("insert", "rename", "renumber", "split", "repeal")) {
      if (dilnoza.page.locator(".menu").count() == 0) {
        dilnoza.provision(law.article(1)).getByText(said("structure.open")).click();
      }
      dilnoza.page.locator(".menu").getByText(said("structure." + dialog)).click();
      assertThat(dilnoza.page.locator("dialog[open]")).isVisible();
      everythingIsNamed(dilnoza, 3);
      dilnoza.button(said("dialog.cancel")).click();
    }
    dilnoza.opens("/");
    everythingIsNamed(dilnoza, 8);
    dilnoza.page.locator("#begin").click();
    everythingIsNamed(dilnoza, 4);
    dilnoza.opens("/import");
    everythingIsNamed(dilnoza, 10);
    dilnoza.opens(law.path() + "/provisions/" + law.article(1) + "/history");
    assertThat(dilnoza.page.locator("#wording-title")).not().isEmpty();
    everythingIsNamed(dilnoza, 8);
    dilnoza.opens(law.path() + "/provenance");
    assertThat(dilnoza.page.locator(".run").first()).isVisible();
    dilnoza.page.locator(".run").first().click();
    assertThat(dilnoza.page.locator("#story-text dd").first()).isVisible();
    everythingIsNamed(dilnoza, 15);
    dilnoza.opens(law.path() + "/replay?provision=" + law.article(1));
    assertThat(dilnoza.page.locator("#moment")).not().isEmpty();
    everythingIsNamed(dilnoza, 20);
    dilnoza.page.locator("#keys").click();
    everythingIsNamed(dilnoza, 3);
    for (String view : List.of("inline", "sides", "table")) {
      dilnoza.opens(law.path() + "/comparison?from=now&to=now&all=true&view=" + view);
      assertThat(dilnoza.page.locator("#result")).isVisible();
      everythingIsNamed(dilnoza, 12);
    }
    Person admin = people.signedIn("admin").opens("/account");
    assertThat(admin.page.locator("#granting")).isVisible();
    everythingIsNamed(admin, 20);
    Person visitor = people.visitor().opens("/sign-in");
    everythingIsNamed(visitor, 10);
    visitor.opens("/sign-up");
    everythingIsNamed(visitor, 8);
  }

  @Test
  void soItHasOnThePagesOfVersions() {
    Law law = Law.ofTwoChapters(people.server());
    Person kamola = people.signedIn("kamola").opens(law.path() + "/versions");
    kamola.page.locator("#open").click();
    assertThat(kamola.page.locator("#publishing .primary")).isEnabled();
    everythingIsNamed(kamola, 12);
    kamola.page.locator("#publishing select").first().selectOption("COMMITTEE");
    kamola.page.locator("#publishing textarea").fill("Qoʻmita maʼqulladi.");
    kamola.page.locator("#publishing .primary").click();
    assertThat(kamola.page.locator("#v1")).isFocused();
    everythingIsNamed(kamola, 8);
    kamola.opens(law.path() + "@v1");
    assertThat(kamola.page.locator("#marks [data-kind=VERSION]")).hasCount(1);
    everythingIsNamed(kamola, 12);
  }

  @Test
  void soItHasOnThePagesOfAmendments() {
    Law law = Law.ofTwoChapters(people.server());
    String one = tabled(law, "aziza", "sinovni tartibga", "sinovlarni");
    tabled(law, "bobur", "tartibga solishdan", "belgilashdan");
    Person kamola = people.signedIn("kamola").opens(law.path() + "/docket");
    Tabling.ticks(kamola, 1);
    Tabling.ticks(kamola, 2);
    assertThat(kamola.page.locator(".consolidated ins").first()).isVisible();
    everythingIsNamed(kamola, 30);
    kamola.page.locator("#n-2 .tick input").uncheck();
    kamola.page.locator("#adopt").click();
    assertThat(kamola.page.locator("dialog .choice")).isVisible();
    everythingIsNamed(kamola, 4);
    kamola.page.locator("dialog input[type=checkbox]").check();
    kamola.page.locator("dialog .primary").click();
    assertThat(kamola.page.locator("dialog h2")).hasText(said("docket.adopt.doneHeading"));
    Person bobur = people.signedIn("bobur").opens(law.path() + "/docket?mine#map");
    assertThat(bobur.page.locator(".told li")).hasCount(1);
    everythingIsNamed(bobur, 12);
    bobur.opens(law.path() + "/amendments/" + one);
    assertThat(bobur.page.locator("#wording del")).isVisible();
    everythingIsNamed(bobur, 8);
    bobur.opens(law.path() + "/amendments/new");
    assertThat(bobur.page.locator("#bill")).not().isEmpty();
    assertThat(bobur.page.locator("#instructions select").first()).isVisible();
    everythingIsNamed(bobur, 12);
    everythingIsNamed(people.signedIn("dilnoza").opens("/docket-import"), 8);
  }

  private String tabled(Law law, String handle, String words, String by) {
    return Tabling.tabled(people.server(), handle, law.bill(), law.article(1), words, by);
  }

  private static void everythingIsNamed(Person person, int fewest) {
    List<String> nameless = new ArrayList<>();
    Set<String> met = new HashSet<>();
    int count = 0;
    CDPSession browser = person.context.newCDPSession(person.page);
    for (JsonElement one : browser.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
      JsonObject node = one.getAsJsonObject();
      if (node.get("ignored").getAsBoolean() || !node.has("role")) {
        continue;
      }
      String role = value(node, "role");
      boolean counts = NAMED.contains(role) || isFocusable(node) && !role.equals("RootWebArea");
      if (counts) {
        count++;
        met.add(role);
        String described = value(node, "name").isBlank() ? described(browser, node) : "";
        if (!described.isEmpty() && !described.contains(OF_CODEMIRROR)) {
          nameless.add(role + " " + described);
        }
      }
    }
    browser.detach();
    assertEquals(List.of(), nameless, "without a name on " + person.page.url());
    assertTrue(count >= fewest, count + " of " + met + " on " + person.page.url());
  }

  private static String value(JsonObject node, String property) {
    JsonObject found = node.getAsJsonObject(property);
    return found == null || !found.has("value") ? "" : found.get("value").getAsString();
  }

  private static boolean isFocusable(JsonObject node) {
    if (node.has("properties")) {
      for (JsonElement one : node.getAsJsonArray("properties")) {
        JsonObject property = one.getAsJsonObject();
        if (property.get("name").getAsString().equals("focusable")) {
          return property.getAsJsonObject("value").get("value").getAsBoolean();
        }
      }
    }
    return false;
  }

  private static String described(CDPSession browser, JsonObject node) {
    JsonObject which = new JsonObject();
    which.add("backendNodeId", node.get("backendDOMNodeId"));
    JsonObject found = browser.send("DOM.describeNode", which).getAsJsonObject("node");
    return found.get("localName").getAsString() + " " + found.get("attributes");
  }
}
