package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;

/** A bill of many articles: filled where the reader is, then everywhere. */
class LongBillBrowserTest {

  private static final int ARTICLES = 500;

  /** Slices are never given their turn: what is there was filled at once. */
  private static final String NO_SLICES = "scheduler.postTask = () => new Promise(() => {})";

  private static final String FILLED = "document.querySelectorAll('#provisions .words p').length";

  private static final String ROOM =
      "[...document.querySelectorAll('.provision:empty')].every(one => one.offsetHeight > 80)";

  private static final String TOP =
      "id => Math.round(document.getElementById(`p-${id}`).getBoundingClientRect().top)";

  @RegisterExtension final People people = new People();

  @Test
  void everyWordAndEveryPlaceInTheOutlineIsThereInTheEnd() {
    Law law = longLaw();
    for (String page : new String[] {"", "@now"}) {
      Person reader = people.visitor().opens(law.path() + page);
      assertThat(reader.page.locator("#provisions[data-whole]")).isVisible();
      assertEquals(ARTICLES, reader.page.evaluate(FILLED));
      assertThat(reader.page.locator("#outline li")).hasCount(ARTICLES);
      assertThat(reader.page.locator("#filling")).isHidden();
      assertThat(reader.page.locator("#provisions .changed, #provisions .actions a").first())
          .isAttached();
    }
  }

  @Test
  void aReaderLandsAtTheArticleOfTheAddressAndStaysThere() {
    Law law = longLaw();
    String article = law.article(400);
    for (String page : new String[] {"", "@now"}) {
      Person reader = people.visitor();
      reader.page.addInitScript(NO_SLICES);
      reader.opens(law.path() + page + "#p-" + article);
      assertThat(reader.words(article)).hasText("Soʻz 400. " + words(400));
      assertThat(reader.provision(article)).isInViewport();
      assertThat(reader.provision(article)).isFocused();
      assertTrue((int) reader.page.evaluate(FILLED) < ARTICLES);
      assertTrue((boolean) reader.page.evaluate(ROOM), "what is not filled keeps its room");
      Person other = people.visitor().opens(law.path() + page + "#p-" + article);
      assertThat(other.page.locator("#provisions[data-whole]")).isVisible();
      assertThat(other.provision(article)).isInViewport();
      int top = (int) other.page.evaluate(TOP, article);
      assertTrue(top >= 0 && top < 200, "the article begins at " + top);
      assertThat(other.page.locator("#outline [aria-current]")).isInViewport();
    }
  }

  @Test
  void whoeverScrollsAheadOfTheFillingReadsThere() {
    Law law = longLaw();
    Person reader = people.visitor();
    reader.page.addInitScript(NO_SLICES);
    reader.follows(law.bill());
    assertThat(reader.words(law.article(1))).hasText("Soʻz 1. " + words(1));
    assertThat(reader.words(law.article(300))).hasCount(0);
    reader.page.evaluate(
        "id => document.getElementById(`p-${id}`).scrollIntoView()", law.article(300));
    assertThat(reader.words(law.article(300))).hasText("Soʻz 300. " + words(300));
  }

  @Test
  void aPrintAndASearchInThePageHaveAllOfIt() {
    Law law = longLaw();
    Person reader = people.visitor();
    reader.page.addInitScript(NO_SLICES);
    reader.follows(law.bill());
    assertTrue((int) reader.page.evaluate(FILLED) < ARTICLES);
    reader.presses("Control+f");
    assertEquals(ARTICLES, reader.page.evaluate(FILLED));
    reader.opens(law.path() + "@now");
    assertThat(reader.words(law.article(1))).isVisible();
    assertTrue((int) reader.page.evaluate(FILLED) < ARTICLES);
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertEquals(ARTICLES, reader.page.evaluate(FILLED));
  }

  @Test
  void whatIsWrittenWhereNothingIsFilledYetIsRead() {
    Law law = longLaw();
    String article = law.article(450);
    Person reader = people.visitor();
    reader.page.addInitScript(NO_SLICES);
    reader.follows(law.bill());
    assertThat(reader.words(article)).hasCount(0);
    Person writer = people.signedIn("aziza").opens(law.path() + "#p-" + article);
    assertThat(writer.status()).hasAttribute("data-state", "live");
    writer.edits(article).presses("Control+Home").types("Yangi. ");
    assertThat(reader.words(article)).hasText("Yangi. Soʻz 450. " + words(450));
    assertThat(reader.provision(article).locator(".changed")).containsText("Aziza");
  }

  @Test
  void theKeyboardReachesWhatIsFarAway() {
    Law law = longLaw();
    String article = law.article(350);
    Person writer = people.signedIn("aziza");
    writer.page.addInitScript(NO_SLICES);
    writer.follows(law.bill());
    Locator provision = writer.provision(article);
    provision.focus();
    writer.presses("Enter");
    assertThat(writer.editor(article)).isFocused();
    assertThat(provision).isInViewport();
  }

  private Law longLaw() {
    return Made.LAW.in(people.server());
  }

  private static String words(int number) {
    return "Ushbu modda uzun qonunning oʻrnini koʻrsatadi. ".repeat(1 + number % 7).strip();
  }

  /** One bill for all tests of this class: none of them changes what another reads. */
  private enum Made {
    LAW;

    private Law law;

    synchronized Law in(RunningModda server) {
      if (law == null) {
        law =
            Law.importing(
                server,
                IntStream.rangeClosed(1, ARTICLES)
                    .mapToObj(
                        n -> "### " + n + "-modda. Nom " + n + "\n\nSoʻz " + n + ". " + words(n))
                    .collect(Collectors.joining("\n\n", "# Uzun qonun\n\n", "\n")));
        String bill = law.bill();
        Awaiting.untilTrue(() -> server.provisions(bill).findValues("text").size() == ARTICLES);
      }
      return law;
    }
  }
}
