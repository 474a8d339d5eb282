package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoEditingBrowserTest {

  @RegisterExtension final People people = new People();

  @Test
  void twoDeputiesWriteOneArticleWhileACitizenFollows() {
    Law law = Law.demo(people.server());
    String article = law.article(5);
    Person aziza = people.signedIn("aziza").follows(law.bill());
    Person bobur = people.signedIn("bobur").follows(law.bill());
    Person sardor = people.signedIn("sardor").follows(law.bill());
    String before = people.servedText(law.bill(), article);
    aziza.edits(article).presses("Control+Home");
    bobur.edits(article).presses("Control+End");

    People.typeTogether(Map.of(aziza, "Azizaning soʻzlari. ", bobur, " Boburning soʻzlari."));

    assertThat(sardor.words(article)).containsText("Azizaning soʻzlari. ");
    assertThat(sardor.words(article)).containsText(" Boburning soʻzlari.");
    assertThat(sardor.provision(article).locator(".who")).containsText("Aziza Karimova");
    assertThat(sardor.provision(article).locator(".who")).containsText("Bobur Aliyev");
    assertThat(aziza.provision(article).locator(".who")).containsText("Bobur Aliyev");
    assertThat(aziza.editor(article).locator(".caret .flag")).hasText("Bobur Aliyev");
    assertThat(bobur.editor(article).locator(".caret .flag")).hasText("Aziza Karimova");
    String agreed =
        people.agree(
            law.bill(),
            article,
            List.of("Azizaning soʻzlari. ", " Boburning soʻzlari."),
            aziza,
            bobur,
            sardor);
    assertEquals("Azizaning soʻzlari. " + before + " Boburning soʻzlari.", agreed);
    assertThat(aziza.status()).hasText(said("status.saved"));
  }

  @Test
  void lettersTypedAtOnePlaceAtOnceAreAllKept() {
    NewBill law = people.server().newBill("Modda matni");
    Person aziza = people.signedIn("aziza").follows(law.bill());
    Person bobur = people.signedIn("bobur").follows(law.bill());
    aziza.edits(law.provision()).presses("Control+End");
    bobur.edits(law.provision()).presses("Control+End");

    People.typeTogether(Map.of(aziza, "ABCDEFGH", bobur, "12345678"));

    String agreed =
        people.agree(
            law.bill(),
            law.provision(),
            List.of("Modda matni", "A", "B", "C", "D", "E", "F", "G", "H", "1", "8"),
            aziza,
            bobur);
    assertEquals("ABCDEFGH", agreed.replaceAll("[^A-H]", ""));
    assertEquals("12345678", agreed.replaceAll("[^0-9]", ""));
  }

  @Test
  void aCitizenFindsNoWayToEditAndASubmissionFromTheirPageIsRefused() {
    NewBill law = people.server().newBill("Modda matni");
    Person sardor = people.signedIn("sardor");
    sardor.page.addInitScript(
        """
        window.sockets = [];
        window.WebSocket = class extends WebSocket {
          constructor(...address) {
            super(...address);
            this.heard = [];
            this.addEventListener("message", ({data}) => this.heard.push(
              ...(typeof data === "string" ? data : new TextDecoder().decode(data)).split("\\n")));
            window.sockets.push(this);
          }
        };
        """);
    sardor.follows(law.bill());
    assertThat(
            sardor
                .page
                .locator("button")
                .filter(new FilterOptions().setHasText(said("provision.edit"))))
        .hasCount(0);
    sardor.provision(law.provision()).dblclick();
    assertThat(sardor.page.locator(".cm-editor")).hasCount(0);
    sardor.provision(law.provision()).press("Enter");
    assertThat(sardor.page.locator(".editor.suggestion")).hasCount(1);
    assertThat(sardor.page.locator(".editor.text")).hasCount(0);
    sardor.presses("Escape");

    sardor.page.evaluate(
        "frame => sockets.at(-1).send(frame)",
        "{\"t\":\"submit\",\"p\":\"%s\",\"base\":1,\"client\":\"fuqaroningsahifa\",\"n\":1,\"ch\":[[11,\"Mening\"]]}"
            .formatted(law.provision()));

    String refused =
        (String)
            sardor
                .page
                .waitForFunction(
                    "() => sockets.at(-1).heard.find(frame => frame.includes('refused'))")
                .jsonValue();
    JsonNode refusal = JsonMapper.shared().readTree(refused);
    assertEquals("role-required", refusal.get("code").asString());
    assertEquals(1, refusal.get("n").asInt());
    assertEquals("Modda matni", people.servedText(law.bill(), law.provision()));
    assertEquals("Modda matni", sardor.text(law.provision()));
  }

  @Test
  void undoOfOneNeverUndoesTheWordsOfAnother() {
    NewBill law = people.server().newBill("Modda matni.");
    String article = law.provision();
    Person aziza = people.signedIn("aziza").follows(law.bill());
    Person bobur = people.signedIn("bobur").follows(law.bill());
    Person dilnoza = people.signedIn("dilnoza").follows(law.bill());
    aziza.edits(article).presses("Control+Home");
    bobur.edits(article).presses("Control+End");
    dilnoza.edits(article).presses("Control+Home").presses(right(5));
    People.typeTogether(
        Map.of(aziza, "Birinchi qism. ", bobur, " Oxirgi qism.", dilnoza, " (oʻrtadagi)"));
    people.agree(
        law.bill(),
        article,
        List.of("Birinchi qism. ", " Oxirgi qism.", " (oʻrtadagi)", "Modda"),
        aziza,
        bobur,
        dilnoza);
    bobur.presses("Control+Home").presses(right(8)).types(" yangi");
    people.agree(law.bill(), article, List.of("Birinchi yangi qism. "), aziza, bobur, dilnoza);

    undoesEverything(aziza);

    String withoutAziza = " yangiModda (oʻrtadagi) matni. Oxirgi qism.";
    assertEquals(
        withoutAziza, people.agree(law.bill(), article, List.of(" yangi"), aziza, bobur, dilnoza));

    undoesEverything(dilnoza);
    redoesEverything(aziza);

    String again =
        people.agree(law.bill(), article, List.of("Birinchi", " qism. "), aziza, bobur, dilnoza);
    assertTrue(again.contains(" yangi"), again);
    assertTrue(again.endsWith("Modda matni. Oxirgi qism."), again);
    assertEquals(0, People.times(again, "oʻrtadagi"), again);
  }

  /** Slow typing is several steps, which ones depends on the machine. */
  private static void redoesEverything(Person person) {
    for (int i = 0; i < 8; i++) {
      person.presses("Control+y");
    }
  }

  private static void undoesEverything(Person person) {
    for (int i = 0; i < 8; i++) {
      person.presses("Control+z");
    }
  }

  private static String[] right(int times) {
    String[] keys = new String[times];
    java.util.Arrays.fill(keys, "ArrowRight");
    return keys;
  }
}
