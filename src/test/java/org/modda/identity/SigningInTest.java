package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.modda.platform.store.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IdentityServerTest
class SigningInTest {

  private static final String PASSWORD = "togʻdagi bulut 7";

  @Value("${local.server.port}")
  int port;

  @Autowired MovableClock clock;
  @Autowired Databases databases;

  @Test
  void aVisitorIsNobodyAndIsToldSo() {
    Answer answer = new Visitor(port).session();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("account").isNull()).isTrue();
    assertThat(answer.json().get("roles").isEmpty()).isTrue();
    assertThat(answer.json().get("csrf").asString()).isNotEmpty();
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  @Test
  void signingUpIsSigningIn() {
    Visitor browser = new Visitor(port);

    Answer answer = browser.signUp("Zulfiya.1", "Zulfiya  Qodirova ", PASSWORD);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/account/handle").asString()).isEqualTo("zulfiya.1");
    assertThat(answer.json().at("/account/name").asString()).isEqualTo("Zulfiya  Qodirova");
    assertThat(answer.json().get("roles").get(0).asString()).isEqualTo("CITIZEN");
    assertThat(answer.header("set-cookie")).contains("HttpOnly").contains("SameSite=Lax");
    assertThat(answer.header("set-cookie")).doesNotContain("Secure");
    assertThat(browser.session().json().at("/account/id"))
        .isEqualTo(answer.json().at("/account/id"));
  }

  @Test
  void behindHttpsTheCookieIsSecure() {
    Visitor browser = new Visitor(port).with("X-Forwarded-Proto", "https");

    Answer answer = browser.signUp("secured", "Secured", PASSWORD);

    assertThat(answer.header("set-cookie")).contains("modda_session=").contains("Secure");
  }

  @Test
  void signingInAndOut() {
    new Visitor(port).signUp("jasur", "Jasur", PASSWORD);
    Visitor browser = new Visitor(port);

    Answer in = browser.signIn("JASUR", PASSWORD);
    String cookie = browser.cookie("modda_session");
    Answer out = browser.delete("/api/session");

    assertThat(in.status()).isEqualTo(200);
    assertThat(in.json().at("/account/name").asString()).isEqualTo("Jasur");
    assertThat(out.status()).isEqualTo(204);
    assertThat(browser.cookie("modda_session")).isEmpty();
    browser.setCookie("modda_session", cookie);
    assertThat(browser.session().json().get("account").isNull()).isTrue();
  }

  @Test
  void aWrongPasswordAndAnUnknownHandleAreRefusedAlike() {
    new Visitor(port).signUp("lola", "Lola", PASSWORD);

    Answer wrong = new Visitor(port).signIn("lola", "not her password");
    Answer unknown = new Visitor(port).signIn("nobody.here", "not her password");
    Answer impossible = new Visitor(port).signIn("no body!", "not her password");

    for (Answer answer : List.of(wrong, unknown, impossible)) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text()).isEqualTo(wrong.text());
      assertThat(answer.header("set-cookie")).doesNotContain("modda_session");
    }
    assertThat(wrong.code()).isEqualTo("wrong-handle-or-password");
  }

  @Test
  void guessingAtOneHandleIsSlowedDownAndEndsWithTime() {
    new Visitor(port).signUp("guessed", "Guessed", PASSWORD);
    Visitor guesser = new Visitor(port);
    for (int i = 0; i < 10; i++) {
      assertThat(guesser.signIn("guessed", "guess number " + i).status()).isEqualTo(401);
    }

    Answer refused = guesser.signIn("guessed", PASSWORD);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-attempts");
    assertThat(refused.header("retry-after"))
        .isEqualTo(refused.json().at("/facts/retryAfterSeconds").asString())
        .isEqualTo("15");
    clock.advance(Duration.ofSeconds(15));
    assertThat(guesser.signIn("guessed", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsTwoWeeksAfterItWasLastUsed() {
    Visitor browser = new Visitor(port);
    browser.signUp("idle", "Idle", PASSWORD);

    clock.advance(Duration.ofDays(13));
    assertThat(browser.get("/api/account").status()).isEqualTo(200);
    clock.advance(Duration.ofDays(13));
    assertThat(browser.get("/api/account").status()).isEqualTo(200);
    clock.advance(Duration.ofDays(14));
    assertThat(browser.get("/api/account").status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsAfterNinetyDaysHoweverOftenItIsUsed() {
    Visitor browser = new Visitor(port);
    browser.signUp("steady", "Steady", PASSWORD);
    for (int day = 0; day < 80; day += 10) {
      clock.advance(Duration.ofDays(10));
      assertThat(browser.get("/api/account").status()).isEqualTo(200);
    }

    clock.advance(Duration.ofDays(10));

    assertThat(browser.get("/api/account").status()).isEqualTo(401);
  }

  @Test
  void noSecretIsKeptAsItWasSent() {
    Visitor browser = new Visitor(port);
    browser.signUp("secrets", "Secrets", PASSWORD);
    String token =
        browser
            .post("/api/account/tokens", Map.of("label", "script"))
            .json()
            .get("token")
            .asString();

    String kept = everythingKept();

    assertThat(kept).contains("argon2id").contains("secrets");
    assertThat(kept).doesNotContain(browser.cookie("modda_session"));
    assertThat(kept).doesNotContain(token).doesNotContain(PASSWORD);
  }

  @Test
  void signingUpRefusesWhatBreaksARule() {
    Visitor browser = new Visitor(port);
    browser.signUp("taken", "Taken", PASSWORD);

    assertThat(browser.signUp("taken", "Another", PASSWORD).code()).isEqualTo("handle-taken");
    assertThat(browser.signUp("TAKEN", "Another", PASSWORD).status()).isEqualTo(409);
    assertThat(browser.signUp("ab", "A", PASSWORD).code()).isEqualTo("handle-malformed");
    assertThat(browser.signUp("oʻktam", "A", PASSWORD).code()).isEqualTo("handle-malformed");
    assertThat(browser.signUp("fine", "  ", PASSWORD).code()).isEqualTo("name-missing");
    assertThat(browser.signUp("fine", "A".repeat(81), PASSWORD).code()).isEqualTo("name-too-long");
    assertThat(browser.signUp("fine", "A‮B", PASSWORD).code()).isEqualTo("name-malformed");
    assertThat(browser.signUp("fine", "A", "short").code()).isEqualTo("password-too-short");
    assertThat(browser.signUp("fine", "A", "ab cd ef".repeat(17)).code())
        .isEqualTo("password-too-long");
    assertThat(browser.signUp("fine", "A", "Qwertyuiop123").code())
        .isEqualTo("password-too-common");
    assertThat(browser.signUp("fine", "A", "aaaaaaaaaaaaaaaa").code())
        .isEqualTo("password-too-common");
    assertThat(browser.signUp("fine", "A", "finefinefine").code()).isEqualTo("password-too-common");
    Answer licence =
        browser.post(
            "/api/accounts",
            Map.of("handle", "fine", "name", "A", "password", PASSWORD, "licence", "MIT"));
    assertThat(licence.code()).isEqualTo("licence-not-accepted");
    assertThat(licence.status()).isEqualTo(422);
    assertThat(new Visitor(port).signUp("fine", "Fine", PASSWORD).status()).isEqualTo(201);
  }

  @Test
  void twoWhoWantOneHandleAtOnceGetOneAccount() throws Exception {
    List<Callable<Integer>> both = new ArrayList<>();
    CyclicBarrier together = new CyclicBarrier(2);
    for (String name : List.of("First", "Second")) {
      both.add(
          () -> {
            Visitor visitor = new Visitor(port);
            visitor.session();
            together.await();
            return visitor.signUp("wanted.by.two", name, PASSWORD).status();
          });
    }

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses = new ArrayList<>();
      for (var answer : people.invokeAll(both)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  void signingInReplacesTheSessionThatWasThere() {
    Visitor browser = new Visitor(port);
    browser.signUp("twice", "Twice", PASSWORD);
    String first = browser.cookie("modda_session");

    browser.signIn("twice", PASSWORD);

    Visitor old = new Visitor(port);
    old.setCookie("modda_session", first);
    assertThat(old.get("/api/account").status()).isEqualTo(401);
    assertThat(browser.get("/api/account").status()).isEqualTo(200);
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
