package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.modda.browser.Said.in;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modda.platform.Ids;
import org.modda.running.RunningModda;

class AccountsBrowserTest {

  private static final String PASSWORD = "uzun-ibora-yaxshiroq";

  @RegisterExtension final People people = new People();

  @Test
  void aNewPersonSignsUpSignsOutAndSignsInAgain() {
    Person lola = people.visitor();
    lola.mayHear("status of 401");
    String handle = "lola." + Ids.next();
    lola.opens("/");
    lola.page.locator(".top a", text(said("nav.signIn"))).click();
    lola.page.locator("#sign-up").click();
    fills(lola, "Lola Oʻktamova", handle, PASSWORD);
    lola.page.locator("#licence").check();
    lola.button(said("sign.upNow")).click();

    assertThat(person(lola)).hasText("Lola Oʻktamova");
    lola.button(said("nav.signOut")).click();
    assertThat(lola.page.locator(".top a", text(said("nav.signIn")))).isVisible();
    assertThat(person(lola)).hasCount(0);
    lola.opens("/account");
    lola.page.waitForURL("**/sign-in?next=%2Faccount");
    signsIn(lola, handle, "notoʻgʻri-parol");
    assertThat(problem(lola)).hasText(said("refusal.wrong-handle-or-password"));
    signsIn(lola, handle, PASSWORD);
    lola.page.waitForURL("**/account");
    assertThat(lola.page.locator("#handle")).hasText(handle);
    assertThat(lola.page.locator("#licence")).hasText("CC0-1.0");
    assertThat(lola.page.locator("#roles")).hasText(said("role.CITIZEN"));
  }

  @Test
  void refusalsAreSaidInTheLanguageOfTheReader() {
    Person reader = people.visitor(new NewContextOptions().setLocale("ru-RU"));
    reader.mayHear("status of 4(09|22)");
    reader.opens("/sign-up");
    fills(reader, "Азиза", "aziza", PASSWORD);
    reader.button(in("ru", "sign.upNow")).click();
    assertThat(problem(reader)).hasText(in("ru", "refusal.licence-not-accepted"));
    reader.page.locator("#licence").check();
    reader.button(in("ru", "sign.upNow")).click();
    assertThat(problem(reader)).hasText(in("ru", "refusal.handle-taken"));
    fills(reader, "Азиза", "aziza." + Ids.next(), "qisqa");
    reader.button(in("ru", "sign.upNow")).click();
    assertThat(problem(reader)).hasText(in("ru", "refusal.password-too-short"));
    fills(reader, "Азиза", "Азиза", PASSWORD);
    reader.button(in("ru", "sign.upNow")).click();
    assertThat(problem(reader)).hasText(in("ru", "refusal.handle-malformed"));
    fills(reader, "", "aziza." + Ids.next(), PASSWORD);
    reader.button(in("ru", "sign.upNow")).click();
    assertThat(problem(reader)).hasText(in("ru", "refusal.name-missing"));
    assertThat(person(reader)).hasCount(0);
  }

  @Test
  void anAdministratorErasesSomebodyAndADeputyIsNotOfferedIt() {
    String handle = "botir." + Ids.next();
    Person botir = people.visitor();
    botir.opens("/sign-up");
    fills(botir, "Botir Aliyev", handle, PASSWORD);
    botir.page.locator("#licence").check();
    botir.button(said("sign.upNow")).click();
    assertThat(person(botir)).hasText("Botir Aliyev");

    Person admin = people.signedIn("admin");
    admin.mayHear("status of 409");
    admin.opens("/account");
    erases(admin, "admin");
    assertThat(erased(admin)).hasText(said("refusal.last-administrator"));
    erases(admin, handle);
    assertThat(erased(admin)).hasText(said("erasing.done"));

    botir.opens("/");
    assertThat(person(botir)).hasCount(0);
    Person aziza = people.signedIn("aziza").opens("/account");
    assertThat(aziza.page.locator("#handle")).hasText("aziza");
    assertThat(aziza.page.locator("#erasing")).isHidden();
  }

  private static void erases(Person person, String handle) {
    person.page.locator("#erased").fill(handle);
    person.page.locator("#ground").selectOption("REQUEST");
    person.page.locator("#own-proof").fill(RunningModda.PASSWORD);
    person.page.locator("#erasing input[type=checkbox]").setChecked(true);
    person.button(said("erasing.now")).click();
  }

  private static Locator erased(Person person) {
    return person.page.locator("#erasing .answer");
  }

  private static Locator problem(Person person) {
    return person.page.locator("#problem");
  }

  private static Locator person(Person person) {
    return person.page.locator(".top .person");
  }

  private static LocatorOptions text(String text) {
    return new LocatorOptions().setHasText(text);
  }

  private static void fills(Person person, String name, String handle, String password) {
    person.page.locator("#name").fill(name);
    person.page.locator("#handle").fill(handle);
    person.page.locator("#password").fill(password);
  }

  private static void signsIn(Person person, String handle, String password) {
    person.page.locator("#handle").fill(handle);
    person.page.locator("#password").fill(password);
    person.button(said("sign.inNow")).click();
  }
}
