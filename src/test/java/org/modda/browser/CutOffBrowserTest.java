package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.running.RunningModda.NewBill;

class CutOffBrowserTest {

  private static final String BEFORE = "Modda matni.";

  @RegisterExtension final People people = new People();

  private NewBill law;
  private Person aziza;
  private Network network;

  @BeforeEach
  void aDeputyWritesInAnArticle() {
    law = people.server().newBill(BEFORE);
    aziza = people.signedIn("aziza");
    network = Network.of(aziza);
    aziza.follows(law.bill()).edits(law.provision()).presses("Control+Home");
  }

  @Test
  void wordsTypedWithoutAConnectionAndThoseOfOthersMeetOnceItIsBack() {
    Person bobur = people.signedIn("bobur").follows(law.bill());
    bobur.edits(law.provision()).presses("Control+End");
    cutOff();

    People.typeTogether(Map.of(aziza, "Azizadan. ", bobur, " Boburdan."));

    assertThat(aziza.status()).hasText(said("status.kept"));
    assertEquals("Azizadan. " + BEFORE, aziza.text(law.provision()));
    assertThat(bobur.status()).hasText(said("status.saved"));
    network.mend();
    backOnline();
    assertEquals(
        "Azizadan. " + BEFORE + " Boburdan.",
        people.agree(
            law.bill(), law.provision(), List.of("Azizadan. ", " Boburdan."), aziza, bobur));
    assertThat(aziza.status()).hasText(said("status.saved"));
    assertThat(aziza.notices()).isEmpty();
  }

  @Test
  void wordsWhoseAcknowledgementWasLostAreNotDoubled() {
    Person bobur = people.signedIn("bobur").follows(law.bill());
    bobur.edits(law.provision()).presses("Control+End");
    network.deafen();
    aziza.types("Yetib borgan. ");
    assertThat(bobur.editor(law.provision())).containsText("Y");
    network.cut();
    assertThat(aziza.status()).hasText(said("status.kept"));
    bobur.types(" Boburdan.");
    aziza.types("Uzilgandan keyin. ");

    network.mend();
    backOnline();

    assertEquals(
        "Yetib borgan. Uzilgandan keyin. " + BEFORE + " Boburdan.",
        people.agree(
            law.bill(),
            law.provision(),
            List.of("Yetib borgan. ", "Uzilgandan keyin. ", " Boburdan."),
            aziza,
            bobur));
  }

  @Test
  void wordsLeftUnsentByAReloadAreRestoredAndSentOnce() {
    cutOff();
    aziza.types("Uzilganda yozilgan. ");
    assertThat(aziza.status()).hasText(said("status.kept"));

    aziza.page.reload();

    assertThat(aziza.notices()).containsText(said("unsent.restored"));
    assertThat(aziza.words(law.provision())).hasText("Uzilganda yozilgan. " + BEFORE);
    assertThat(aziza.status()).hasText(said("status.kept"));
    assertEquals(BEFORE, people.servedText(law.bill(), law.provision()));
    network.mend();
    backOnline();
    String once = people.agree(law.bill(), law.provision(), List.of("Uzilganda yozilgan. "), aziza);
    assertEquals("Uzilganda yozilgan. " + BEFORE, once);
    assertThat(aziza.status()).hasText(said("status.saved"));
    aziza.page.reload();
    assertThat(aziza.words(law.provision())).hasText(once);
    assertThat(aziza.status()).hasText(said("status.live"));
    assertThat(aziza.notices()).isEmpty();
    assertEquals(once, people.servedText(law.bill(), law.provision()));
  }

  @Test
  void wordsSurviveAReloadThatFindsNoServerAtAll() {
    aziza.mayHear("ERR_INTERNET_DISCONNECTED");
    cutOff();
    aziza.context.setOffline(true);
    aziza.types("Serversiz yozilgan. ");
    assertThat(aziza.status()).hasText(said("status.kept"));
    assertThrows(PlaywrightException.class, () -> aziza.page.reload());

    aziza.context.setOffline(false);
    network.mend();
    aziza.follows(law.bill(), "saved");

    assertThat(aziza.notices()).containsText(said("unsent.restored"));
    assertEquals(
        "Serversiz yozilgan. " + BEFORE,
        people.agree(law.bill(), law.provision(), List.of("Serversiz yozilgan. "), aziza));
  }

  private void cutOff() {
    network.cut();
    assertThat(aziza.status()).hasText(said("status.offline"));
  }

  /** The browser says so itself when a real network comes back. */
  private void backOnline() {
    aziza.page.evaluate("() => window.dispatchEvent(new Event('online'))");
  }
}
