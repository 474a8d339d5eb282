package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a docket, before a docket that is answered here as docs/protocol.md says. */
class DocketPageBrowserTest {

  private static final String ENTRY =
      """
      {"id":"%1$s","number":%2$d,"state":"TABLED","by":"nobody","cosigners":[],
       "capacity":{"kind":"OWN_NAME","of":""},"amends":null,"label":null,
       "tabled":"2026-11-20T05:00:00Z","rationale":"","described":[],"standing":"UNCHANGED",
       "standings":{},"confirmed":null,"objection":null,"end":null,"distance":1,
       "acts":[{"act":"CHANGE_TEXT","provision":"%3$s","base":0,"changes":[%4$d,[0," %1$s"]]}],
       "meets":[%5$s]}""";
  private static final String MEETS =
      "{\"with\":\"%s\",\"kinds\":[\"WORDS\"],\"clean\":false,\"falls\":%s}";
  private static final String TRIAL =
      """
      {"rule":"FURTHEST_FIRST","order":[%s],"outcomes":[%s],"meets":[],"provisions":[],
       "outline":null,"also":[],"hash":"%s"}""";
  private static final String OUTCOME =
      "{\"amendment\":\"%s\",\"outcome\":\"%s\",\"code\":%s,\"because\":%s}";

  @RegisterExtension final People people = new People();

  private final List<String> articles = new ArrayList<>();
  private final List<String> tried = new ArrayList<>();
  private final List<String> adopted = new ArrayList<>();

  @Test
  void theMapIsWalkedWithTheArrowKeysAndSaysWhatMeetsWhat() {
    Person admin = atTheDocket("#map");
    admin.page.locator("#matrix [tabindex='0']").focus();

    admin.presses("ArrowRight");

    Locator cell = admin.page.locator(".matrix-cell:focus");
    String falls = said("docket.cell.falls").replace("{falling}", "2").replace("{adopted}", "1");
    assertThat(cell)
        .hasAttribute(
            "aria-label",
            said("docket.cell", "one", "1")
                .replace("{other}", "2")
                .replace("{kinds}", said("docket.meetSaid.WORDS"))
                .replace("{falls}", falls));
    admin.presses("Enter");
    assertThat(admin.page.locator(".voting li")).hasCount(2);
    admin.presses("Control+End");
    assertThat(admin.page.locator(".matrix-cell:focus")).hasAttribute("data-kind", "SELF");
  }

  @Test
  void whatIsTickedIsTriedAtOnceAndItsOrderIsChangedByKeyboard() {
    Person admin = atTheDocket("");
    tick(admin, 1);
    tick(admin, 2);

    assertThat(admin.page.locator(".voting li").nth(1)).containsText(said("docket.outcome.FALLS"));
    assertThat(admin.page.locator(".rule")).hasText(said("docket.rule.FURTHEST_FIRST"));
    admin.page.locator(".voting li").nth(1).locator("[data-act='up']").focus();
    admin.presses("Enter");

    assertThat(admin.page.locator(".rule")).hasText(said("docket.rule.GIVEN"));
    assertThat(admin.page.locator(".voting li").first()).hasAttribute("data-amendment", "m2");
    assertThat(admin.page.locator(".voting li").first().locator("button:focus")).hasCount(1);
    assertEquals("{\"amendments\":[\"m2\",\"m1\"],\"order\":\"GIVEN\"}", tried.getLast());
  }

  @Test
  void adoptingIsConfirmedTwiceAndLookedAtAgainWhenSomethingHasChanged() {
    Person admin = atTheDocket("");
    admin.mayHear("status of 412");
    tick(admin, 1);
    tick(admin, 2);
    assertThat(admin.page.locator(".voting li").nth(1)).containsText(said("docket.outcome.FALLS"));
    admin.page.locator("#adopt").click();
    Locator dialog = admin.page.locator("dialog[open]");
    assertThat(dialog).containsText(said("docket.adopt.left", "n", "1"));
    Locator go = dialog.locator(".primary");
    assertThat(go).isDisabled();

    dialog.locator("input[type=checkbox]").check();
    go.click();
    assertThat(dialog).containsText(said("docket.adopt.changed"));
    assertThat(go).isDisabled();
    dialog.locator("input[type=checkbox]").check();
    go.click();

    assertThat(dialog.locator("h2")).hasText(said("docket.adopt.doneHeading"));
    assertThat(dialog).containsText(said("docket.reason.words-changed"));
    assertEquals(
        List.of(
            "{\"amendments\":[\"m1\"],\"hash\":\"first\"}",
            "{\"amendments\":[\"m1\"],\"hash\":\"second\"}"),
        adopted);
  }

  @Test
  void theListIsFilteredAndSaysHowManyItShows() {
    Person admin = atTheDocket("");
    assertThat(admin.page.locator(".entry")).hasCount(3);

    admin.page.locator("[name=article]").selectOption(articles.getLast());

    assertThat(admin.page.locator(".entry")).hasCount(1);
    assertThat(admin.page.locator("#count"))
        .hasText(said("docket.count", "shown", "1").replace("{all}", "3"));
    admin.page.locator("[type=reset]").click();
    assertThat(admin.page.locator(".entry")).hasCount(3);
    assertEquals(List.of(), admin.tooWide());
  }

  private Person atTheDocket(String hash) {
    Law law = Law.ofTwoChapters(people.server());
    articles.addAll(List.of(law.article(1), law.article(5)));
    int first = people.servedText(law.bill(), articles.getFirst()).length();
    int last = people.servedText(law.bill(), articles.getLast()).length();
    String docket =
        "{\"bill\":\"%s\",\"version\":\"e.1\",\"whole\":true,\"order\":[\"m1\",\"m2\",\"m3\"],\"amendments\":[%s,%s,%s]}"
            .formatted(
                law.bill(),
                ENTRY.formatted(
                    "m1", 1, articles.getFirst(), first, MEETS.formatted("m2", "false")),
                ENTRY.formatted("m2", 2, articles.getFirst(), first, MEETS.formatted("m1", "true")),
                ENTRY.formatted("m3", 3, articles.getLast(), last, ""));
    Person admin = people.signedIn("admin");
    answers(admin.page, "/docket(?:\\?.*)?", docket);
    answers(admin.page, "/scenarios", "{\"scenarios\":[]}");
    answers(admin.page, "/proposals", "{\"proposals\":[]}");
    admin.page.route(api("/trials"), this::tryOut);
    admin.page.route(api("/adoptions"), this::adopt);
    admin.opens(law.path() + "/docket" + hash);
    return admin;
  }

  private static void tick(Person person, int number) {
    person.page.locator("#n-" + number + " .tick input").check();
  }

  /** The second of two falls because of the first. */
  private void tryOut(Route route) {
    String asked = route.request().postData();
    tried.add(asked);
    List<String> ids =
        Pattern.compile("m\\d").matcher(asked).results().map(MatchResult::group).toList();
    List<String> outcomes = new ArrayList<>();
    for (String id : ids) {
      outcomes.add(
          outcomes.isEmpty()
              ? OUTCOME.formatted(id, "APPLIED", "null", "null")
              : OUTCOME.formatted(id, "FALLS", "\"words-changed\"", '"' + ids.getFirst() + '"'));
    }
    fulfill(
        route,
        200,
        TRIAL.formatted(
            '"' + String.join("\",\"", ids) + '"',
            String.join(",", outcomes),
            adopted.isEmpty() ? "first" : "second"));
  }

  private void adopt(Route route) {
    adopted.add(route.request().postData());
    if (adopted.size() == 1) {
      fulfill(route, 412, "{\"code\":\"stale-trial\",\"facts\":{}}");
    } else {
      fulfill(
          route,
          201,
          "{\"decision\":\"d\",\"sequence\":9,\"adopted\":[\"m1\"],\"fallen\":[{\"amendment\":\"m2\",\"code\":\"words-changed\",\"because\":\"m1\"}]}");
    }
  }

  private static void answers(Page page, String path, String body) {
    page.route(api(path), route -> fulfill(route, 200, body));
  }

  private static Pattern api(String path) {
    return Pattern.compile(".*/api/bills/[^/]+" + path + "$");
  }

  private static void fulfill(Route route, int status, String body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/json")
            .setBody(body));
  }
}
