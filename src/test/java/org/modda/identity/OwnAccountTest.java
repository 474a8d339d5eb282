package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.modda.identity.AccountEvent.AccountClosed;
import org.modda.platform.store.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IdentityServerTest
class OwnAccountTest {

  private static final String PASSWORD = "togʻdagi bulut 7";
  private static final String NEXT = "daryodagi tosh 8";

  @Value("${local.server.port}")
  int port;

  @Autowired Databases databases;
  @Autowired EventStore events;

  @Test
  void theAccountPageShowsAllThatIsKnown() {
    Visitor browser = new Visitor(port);
    browser.signUp("page.owner", "Page Owner", PASSWORD);

    Answer answer = browser.get("/api/account");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("handle").asString()).isEqualTo("page.owner");
    assertThat(answer.json().get("licence").asString()).isEqualTo("CC0-1.0");
    assertThat(answer.json().get("opened").asString()).matches(".*T.*\\.\\d{3}Z");
    assertThat(answer.json().get("grants").isEmpty()).isTrue();
    assertThat(answer.json().get("tokens").isEmpty()).isTrue();
  }

  @Test
  void aNewNameIsShownAtOnce() {
    Visitor browser = new Visitor(port);
    String id = browser.signUp("renamed", "Old Name", PASSWORD).json().at("/account/id").asString();
    assertThat(browser.get("/api/people?ids=" + id).json().at("/people/" + id).asString())
        .isEqualTo("Old Name");

    Answer answer = browser.sendJson("PATCH", "/api/account", "{\"name\":\"New Name\"}");

    assertThat(answer.json().get("name").asString()).isEqualTo("New Name");
    assertThat(new Visitor(port).get("/api/people?ids=" + id).json().at("/people/" + id).asString())
        .isEqualTo("New Name");
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    Visitor here = new Visitor(port);
    here.signUp("careful", "Careful", PASSWORD);
    Visitor elsewhere = new Visitor(port);
    elsewhere.signIn("careful", PASSWORD);

    Answer changed = here.post("/api/account/password", Map.of("current", PASSWORD, "next", NEXT));

    assertThat(changed.status()).isEqualTo(204);
    assertThat(here.get("/api/account").status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/account").status()).isEqualTo(401);
    assertThat(new Visitor(port).signIn("careful", PASSWORD).status()).isEqualTo(401);
    assertThat(new Visitor(port).signIn("careful", NEXT).status()).isEqualTo(200);
  }

  @Test
  void theOldPasswordIsAskedForAndTheNewOneHeldToTheRules() {
    Visitor browser = new Visitor(port);
    browser.signUp("asked", "Asked", PASSWORD);

    assertThat(browser.post("/api/account/password", Map.of("current", NEXT, "next", NEXT)).code())
        .isEqualTo("wrong-password");
    assertThat(
            browser
                .post("/api/account/password", Map.of("current", PASSWORD, "next", "short"))
                .code())
        .isEqualTo("password-too-short");
    assertThat(new Visitor(port).signIn("asked", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aTokenIsItsOwnersUntilItIsWithdrawn() {
    Visitor browser = new Visitor(port);
    browser.signUp("scripted", "Scripted", PASSWORD);
    Answer made = browser.post("/api/account/tokens", Map.of("label", "nightly export"));
    String token = made.json().get("token").asString();
    String id = made.json().get("id").asString();
    Visitor program = new Visitor(port).with("Authorization", "Bearer " + token);

    assertThat(made.status()).isEqualTo(201);
    assertThat(token).startsWith("modda_pat_");
    assertThat(program.get("/api/account").json().get("handle").asString()).isEqualTo("scripted");
    assertThat(program.session().json().get("csrf").isNull()).isTrue();
    assertThat(program.sendJson("PATCH", "/api/account", "{\"name\":\"By Program\"}").status())
        .isEqualTo(200);
    assertThat(browser.get("/api/account").json().at("/tokens/0/label").asString())
        .isEqualTo("nightly export");
    assertThat(browser.get("/api/account").json().at("/tokens/0/lastUsed").isString()).isTrue();

    assertThat(browser.delete("/api/account/tokens/" + id).status()).isEqualTo(204);
    assertThat(program.get("/api/account").code()).isEqualTo("token-not-valid");
    assertThat(program.get("/api/account").status()).isEqualTo(401);
    assertThat(browser.delete("/api/account/tokens/" + id).code()).isEqualTo("unknown-token");
  }

  @Test
  void aRepeatedSignUpIsTheFirstOneAndTakesThePassword() {
    String id = signUpWithKey("again.me", PASSWORD, "k1").json().at("/account/id").asString();

    Answer again = signUpWithKey("again.me", PASSWORD, "k1");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().at("/account/id").asString()).isEqualTo(id);
    assertThat(signUpWithKey("again.me", NEXT, "k1").code()).isEqualTo("handle-taken");
    assertThat(signUpWithKey("again.me", PASSWORD, "k2").code()).isEqualTo("handle-taken");
    assertThat(new Visitor(port).signUp("again.me", "Again", PASSWORD).code())
        .isEqualTo("handle-taken");
    List<Object> facts = new ArrayList<>();
    events.readEvents(id).asStream().forEach(event -> facts.add(event.getPayload()));
    assertThat(facts).hasSize(1);
  }

  @Test
  void aRepeatedTokenIsTheFirstOneWithoutItsSecret() {
    Visitor browser = new Visitor(port);
    browser.signUp("tokens.twice", "Twice", PASSWORD);
    browser.with("Idempotency-Key", "token-1");
    Answer made = browser.post("/api/account/tokens", Map.of("label", "export"));
    String id = made.json().get("id").asString();

    Answer again = browser.post("/api/account/tokens", Map.of("label", "export"));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().get("id").asString()).isEqualTo(id);
    assertThat(again.json().get("label").asString()).isEqualTo("export");
    assertThat(again.json().get("token").isNull()).isTrue();
    assertThat(browser.get("/api/account").json().get("tokens").size()).isEqualTo(1);
    browser.delete("/api/account/tokens/" + id);
    browser.post("/api/account/tokens", Map.of("label", "export"));
    assertThat(browser.get("/api/account").json().get("tokens").isEmpty()).isTrue();
    Visitor another = new Visitor(port);
    another.signUp("tokens.other", "Other", PASSWORD);
    another.with("Idempotency-Key", "token-1");
    assertThat(
            another
                .post("/api/account/tokens", Map.of("label", "mine"))
                .json()
                .get("token")
                .isString())
        .isTrue();
  }

  private Answer signUpWithKey(String handle, String password, String key) {
    return new Visitor(port).with("Idempotency-Key", key).signUp(handle, "Again", password);
  }

  @Test
  void aLateRepeatOfARenamingDoesNotBringTheOldNameBack() {
    Visitor browser = new Visitor(port);
    browser.signUp("names.twice", "First", PASSWORD);
    browser.with("Idempotency-Key", "name-1");
    assertThat(rename(browser, "Second").json().get("name").asString()).isEqualTo("Second");
    browser.with("Idempotency-Key", "name-2");
    rename(browser, "Third");

    browser.with("Idempotency-Key", "name-1");
    Answer again = rename(browser, "Second");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("name").asString()).isEqualTo("Third");
    browser.without("Idempotency-Key");
    assertThat(rename(browser, "Second").json().get("name").asString()).isEqualTo("Second");
  }

  @Test
  void aRepeatedChangeOfThePasswordIsAnsweredAsTheFirst() {
    Visitor browser = new Visitor(port);
    browser.signUp("secret.twice", "Twice", PASSWORD);
    browser.with("Idempotency-Key", "password-1");
    Map<String, String> change = Map.of("current", PASSWORD, "next", NEXT);
    assertThat(browser.post("/api/account/password", change).status()).isEqualTo(204);

    assertThat(browser.post("/api/account/password", change).status()).isEqualTo(204);

    browser.with("Idempotency-Key", "password-2");
    assertThat(browser.post("/api/account/password", change).code()).isEqualTo("wrong-password");
    assertThat(new Visitor(port).signIn("secret.twice", NEXT).status()).isEqualTo(200);
  }

  @Test
  void aRepeatedWithdrawalOfATokenIsAnsweredAsTheFirst() {
    Visitor browser = new Visitor(port);
    browser.signUp("gone.twice", "Twice", PASSWORD);
    String token =
        "/api/account/tokens/"
            + browser.post("/api/account/tokens", Map.of("label", "x")).json().get("id").asString();
    browser.with("Idempotency-Key", "gone-1");
    assertThat(browser.delete(token).status()).isEqualTo(204);

    assertThat(browser.delete(token).status()).isEqualTo(204);

    browser.with("Idempotency-Key", "gone-2");
    assertThat(browser.delete(token).code()).isEqualTo("unknown-token");
  }

  private static Answer rename(Visitor browser, String name) {
    return browser.sendJson("PATCH", "/api/account", "{\"name\":\"" + name + "\"}");
  }

  @Test
  void nobodyWithdrawsTheTokenOfAnother() {
    Visitor owner = new Visitor(port);
    owner.signUp("owner.of", "Owner", PASSWORD);
    String id =
        owner.post("/api/account/tokens", Map.of("label", "mine")).json().get("id").asString();
    Visitor another = new Visitor(port);
    another.signUp("another.one", "Another", PASSWORD);

    assertThat(another.delete("/api/account/tokens/" + id).status()).isEqualTo(404);
    assertThat(owner.get("/api/account").json().at("/tokens/0/id").asString()).isEqualTo(id);
  }

  @Test
  void labelsAreHeldToTheRules() {
    Visitor browser = new Visitor(port);
    browser.signUp("labels", "Labels", PASSWORD);

    assertThat(browser.post("/api/account/tokens", Map.of("label", " ")).code())
        .isEqualTo("label-missing");
    assertThat(browser.post("/api/account/tokens", Map.of("label", "x".repeat(81))).code())
        .isEqualTo("label-too-long");
    for (int i = 0; i < 50; i++) {
      assertThat(browser.post("/api/account/tokens", Map.of("label", "t" + i)).status())
          .isEqualTo(201);
    }
    assertThat(browser.post("/api/account/tokens", Map.of("label", "one more")).code())
        .isEqualTo("too-many-tokens");
  }

  @Test
  void whoLeavesIsInNoCollectionAnyMore() {
    Visitor browser = new Visitor(port);
    String id =
        browser
            .signUp("canary.handle", "Canary Canaryev", PASSWORD)
            .json()
            .at("/account/id")
            .asString();
    Visitor elsewhere = new Visitor(port);
    elsewhere.signIn("canary.handle", PASSWORD);
    String token =
        browser
            .post("/api/account/tokens", Map.of("label", "canary label"))
            .json()
            .get("token")
            .asString();
    Visitor program = new Visitor(port).with("Authorization", "Bearer " + token);
    assertThat(program.get("/api/account").status()).isEqualTo(200);
    assertThat(browser.get("/api/people?ids=" + id).text()).contains("Canary Canaryev");
    assertThat(everythingKept()).contains("canary.handle", "Canary Canaryev", "canary label");

    assertThat(leave(browser, "not the password").code()).isEqualTo("wrong-password");
    assertThat(leave(browser, PASSWORD).status()).isEqualTo(204);

    assertThat(everythingKept()).doesNotContainIgnoringCase("canary").doesNotContain(id);
    assertThat(new Visitor(port).get("/api/people?ids=" + id).json().get("people").isEmpty())
        .isTrue();
    assertThat(browser.get("/api/account").status()).isEqualTo(401);
    assertThat(elsewhere.get("/api/account").status()).isEqualTo(401);
    assertThat(program.get("/api/account").status()).isEqualTo(401);
    assertThat(new Visitor(port).signIn("canary.handle", PASSWORD).status()).isEqualTo(401);
    List<Object> facts = new ArrayList<>();
    events.readEvents(id).asStream().forEach(event -> facts.add(event.getPayload()));
    assertThat(facts).hasSize(2).last().isInstanceOf(AccountClosed.class);
    assertThat(facts.toString()).doesNotContainIgnoringCase("canary");
    assertThat(new Visitor(port).signUp("canary.handle", "Somebody Else", PASSWORD).status())
        .isEqualTo(201);
  }

  @Test
  void namesAreAskedForInBoundedNumbers() {
    Visitor reader = new Visitor(port);

    assertThat(reader.get("/api/people?ids=").json().get("people").isEmpty()).isTrue();
    assertThat(reader.get("/api/people?ids=unknown-one").json().get("people").isEmpty()).isTrue();
    assertThat(reader.get("/api/people?ids=" + "a,".repeat(200) + "a").code())
        .isEqualTo("too-many-ids");
    assertThat(reader.get("/api/people?ids=%3Cscript%3E").code()).isEqualTo("malformed-account-id");
    assertThat(reader.get("/api/people").status()).isEqualTo(400);
  }

  private static Answer leave(Visitor browser, String password) {
    return browser.sendJson("DELETE", "/api/account", "{\"password\":\"" + password + "\"}");
  }

  private String everythingKept() {
    List<String> kept = new ArrayList<>();
    for (var database : List.of(databases.people(), databases.views(), databases.events())) {
      for (String collection : database.listCollectionNames()) {
        for (Document one : database.getCollection(collection).find()) {
          kept.add(one.toJson());
        }
      }
    }
    return String.join("\n", kept);
  }
}
