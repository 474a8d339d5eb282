package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    assertThat(clerk.put("/api/scopes/bill-1/grants/deputy.one/DEPUTY").status()).isEqualTo(204);
    assertThat(held(clerk.get("/api/scopes/bill-1/grants"))).containsExactly("Deputy One DEPUTY");
    assertThat(deputy.get("/api/account").json().at("/grants/0/scope").asString())
        .isEqualTo("bill-1");

    assertThat(clerk.delete("/api/scopes/bill-1/grants/deputy.one/DEPUTY").status()).isEqualTo(204);
    assertThat(held(clerk.get("/api/scopes/bill-1/grants"))).isEmpty();
  }

  @Test
  void aWithdrawnClerkIsNoneAtTheNextRequest() {
    Visitor admin = signedIn("admin");
    Visitor clerk = new Visitor(port);
    clerk.signUp("clerk.two", "Clerk Two", PASSWORD);
    admin.put("/api/scopes/bill-2/grants/clerk.two/CLERK");
    assertThat(clerk.put("/api/scopes/bill-2/grants/sardor/DEPUTY").status()).isEqualTo(204);

    admin.delete("/api/scopes/bill-2/grants/clerk.two/CLERK");

    Answer refused = clerk.put("/api/scopes/bill-2/grants/sardor/DRAFTER");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("role-required");
  }

  @Test
  void aClerkOfOneBillIsNobodyInAnother() {
    Visitor clerk = new Visitor(port);
    clerk.signUp("clerk.three", "Clerk Three", PASSWORD);
    signedIn("admin").put("/api/scopes/bill-3/grants/clerk.three/CLERK");

    assertThat(clerk.put("/api/scopes/bill-3/grants/sardor/DEPUTY").status()).isEqualTo(204);
    assertThat(clerk.put("/api/scopes/bill-4/grants/sardor/DEPUTY").code())
        .isEqualTo("role-required");
    assertThat(clerk.get("/api/scopes/bill-4/grants").code()).isEqualTo("role-required");
    assertThat(clerk.get("/api/scopes/server/grants").code()).isEqualTo("role-required");
  }

  @Test
  void whatIsReservedIsForAdministrators() {
    Visitor clerk = signedIn("kamola");
    Visitor admin = signedIn("admin");

    assertThat(clerk.put("/api/scopes/bill-5/grants/sardor/ADMINISTRATOR").code())
        .isEqualTo("role-required");
    assertThat(clerk.put("/api/scopes/server/grants/sardor/RESEARCHER").code())
        .isEqualTo("role-required");
    assertThat(admin.put("/api/scopes/bill-5/grants/sardor/ADMINISTRATOR").status()).isEqualTo(204);
    assertThat(admin.put("/api/scopes/server/grants/sardor/RESEARCHER").status()).isEqualTo(204);
    assertThat(held(admin.get("/api/scopes/server/grants")))
        .contains("Sardor Toʻxtayev RESEARCHER", "Administrator ADMINISTRATOR");
  }

  @Test
  void aCitizenSeesAndGrantsNothingAndLearnsNoHandles() {
    Visitor citizen = new Visitor(port);
    citizen.signUp("curious", "Curious", PASSWORD);

    Answer known = citizen.put("/api/scopes/bill-6/grants/aziza/DEPUTY");
    Answer unknown = citizen.put("/api/scopes/bill-6/grants/nobody.here/DEPUTY");

    assertThat(known.status()).isEqualTo(403);
    assertThat(unknown.text()).isEqualTo(known.text());
    assertThat(citizen.get("/api/scopes/bill-6/grants").status()).isEqualTo(403);
    assertThat(new Visitor(port).get("/api/scopes/bill-6/grants").status()).isEqualTo(401);
  }

  @Test
  void whatCannotBeGrantedSaysWhy() {
    Visitor clerk = signedIn("kamola");

    assertThat(clerk.put("/api/scopes/bill-7/grants/nobody.here/DEPUTY").code())
        .isEqualTo("unknown-account");
    assertThat(clerk.put("/api/scopes/bill-7/grants/aziza/CITIZEN").code())
        .isEqualTo("role-implicit");
    assertThat(clerk.put("/api/scopes/bill-7/grants/aziza/KING").code())
        .isEqualTo("unknown-resource");
    assertThat(clerk.put("/api/scopes/bill%207/grants/aziza/DEPUTY").code())
        .isEqualTo("malformed-scope");
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
