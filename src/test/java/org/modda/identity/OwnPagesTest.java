package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.springframework.beans.factory.annotation.Value;

/** Who may write with whose cookies, and what may be asked by nobody in particular. */
@IdentityServerTest
class OwnPagesTest {

  private static final String PASSWORD = "togʻdagi bulut 7";

  @Value("${local.server.port}")
  int port;

  @Test
  void withoutTheTokenNothingIsWritten() {
    Visitor browser = new Visitor(port);
    browser.signUp("guarded", "Guarded", PASSWORD);

    Answer missing = rename(browser.with("X-CSRF-TOKEN", ""), "Forged");
    Answer wrong = rename(browser.with("X-CSRF-TOKEN", "x".repeat(43)), "Forged");
    browser.without("X-CSRF-TOKEN");

    for (Answer answer : new Answer[] {missing, wrong}) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("csrf-token-missing-or-wrong");
    }
    assertThat(browser.get("/api/account").json().get("name").asString()).isEqualTo("Guarded");
  }

  @Test
  void theTokenOfOneSessionIsNotThatOfAnother() {
    Visitor first = new Visitor(port);
    first.signUp("first.of.two", "First", PASSWORD);
    Visitor second = new Visitor(port);
    second.signUp("second.of.two", "Second", PASSWORD);

    assertThat(rename(second.with("X-CSRF-TOKEN", first.csrf()), "Forged").code())
        .isEqualTo("csrf-token-missing-or-wrong");
  }

  @Test
  void signingInNeedsAVisitorsToken() {
    Map<String, String> credentials = Map.of("handle", "aziza", "password", "ochiq-qonun-2026");
    Visitor cold = new Visitor(port);
    Visitor visitor = new Visitor(port);
    visitor.session();

    assertThat(cold.post("/api/session", credentials).code())
        .isEqualTo("csrf-token-missing-or-wrong");
    visitor.setCookie("modda_visitor", "y".repeat(43));
    assertThat(visitor.post("/api/session", credentials).code())
        .isEqualTo("csrf-token-missing-or-wrong");
  }

  @Test
  void aForeignPageWritesNothingEvenWithTheToken() {
    Visitor browser = new Visitor(port);
    browser.signUp("visited", "Visited", PASSWORD);

    assertThat(rename(browser.with("Origin", "https://elsewhere.example"), "Forged").code())
        .isEqualTo("origin-foreign");
    assertThat(rename(browser.with("Origin", "null"), "Forged").code()).isEqualTo("origin-foreign");
    browser.without("Origin");
    assertThat(rename(browser.with("Sec-Fetch-Site", "cross-site"), "Forged").code())
        .isEqualTo("origin-foreign");
    browser.without("Sec-Fetch-Site");
    assertThat(rename(browser.with("Origin", "http://127.0.0.1:" + port), "Own").status())
        .isEqualTo(200);
  }

  @Test
  void whateverIsNotListedNeedsAnAccount() {
    Visitor nobody = new Visitor(port);

    for (String path :
        new String[] {"/api/account", "/api/imports/x", "/api/anything", "/actuator/env"}) {
      Answer answer = nobody.get(path);
      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("sign-in-required");
      assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }
    for (String path : new String[] {"/api/bills", "/api/bills/b/provisions", "/page"}) {
      assertThat(nobody.post(path, Map.of()).status()).as(path).isEqualTo(401);
    }
  }

  @Test
  void readingIsForEverybody() {
    Visitor nobody = new Visitor(port);

    for (String path :
        new String[] {
          "/api/bills",
          "/api/bills/b",
          "/api/bills/b/outline",
          "/api/bills/b/provisions/p",
          "/api/bills/b/provisions/p/revisions",
          "/api/bills/b/search",
          "/api/bills/b/live",
          "/pages/of/no.site"
        }) {
      assertThat(nobody.get(path).code()).as(path).isEqualTo("unknown-resource");
    }
    assertThat(nobody.get("/").status()).isEqualTo(200);
    assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
  }

  @Test
  void theServersInsidesAreNobodysToSee() {
    Visitor admin = new Visitor(port);
    admin.signIn("admin", "ochiq-qonun-2026");

    Answer answer = admin.get("/actuator/env");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("unknown-resource");
  }

  @Test
  void answersSayHowTheyMayBeUsed() {
    Answer data = new Visitor(port).session();
    Answer page = new Visitor(port).get("/some/page");

    for (Answer answer : new Answer[] {data, page}) {
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
      assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
      assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
    }
    assertThat(data.header("content-security-policy")).contains("default-src 'none'");
    assertThat(page.header("content-security-policy")).isEmpty();
  }

  @Test
  void aPathThatCanBeReadInTwoWaysIsRefused() {
    Answer answer = new Visitor(port).get("/api//account");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformed-request");
  }

  @Test
  void somethingElseThanABearerTokenIsNobodys() {
    Visitor browser = new Visitor(port).with("Authorization", "Basic YTpi");

    assertThat(browser.get("/api/session").code()).isEqualTo("token-not-valid");
  }

  private static Answer rename(Visitor browser, String name) {
    return browser.sendJson("PATCH", "/api/account", "{\"name\":\"" + name + "\"}");
  }
}
