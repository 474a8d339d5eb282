package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.platform.Ids;
import org.modda.running.RunningModda.Answer;

/** What people write is text, wherever it is shown. */
class HostileTextBrowserTest {

  private static final String IMAGE = "<img src=x onerror=\"window.ran='%s'\">";
  private static final String SCRIPT = "<script>window.ran='%s'</script>";

  /** Turns around what follows it, where it is not kept apart. */
  private static final String TURNED = "\u202Eabc\u202C";

  @RegisterExtension final People people = new People();

  @Test
  void markupInTitlesHeadingsTextsAndNamesIsShownAndNeverRun() {
    String title = IMAGE.formatted("title") + SCRIPT.formatted("title") + TURNED;
    String heading = SCRIPT.formatted("heading") + "&lt;b&gt;" + TURNED;
    String words = IMAGE.formatted("text") + "\n" + SCRIPT.formatted("text") + TURNED + "\n[[<b>]]";
    String bill = bill(title);
    String article = article(bill, heading);
    Person mallory = people.visitor();
    String handle = "mallory." + Ids.next();
    String name = IMAGE.formatted("name");
    signsUp(mallory, handle, name);
    assertThat(mallory.page.locator(".top .person")).hasText(name);
    assertEquals(
        204,
        people
            .server()
            .send(
                "POST",
                "/api/scopes/" + bill + "/grants",
                "admin",
                Map.of("handle", handle, "role", "DEPUTY"))
            .status());
    mallory.follows(bill).edits(article);
    mallory.page.keyboard().insertText(words);
    people.agree(bill, article, List.of(words), mallory);
    Person reader = people.visitor().follows(bill);

    assertThat(reader.page.locator("#title")).hasText(title);
    assertThat(reader.page).hasTitle(title.strip() + " · Modda");
    assertThat(reader.provision(article).locator(".heading .name")).hasText(heading);
    assertEquals(words, reader.text(article));
    assertThat(reader.provision(article).locator(".who")).hasText(name);
    assertThat(reader.provision(article).locator(".changed .name")).hasText(name);
    assertThat(reader.page.locator("#outline .name")).hasText(heading);
    nothingRan(mallory, reader);
    reader.page.locator("#words").fill("onerror");
    assertThat(reader.page.locator("#found mark")).hasText("onerror");
    nothingRan(reader);
    reader.opens("/");
    assertThat(reader.page.locator("#bills a").first()).hasText(title);
    nothingRan(reader);
    reader.opens("/bills/" + bill + "/provisions/" + article + "/history");
    assertThat(reader.page.locator("#name")).containsText(heading);
    assertThat(reader.page.locator("#words")).hasText(words);
    assertThat(reader.page.locator("#revisions .name").first()).hasText(name);
    nothingRan(reader);
    mallory.opens("/account");
    assertThat(mallory.page.locator(".top .person")).hasText(name);
    nothingRan(mallory);
  }

  @Test
  void aNameThatTurnsTheTextAroundItIsRefused() {
    Person mallory = people.visitor();
    mallory.mayHear("status of 422");
    signsUp(mallory, "mallory." + Ids.next(), "Aziza \u202Eavomirak");
    assertThat(mallory.page.locator("#problem")).hasText(said("refusal.name-malformed"));
  }

  private String bill(String title) {
    return made(
        people
            .server()
            .send("POST", "/api/bills", "dilnoza", Map.of("title", title, "language", "uz-Latn")));
  }

  private String article(String bill, String heading) {
    return made(
        people
            .server()
            .send(
                "POST",
                "/api/bills/" + bill + "/provisions",
                "dilnoza",
                Map.of(
                    "kind",
                    "ARTICLE",
                    "number",
                    Map.of("main", 1, "inserted", 0),
                    "heading",
                    heading,
                    "place",
                    Map.of())));
  }

  private static String made(Answer answer) {
    assertEquals(201, answer.status(), answer.body());
    return answer.json().get("id").asString();
  }

  private static void signsUp(Person person, String handle, String name) {
    person.opens("/sign-up");
    person.page.locator("#name").fill(name);
    person.page.locator("#handle").fill(handle);
    person.page.locator("#password").fill("uzun-ibora-yaxshiroq");
    person.page.locator("#licence").check();
    person.button(said("sign.upNow")).click();
  }

  private static void nothingRan(Person... everybody) {
    for (Person person : everybody) {
      Page page = person.page;
      assertEquals(null, page.evaluate("() => window.ran ?? null"));
      assertEquals(
          0,
          page.evaluate("() => document.querySelectorAll('img, body script:not([src])').length"));
    }
  }
}
