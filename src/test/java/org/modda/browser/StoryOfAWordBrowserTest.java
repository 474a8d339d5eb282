package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The way from a published version over its comparison with the next one, and the film between
 * them, to one word, its amendment and its author, and back to where that author's words stand.
 * After the first page it is gone by links alone.
 */
class StoryOfAWordBrowserTest {

  @RegisterExtension final People people = new People();

  private final Law law = Law.ofTwoChapters(people.server());
  private final String article = law.article(2);

  @Test
  void fromAVersionToAWordToItsAuthorAndBack() {
    Person kamola = people.signedIn("kamola").opens(law.path() + "/versions");
    publishes(kamola, "AS_INTRODUCED", "Hukumat kiritgan.");
    adopts(kamola);
    kamola.opens(law.path() + "/versions");
    publishes(kamola, "COMMITTEE", "Qoʻmita maʼqulladi.");

    Person reader = people.visitor().follows(law.bill());
    reader.page.locator("#versions-link").click();
    reader
        .page
        .locator("#v2")
        .getByText(said("version.compareBefore", "number", "1"))
        .first()
        .click();
    Locator compared = reader.page.locator("[id='c-" + article + "']");
    assertThat(compared.locator("ins")).containsText("amaliy");
    reader.page.locator("#view input[value=sides]").check();
    assertThat(compared.locator(".after ins")).containsText("amaliy");
    assertThat(compared.locator(".words .before")).containsText("tekshirishdir");
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(reader.page.locator("#compared thead th")).hasCount(3);
    assertThat(reader.page.locator("#compared td.after ins")).containsText("amaliy");
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    reader.page.locator("#bill").click();
    reader.page.locator("#replay").click();
    assertThat(reader.page.locator("#words ins")).containsText("amaliy");
    assertThat(reader.page.locator("#cause a")).isVisible();
    reader.presses("ArrowLeft");
    assertThat(reader.page.locator("#act")).isVisible();
    assertThat(reader.page.locator("#words")).isHidden();
    reader.presses("End");
    assertThat(reader.page.locator("#words ins")).containsText("amaliy");

    reader.page.locator("#bill").click();
    assertThat(reader.page.locator("#provenance")).hasAttribute("href", law.path() + "/provenance");
    reader.page.locator("#provenance").click();
    reader.page.locator(".run").getByText("amaliy").click();
    Locator story = reader.page.locator("#story");
    assertThat(story).containsText("Aziza Karimova");
    assertThat(story).containsText("Kamola Yusupova");
    assertThat(story).containsText(said("version.stage.COMMITTEE"));
    story.locator("a[href*='/amendments/']").click();
    assertThat(reader.page.locator("#people")).containsText("Aziza Karimova");
    reader.page.locator("#people a.name").first().click();
    reader.page.waitForURL(Pattern.compile("/provenance\\?by="));
    assertThat(reader.page.locator("#only")).containsText("Aziza Karimova");
    assertThat(reader.page.locator("#only a").first()).hasAttribute("href", "#p-" + article);
  }

  private static void publishes(Person clerk, String stage, String reasons) {
    clerk.page.locator("#open").click();
    Locator form = clerk.page.locator("#publishing");
    form.locator("select").first().selectOption(stage);
    form.locator("textarea").fill(reasons);
    form.locator(".primary").click();
    assertThat(form).isHidden();
  }

  private void adopts(Person clerk) {
    Tabling.tabled(
        people.server(), "aziza", law.bill(), article, "tekshirishdir", "amaliy tekshirishdir");
    clerk.opens(law.path() + "/docket");
    Tabling.ticks(clerk, 1);
    clerk.page.locator("#adopt").click();
    Locator dialog = clerk.page.locator("dialog[open]");
    dialog.locator("input[type=checkbox]").check();
    dialog.locator(".primary").click();
    assertThat(dialog.locator("h2")).hasText(said("docket.adopt.doneHeading"));
  }
}
