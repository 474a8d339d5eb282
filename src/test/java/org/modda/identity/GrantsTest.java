package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@IdentityServerTest
class GrantsTest {

  private static final String DEMO = "ochiq-qonun-2026";
  private static final String PASSWORD = "togʻdagi bulut 7";

  @Value("${local.server.port}")
  int port;

  @Test
  void aClerkGrantsAndWithdrawsInABill() {
    Visitor clerk = signedIn("kamola");
    Visitor deputy = new Visitor(port);
    deputy.signUp("deputy.one", "Deputy One", PASSWORD);

    assertThat(clerk.post("/api/scopes/bill-1/grants", asked("deputy.one", "DEPUTY")).status())
        .isEqualTo(204);
    assertThat(held(clerk.get("/api/scopes/bill-1/grants"))).containsExactly("Deputy One DEPUTY");
    assertThat(deputy.get("/api/account").json().at("/grants/0/scope").asString())
        .isEqualTo("bill-1");

    assertThat(clerk.post("/api/scopes/bill-1/withdrawals", asked("deputy.one", "DEPUTY")).status())
        .isEqualTo(204);
    assertThat(held(clerk.get("/api/scopes/bill-1/grants"))).isEmpty();
  }

  @Test
  void aLateRepeatOfAGrantDoesNotUndoItsWithdrawal() {
    Visitor clerk = signedIn("kamola");
    new Visitor(port).signUp("late.one", "Late One", PASSWORD);
    Map<String, String> deputy = asked("late.one", "DEPUTY");

    clerk.with("Idempotency-Key", "grant-1");
    assertThat(clerk.post("/api/scopes/bill-9/grants", deputy).status()).isEqualTo(204);
    clerk.with("Idempotency-Key", "withdrawal-1");
    assertThat(clerk.post("/api/scopes/bill-9/withdrawals", deputy).status()).isEqualTo(204);
    clerk.with("Idempotency-Key", "grant-1");
    assertThat(clerk.post("/api/scopes/bill-9/grants", deputy).status()).isEqualTo(204);

    assertThat(held(clerk.get("/api/scopes/bill-9/grants"))).isEmpty();
    clerk.with("Idempotency-Key", "grant-2");
    clerk.post("/api/scopes/bill-9/grants", deputy);
    assertThat(held(clerk.get("/api/scopes/bill-9/grants"))).containsExactly("Late One DEPUTY");
    clerk.with("Idempotency-Key", "not a key");
    assertThat(clerk.post("/api/scopes/bill-9/grants", deputy).code())
        .isEqualTo("malformed-idempotency-key");
  }

  @Test
  void aWithdrawnClerkIsNoneAtTheNextRequest() {
    Visitor admin = signedIn("admin");
    Visitor clerk = new Visitor(port);
    clerk.signUp("clerk.two", "Clerk Two", PASSWORD);
    admin.post("/api/scopes/bill-2/grants", asked("clerk.two", "CLERK"));
    assertThat(clerk.post("/api/scopes/bill-2/grants", asked("sardor", "DEPUTY")).status())
        .isEqualTo(204);

    admin.post("/api/scopes/bill-2/withdrawals", asked("clerk.two", "CLERK"));

    Answer refused = clerk.post("/api/scopes/bill-2/grants", asked("sardor", "DRAFTER"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("role-required");
  }

  @Test
  void aClerkOfOneBillIsNobodyInAnother() {
    Visitor clerk = new Visitor(port);
    clerk.signUp("clerk.three", "Clerk Three", PASSWORD);
    signedIn("admin").post("/api/scopes/bill-3/grants", asked("clerk.three", "CLERK"));

    assertThat(clerk.post("/api/scopes/bill-3/grants", asked("sardor", "DEPUTY")).status())
        .isEqualTo(204);
    assertThat(clerk.post("/api/scopes/bill-4/grants", asked("sardor", "DEPUTY")).code())
        .isEqualTo("role-required");
    assertThat(clerk.get("/api/scopes/bill-4/grants").code()).isEqualTo("role-required");
    assertThat(clerk.get("/api/scopes/server/grants").code()).isEqualTo("role-required");
  }

  @Test
  void whatIsReservedIsForAdministrators() {
    Visitor clerk = signedIn("kamola");
    Visitor admin = signedIn("admin");

    assertThat(clerk.post("/api/scopes/bill-5/grants", asked("sardor", "ADMINISTRATOR")).code())
        .isEqualTo("role-required");
    assertThat(clerk.post("/api/scopes/server/grants", asked("sardor", "RESEARCHER")).code())
        .isEqualTo("role-required");
    assertThat(admin.post("/api/scopes/bill-5/grants", asked("sardor", "ADMINISTRATOR")).status())
        .isEqualTo(204);
    assertThat(admin.post("/api/scopes/server/grants", asked("sardor", "RESEARCHER")).status())
        .isEqualTo(204);
    assertThat(held(admin.get("/api/scopes/server/grants")))
        .contains("Sardor Toʻxtayev RESEARCHER", "Administrator ADMINISTRATOR");
  }

  @Test
  void theLastAdministratorStaysOne() {
    Visitor admin = signedIn("admin");
    Map<String, String> oneself = asked("admin", "ADMINISTRATOR");
    assertThat(admin.post("/api/scopes/server/withdrawals", oneself).code())
        .isEqualTo("last-administrator");

    new Visitor(port).signUp("admin.two", "Admin Two", PASSWORD);
    Map<String, String> second = asked("admin.two", "ADMINISTRATOR");
    assertThat(admin.post("/api/scopes/server/grants", second).status()).isEqualTo(204);
    Visitor other = new Visitor(port);
    other.signIn("admin.two", PASSWORD);
    assertThat(admin.post("/api/scopes/server/withdrawals", oneself).status()).isEqualTo(204);
    assertThat(admin.get("/api/scopes/server/grants").code()).isEqualTo("role-required");
    assertThat(other.post("/api/scopes/server/withdrawals", second).code())
        .isEqualTo("last-administrator");

    assertThat(other.post("/api/scopes/server/grants", oneself).status()).isEqualTo(204);
    assertThat(admin.post("/api/scopes/server/withdrawals", second).status()).isEqualTo(204);
    assertThat(held(admin.get("/api/scopes/server/grants")))
        .contains("Administrator ADMINISTRATOR")
        .doesNotContain("Admin Two ADMINISTRATOR");
  }

  @Test
  void aLateRepeatDoesNotEndAnAdministratorWhoWasMadeOneAgain() {
    Visitor admin = signedIn("admin");
    new Visitor(port).signUp("admin.again", "Admin Again", PASSWORD);
    Map<String, String> again = asked("admin.again", "ADMINISTRATOR");
    admin.post("/api/scopes/server/grants", again);
    admin.with("Idempotency-Key", "end-1");
    assertThat(admin.post("/api/scopes/server/withdrawals", again).status()).isEqualTo(204);
    admin.without("Idempotency-Key");
    admin.post("/api/scopes/server/grants", again);

    admin.with("Idempotency-Key", "end-1");
    assertThat(admin.post("/api/scopes/server/withdrawals", again).status()).isEqualTo(204);

    admin.without("Idempotency-Key");
    assertThat(held(admin.get("/api/scopes/server/grants"))).contains("Admin Again ADMINISTRATOR");
    admin.post("/api/scopes/server/withdrawals", again);
    assertThat(held(admin.get("/api/scopes/server/grants")))
        .doesNotContain("Admin Again ADMINISTRATOR");
  }

  @Test
  void nobodyButAnAdministratorEndsOne() {
    Visitor clerk = signedIn("kamola");

    assertThat(clerk.post("/api/scopes/server/withdrawals", asked("admin", "ADMINISTRATOR")).code())
        .isEqualTo("role-required");
    assertThat(clerk.post("/api/scopes/server/withdrawals", asked("aziza", "ADMINISTRATOR")).code())
        .isEqualTo("role-required");
  }

  @Test
  void aCitizenSeesAndGrantsNothingAndLearnsNoHandles() {
    Visitor citizen = new Visitor(port);
    citizen.signUp("curious", "Curious", PASSWORD);

    Answer known = citizen.post("/api/scopes/bill-6/grants", asked("aziza", "DEPUTY"));
    Answer unknown = citizen.post("/api/scopes/bill-6/grants", asked("nobody.here", "DEPUTY"));

    assertThat(known.status()).isEqualTo(403);
    assertThat(unknown.text()).isEqualTo(known.text());
    assertThat(citizen.get("/api/scopes/bill-6/grants").status()).isEqualTo(403);
    assertThat(new Visitor(port).get("/api/scopes/bill-6/grants").status()).isEqualTo(401);
  }

  @Test
  void whatCannotBeGrantedSaysWhy() {
    Visitor clerk = signedIn("kamola");

    assertThat(clerk.post("/api/scopes/bill-7/grants", asked("nobody.here", "DEPUTY")).code())
        .isEqualTo("unknown-account");
    assertThat(clerk.post("/api/scopes/bill-7/grants", asked("aziza", "CITIZEN")).code())
        .isEqualTo("role-implicit");
    assertThat(clerk.post("/api/scopes/bill-7/grants", asked("aziza", "KING")).code())
        .isEqualTo("malformed-body");
    assertThat(clerk.post("/api/scopes/bill%207/grants", asked("aziza", "DEPUTY")).code())
        .isEqualTo("malformed-scope");
  }

  private static Map<String, String> asked(String handle, String role) {
    return Map.of("handle", handle, "role", role);
  }

  private Visitor signedIn(String handle) {
    Visitor browser = new Visitor(port);
    assertThat(browser.signIn(handle, DEMO).status()).isEqualTo(200);
    return browser;
  }

  private static List<String> held(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().get("grants").valueStream().map(GrantsTest::said).toList();
  }

  private static String said(JsonNode grant) {
    return grant.get("name").asString() + " " + grant.get("role").asString();
  }
}
