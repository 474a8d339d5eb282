package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where one of the things that a page reads beside the main one cannot be read, the main one is
 * shown, and the page says what is not there.
 */
class UnreadBrowserTest {

  private static final String STANDS = "Sinov — tekshirishdir.";

  @RegisterExtension final People people = new People();

  private final Law law = Law.ofTwoChapters(people.server());
  private final String article = law.article(2);
  private String amendment;

  @BeforeEach
  void aVersionIsPublishedAnArticleRenamedAndAnAmendmentTabled() {
    send("POST", "/versions", "kamola", Map.of("stage", "COMMITTEE", "reasons", "Chunki"), 201);
    send("PATCH", "/provisions/" + article, "dilnoza", Map.of("heading", "Yangi nom"), 200);
    amendment =
        Tabling.tabled(
            people.server(), "aziza", law.bill(), article, "tekshirishdir", "amaliy tekshirishdir");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @v1                           | /versions                   | versions  | #provisions | Sinov — tekshirishdir.
          @v1                           | /outline                    | outline   | #provisions | Sinov — tekshirishdir.
          @now                          | /timeline                   | timeline  | #provisions | Sinov — tekshirishdir.
          ''                            | /docket                     | docket    | #provisions | Sinov — tekshirishdir.
          /docket                       | ''                          | outline   | #entries    | amaliy
          /docket                       | /scenarios                  | scenarios | #entries    | amaliy
          /provenance                   | /docket                     | docket    | #provisions | Sinov — tekshirishdir.
          /provenance?colour=version    | /versions                   | versions  | #provisions | Sinov — tekshirishdir.
          /comparison?from=v1&to=now    | /outline                    | outline   | #compared   | Yangi nom
          /comparison?from=v1&to=now    | /versions                   | versions  | #compared   | Yangi nom
          /replay                       | /outline                    | outline   | #words      | Sinov — tekshirishdir.
          /replay                       | /docket                     | docket    | #words      | Sinov — tekshirishdir.
          /replay                       | /versions                   | versions  | #words      | Sinov — tekshirishdir.
          /provisions/ARTICLE/history   | /outline                    | outline   | #words      | Sinov — tekshirishdir.
          /provisions/ARTICLE/history   | /provisions/ARTICLE/revisions | revisions | #words    | Sinov — tekshirishdir.
          /versions                     | /outline                    | outline   | #versions   | Chunki
          /amendments/AMENDMENT         | /outline                    | outline   | #wording    | amaliy
          /amendments/AMENDMENT         | /docket                     | docket    | #wording    | amaliy
          """)
  void theMainThingIsShownWithoutIt(
      String page, String unread, String what, String main, String words) {
    Person reader = people.visitor().mayHear("status of 503");
    fails(reader, named(unread));

    reader.opens(law.path() + named(page));

    assertThat(reader.page.locator(main)).containsText(words);
    assertThat(missing(reader)).containsText(said("missing." + what));
    assertThat(reader.page.locator("#problem:not(:empty)")).hasCount(0);
  }

  @Test
  void aMomentWithoutItsVersionsIsWholeAndIsReadAgainWhenAskedTo() {
    Person reader = people.visitor().mayHear("status of 503");
    fails(reader, "/versions");
    reader.opens(law.path() + "@v1");

    assertThat(reader.words(article)).hasText(STANDS);
    assertThat(reader.page.locator("#which")).hasText(said("version.numbered", "number", "1"));
    assertThat(reader.page.locator("#filling")).isHidden();
    assertThat(reader.page.locator("#outline")).containsText("Tushunchalar");
    assertThat(reader.page.locator("#told-time")).not().isEmpty();

    reader.page.unrouteAll();
    missing(reader).getByText(said("missing.again")).click();

    assertThat(reader.page.locator("#which")).containsText(said("version.stage.COMMITTEE"));
    assertThat(missing(reader)).hasCount(0);
  }

  @Test
  void ofABillThatIsNotThereNothingElseIsSaidToBeMissing() {
    Person reader = people.visitor().mayHear("status of 404");
    for (String page : new String[] {"@v1", "/docket", "/comparison", "/versions", "/replay"}) {
      reader.opens("/bills/3f2b8c44-0000-4000-8000-000000000000" + page);
      assertThat(reader.page.locator("#problem")).not().isEmpty();
      assertThat(missing(reader)).hasCount(0);
    }
  }

  private void fails(Person person, String unread) {
    String path = "/api" + law.path() + unread;
    person.page.route(
        url -> URI.create(url).getPath().equals(path),
        route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
  }

  private String named(String path) {
    return path.replace("ARTICLE", article).replace("AMENDMENT", amendment);
  }

  private static Locator missing(Person person) {
    return person.page.locator(".missing");
  }

  private void send(String method, String path, String handle, Object body, int status) {
    var answer = people.server().send(method, "/api" + law.path() + path, handle, body);
    assertEquals(status, answer.status(), answer.body());
  }
}
