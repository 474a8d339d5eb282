package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;

class ComparisonBrowserTest {

  private static final String MOVED =
      "Muhokama natijalari loyihani keyingi bosqichga oʻtkazish uchun asos boʻladi.";

  private static final String LAW =
      """
      # Sinov toʻgʻrisida

      ## 1-bob. Umumiy qoidalar

      ### 1-modda. Maqsad

      Ushbu Qonun sinovni tartibga soladi.

      MOVED

      ### 2-modda. Muddat

      Javob oʻn kun ichida beriladi.

      ### 3-modda. Nazorat

      Nazoratni vakolatli organ amalga oshiradi.

      ### 4-modda. Kuchga kirish

      Ushbu Qonun eʼlon qilingan kundan kuchga kiradi.
      """
          .replace("MOVED", MOVED);

  @RegisterExtension final People people = new People();

  @Test
  void twoStatesAreReadInTheTextSideBySideAndAsATable() {
    Law law = changed();
    Person reader = people.visitor().opens("/bills/" + law.bill());
    reader.page.locator("#comparison").click();
    Locator result = reader.page.locator("#result");
    assertThat(reader.page.locator("#from")).isVisible();
    reader.page.locator("#compare").click();

    assertThat(reader.page.locator("#summary"))
        .hasText(
            said("comparison.count.changed", "n", "3")
                + ", "
                + said("comparison.count.repealed", "n", "1")
                + ", "
                + said("comparison.count.renumbered", "n", "1"));
    Locator second = reader.page.locator("[id='c-" + law.article(2) + "']");
    assertThat(second.locator("del")).hasText("oʻn");
    assertThat(second.locator("ins")).hasText("besh");
    Locator from = reader.page.locator("#move-1-from");
    assertThat(from).hasText(said("comparison.movedTo", "place", "3¹-modda"));
    from.click();
    assertThat(reader.page.locator("#move-1-to")).isInViewport();
    assertThat(reader.page.locator("#move-1-to"))
        .hasText(said("comparison.movedFrom", "place", "1-modda"));
    assertThat(second.locator(".words")).hasAttribute("lang", "uz-Latn");

    choose(reader, "sides");
    assertThat(second.locator(".before del")).hasText("oʻn");
    assertThat(second.locator(".after ins")).hasText("besh");
    assertThat(second.locator(".before ins")).hasCount(0);

    choose(reader, "table");
    assertThat(reader.page.locator("table thead th")).hasCount(3);
    assertThat(result.locator("tbody tr")).hasCount(4);
    assertThat(second.locator("td.before del")).hasText("oʻn");
    assertThat(second.locator("td.after ins")).hasText("besh");
    reader.screenshot(Path.of("target/screenshots/comparison-table.png"));

    reader.page.locator("#all").check();
    assertThat(result.locator("tbody tr")).hasCount(5);
    assertTrue(reader.page.url().contains("view=table"));
    reader.page.reload();
    assertThat(result.locator("tbody tr")).hasCount(5);
  }

  @Test
  void theNextChangeIsReachedByKeys() {
    Law law = changed();
    Person reader = people.visitor().opens(address(law, "inline"));
    assertThat(reader.page.locator("#step")).hasText(step("0"));

    reader.presses("Alt+ArrowDown");
    assertThat(reader.page.locator(".here-now")).isFocused();
    assertThat(reader.page.locator(".here-now")).hasText(MOVED);
    reader.presses("Alt+ArrowDown");
    assertThat(reader.page.locator(".here-now")).hasText("oʻn");
    reader.presses("Alt+ArrowUp");
    reader.presses("Alt+ArrowUp");
    assertThat(reader.page.locator("#step")).hasText(step("4"));
    reader.page.locator("#next").click();
    assertThat(reader.page.locator(".here-now")).hasText(MOVED);
  }

  @Test
  void onPaperItIsTheTableWithItsHeadAndNoControls() {
    Law law = changed();
    Person reader = people.visitor().opens(address(law, "inline"));
    assertThat(reader.page.locator(".compared-inline")).isVisible();

    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(reader.page.locator("table caption")).isVisible();
    assertThat(reader.page.locator("table caption .title")).hasText("Sinov toʻgʻrisida");
    assertThat(reader.page.locator(".comparison .tools")).isHidden();
    assertEquals(
        "table-header-group",
        reader.page.locator("thead").evaluate("head => getComputedStyle(head).display"));
    reader.screenshot(Path.of("target/screenshots/comparison-print.png"));
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    assertThat(reader.page.locator(".compared-inline")).isVisible();
  }

  @Test
  void aTextOfOnesOwnIsCompared() {
    Law law = Law.importing(people.server(), LAW);
    Person stranger = people.visitor().opens("/bills/" + law.bill() + "/comparison");
    stranger.page.locator("#to").selectOption("document");
    assertThat(stranger.page.locator("#sign-in-link")).isVisible();
    assertThat(stranger.page.locator("#compare")).isDisabled();

    Person sardor = people.signedIn("sardor").opens("/bills/" + law.bill() + "/comparison");
    sardor.page.locator("#to").selectOption("document");
    sardor
        .page
        .locator("#file")
        .setInputFiles(
            new FilePayload(
                "boshqa.md",
                "text/markdown",
                LAW.replace("oʻn kun", "uch kun").getBytes(StandardCharsets.UTF_8)));
    sardor.page.locator("#compare").click();

    assertThat(sardor.page.locator("#summary")).hasText(said("comparison.count.changed", "n", "1"));
    assertThat(sardor.page.locator(".unit ins")).hasText("uch");
    assertThat(sardor.page.locator(".unit del")).hasText("oʻn");
  }

  @Test
  void onANarrowScreenOneTextStandsAboveTheOtherAndNothingOverflows() {
    Law law = changed();
    Person reader = people.visitor();
    reader.page.setViewportSize(360, 800);
    for (String view : new String[] {"inline", "sides", "table"}) {
      reader.opens(address(law, view));
      assertThat(reader.page.locator("#result")).isVisible();
      assertEquals(
          0, reader.page.evaluate("() => document.documentElement.scrollWidth - innerWidth"));
    }
  }

  private static void choose(Person reader, String view) {
    reader.page.locator("#view input[value=" + view + "]").check();
  }

  /** Of two moves' ends, a replaced word and a repealed article. */
  private static String step(String n) {
    return said("comparison.step", "n", n).replace("{of}", "4");
  }

  private String address(Law law, String view) {
    String introduced =
        people
            .server()
            .get("/api/bills/" + law.bill() + "/outline")
            .json()
            .get("introduced")
            .asString();
    return "/bills/" + law.bill() + "/comparison?from=" + introduced + "&to=now&view=" + view;
  }

  /**
   * The second sentence of article 1 goes to article 3, which becomes 3¹; article 4 is repealed.
   */
  private Law changed() {
    RunningModda server = people.server();
    Law law = Law.importing(server, LAW);
    replace(law, 1, "\n" + MOVED, "");
    replace(law, 2, "oʻn", "besh");
    replace(law, 3, "oshiradi.", "oshiradi.\n" + MOVED);
    change(law, 3, Map.of("number", Map.of("main", 3, "inserted", 1)));
    change(law, 4, Map.of("repealed", true));
    return law;
  }

  private void change(Law law, int article, Map<String, Object> body) {
    Answer answer =
        people
            .server()
            .send(
                "PATCH",
                "/api/bills/" + law.bill() + "/provisions/" + law.article(article),
                "dilnoza",
                body);
    assertEquals(200, answer.status(), answer.body());
  }

  private void replace(Law law, int article, String before, String after) {
    RunningModda server = people.server();
    try (LiveEditor editor =
        LiveEditor.open(server.url(), law.bill(), law.article(article), server.cookie("dilnoza"))) {
      int from = editor.text().indexOf(before);
      editor.replace(from, from + before.length(), after);
      Awaiting.untilTrue(editor::isSettled);
    }
  }
}
