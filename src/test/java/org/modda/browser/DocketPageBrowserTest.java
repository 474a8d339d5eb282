package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a docket: 1 and 2 change the same words of article 1, 3 concerns article 5. */
class DocketPageBrowserTest {

  @RegisterExtension final People people = new People();

  private final Law law = Law.ofTwoChapters(people.server());

  @Test
  void theMapIsWalkedWithTheArrowKeysAndSaysWhatMeetsWhat() {
    Person admin = atTheDocket("#map");
    admin.page.locator("#matrix [tabindex='0']").focus();

    admin.presses("ArrowRight");

    Locator cell = admin.page.locator(".matrix-cell:focus");
    assertThat(cell).hasAttribute("data-kind", "WORDS");
    String label = cell.getAttribute("aria-label");
    assertEquals(true, label.contains(said("docket.meetSaid.WORDS")), label);
    admin.presses("Enter");
    assertThat(admin.page.locator(".voting li")).hasCount(2);
    admin.presses("Control+End");
    assertThat(admin.page.locator(".matrix-cell:focus")).hasAttribute("data-kind", "SELF");
  }

  @Test
  void whatIsTickedIsTriedAtOnceAndItsOrderIsChangedByKeyboard() {
    Person admin = atTheDocket("");
    Tabling.ticks(admin, 1);
    Tabling.ticks(admin, 2);

    Locator second = admin.page.locator(".voting li").nth(1);
    assertThat(second).containsText(said("docket.outcome.FALLS"));
    assertThat(admin.page.locator(".rule")).hasText(said("docket.rule.FURTHEST_FIRST"));
    String falls = second.getAttribute("data-amendment");
    second.locator("[data-act='up']").focus();
    admin.presses("Enter");

    assertThat(admin.page.locator(".rule")).hasText(said("docket.rule.GIVEN"));
    Locator first = admin.page.locator(".voting li").first();
    assertThat(first).hasAttribute("data-amendment", falls);
    assertThat(first).containsText(said("docket.outcome.APPLIED"));
    assertThat(first.locator("button:focus")).hasCount(1);
  }

  @Test
  void adoptingIsConfirmedTwiceAndLookedAtAgainWhenSomethingHasChanged() {
    Person admin = atTheDocket("");
    admin.mayHear("status of 412");
    Tabling.ticks(admin, 1);
    Tabling.ticks(admin, 2);
    assertThat(admin.page.locator(".voting")).containsText(said("docket.outcome.FALLS"));
    admin.page.locator("#adopt").click();
    Locator dialog = admin.page.locator("dialog[open]");
    assertThat(dialog).containsText(said("docket.adopt.left", "n", "1"));
    Locator go = dialog.locator(".primary");
    assertThat(go).isDisabled();

    dialog.locator("input[type=checkbox]").check();
    tabled("aziza", 1, "Oʻzbekiston Respublikasida sinovni", "mamlakatda sinovni");
    go.click();
    assertThat(dialog).containsText(said("docket.adopt.changed"));
    assertThat(go).isDisabled();
    dialog.locator("input[type=checkbox]").check();
    go.click();

    assertThat(dialog.locator("h2")).hasText(said("docket.adopt.doneHeading"));
    assertThat(dialog.getByText(said("docket.reason.words-changed"))).hasCount(2);
  }

  @Test
  void theListIsFilteredAndSaysHowManyItShows() {
    Person admin = atTheDocket("");
    assertThat(admin.page.locator(".entry")).hasCount(3);

    admin.page.locator("[name=article]").selectOption(law.article(5));

    assertThat(admin.page.locator(".entry")).hasCount(1);
    assertThat(admin.page.locator("#count"))
        .hasText(said("docket.count", "shown", "1").replace("{all}", "3"));
    admin.page.locator("[type=reset]").click();
    assertThat(admin.page.locator(".entry")).hasCount(3);
    assertEquals(List.of(), admin.tooWide());
  }

  @Test
  void proposalsAreShownAPageAtATime() {
    for (int i = 1; i <= 53; i++) {
      proposed(i <= 50 ? "sardor" : "bobur");
    }
    Person reader = people.visitor().opens(law.path() + "/docket#proposals");
    assertThat(reader.page.locator("#proposals > li")).hasCount(50);
    Locator more = reader.button(said("docket.proposal.more", "count", "3"));
    more.click();
    assertThat(reader.page.locator("#proposals > li")).hasCount(53);
    assertThat(reader.page.locator("#proposals > li:nth-child(51) h3")).isFocused();
    assertThat(reader.page.locator("#proposals + button")).isHidden();
  }

  private void proposed(String handle) {
    String path = "/api/bills/" + law.bill();
    String draft =
        people
            .server()
            .send("POST", path + "/drafts", handle, Map.of())
            .json()
            .get("id")
            .asString();
    Map<String, Object> repeal =
        Map.of("act", "REPEAL_PROVISION", "provision", law.article(7));
    people
        .server()
        .send(
            "PUT",
            path + "/drafts/" + draft,
            handle,
            Map.of(
                "wording",
                Map.of("acts", List.of(repeal), "described", List.of()),
                "rationale",
                ""));
    people
        .server()
        .send("POST", path + "/proposals", handle, Map.of("draft", draft, "words", "Kerak emas"));
  }

  private Person atTheDocket(String hash) {
    tabled("aziza", 1, "sinovni tartibga solishdan", "sinovlarni oʻtkazishdan");
    tabled("bobur", 1, "tartibga solishdan iborat", "belgilash");
    tabled("bobur", 5, "matni", "toʻliq matni");
    return people.signedIn("admin").opens(law.path() + "/docket" + hash);
  }

  private void tabled(String handle, int number, String words, String by) {
    Tabling.tabled(people.server(), handle, law.bill(), law.article(number), words, by);
  }
}
