package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.modda.identity.AccountEvent.AccountClosedByAdministrator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IdentityServerTest
class ErasureTest {

  private static final String DEMO = "ochiq-qonun-2026";
  private static final String PASSWORD = "togʻdagi bulut 7";

  @Value("${local.server.port}")
  int port;

  @Autowired EventStore events;

  @Test
  void anAdministratorErasesAPersonAndTheirEventsStay() {
    Visitor admin = signedIn("admin");
    Visitor person = new Visitor(port);
    String id = signUp(person, "erased.one");
    Visitor elsewhere = new Visitor(port);
    elsewhere.signIn("erased.one", PASSWORD);
    String token =
        person.post("/api/account/tokens", Map.of("label", "x")).json().get("token").asString();
    Visitor program = new Visitor(port).with("Authorization", "Bearer " + token);
    admin.post("/api/scopes/bill-e/grants", Map.of("handle", "erased.one", "role", "DEPUTY"));

    assertThat(erase(admin, "erased.one", DEMO).status()).isEqualTo(204);

    assertThat(List.of(person, elsewhere, program))
        .allMatch(one -> one.get("/api/account").status() == 401);
    assertThat(new Visitor(port).signIn("erased.one", PASSWORD).status()).isEqualTo(401);
    assertThat(new Visitor(port).get("/api/people?ids=" + id).json().get("people").isEmpty())
        .isTrue();
    assertThat(admin.get("/api/scopes/bill-e/grants").json().get("grants").isEmpty()).isTrue();
    List<Object> facts = factsOf(id);
    assertThat(facts).hasSize(3);
    assertThat(facts.getLast())
        .isInstanceOfSatisfying(
            AccountClosedByAdministrator.class,
            closed -> {
              assertThat(closed.by().value()).isEqualTo(idOf(admin));
              assertThat(closed.ground()).isEqualTo(ErasureGround.COURT_ORDER);
            });
    assertThat(erase(admin, "erased.one", DEMO).code()).isEqualTo("unknown-account");
  }

  @Test
  void nobodyElseErasesAnybodyOrLearnsAHandle() {
    Visitor person = new Visitor(port);
    String id = signUp(person, "spared.one");
    for (String handle : List.of("kamola", "dilnoza", "aziza", "sardor")) {
      Visitor asker = signedIn(handle);
      Answer known = erase(asker, "spared.one", DEMO);
      assertThat(known.code()).as(handle).isEqualTo("role-required");
      assertThat(erase(asker, "nobody.here", DEMO).text()).isEqualTo(known.text());
    }
    Visitor nobody = new Visitor(port);
    nobody.session();
    assertThat(erase(nobody, "spared.one", DEMO).status()).isEqualTo(401);
    Visitor billsAdministrator = new Visitor(port);
    signUp(billsAdministrator, "bills.admin");
    signedIn("admin")
        .post(
            "/api/scopes/bill-f/grants", Map.of("handle", "bills.admin", "role", "ADMINISTRATOR"));
    assertThat(erase(billsAdministrator, "spared.one", PASSWORD).code()).isEqualTo("role-required");
    assertThat(person.get("/api/account").status()).isEqualTo(200);
    assertThat(factsOf(id)).hasSize(1);
  }

  @Test
  void theAdministratorsOwnPasswordIsAskedFor() {
    Visitor person = new Visitor(port);
    signUp(person, "spared.two");

    assertThat(erase(signedIn("admin"), "spared.two", PASSWORD).code()).isEqualTo("wrong-password");
    assertThat(person.get("/api/account").status()).isEqualTo(200);
  }

  @Test
  void anErasureNeedsAGround() {
    Visitor person = new Visitor(port);
    signUp(person, "spared.three");
    Visitor admin = signedIn("admin");

    assertThat(
            admin.post("/api/erasures", Map.of("handle", "spared.three", "password", DEMO)).code())
        .isEqualTo("ground-missing");
    assertThat(
            admin
                .post(
                    "/api/erasures",
                    Map.of("handle", "spared.three", "ground", "DISLIKE", "password", DEMO))
                .code())
        .isEqualTo("malformed-body");
    assertThat(person.get("/api/account").status()).isEqualTo(200);
  }

  @Test
  void aRepeatedErasureIsAnsweredAsTheFirst() {
    Visitor admin = signedIn("admin");
    String id = signUp(new Visitor(port), "erased.twice");
    admin.with("Idempotency-Key", "erasure-1");
    assertThat(erase(admin, "erased.twice", DEMO).status()).isEqualTo(204);

    String next = signUp(new Visitor(port), "erased.twice");
    assertThat(erase(admin, "erased.twice", DEMO).status()).isEqualTo(204);

    assertThat(factsOf(id)).hasSize(2);
    assertThat(factsOf(next)).hasSize(1);
    admin.with("Idempotency-Key", "erasure-2");
    assertThat(erase(admin, "erased.twice", DEMO).status()).isEqualTo(204);
    assertThat(factsOf(next)).hasSize(2);
  }

  @Test
  void anAdministratorWhoErasesThemselvesIsClosedToo() {
    Visitor other = new Visitor(port);
    String id = signUp(other, "second.admin");
    signedIn("admin")
        .post(
            "/api/scopes/server/grants", Map.of("handle", "second.admin", "role", "ADMINISTRATOR"));

    assertThat(erase(other, "second.admin", PASSWORD).status()).isEqualTo(204);

    assertThat(factsOf(id).getLast()).isInstanceOf(AccountClosedByAdministrator.class);
    assertThat(other.get("/api/account").status()).isEqualTo(401);
  }

  @Test
  void theLastAdministratorCannotBeErasedAndOneOfTwoCan() {
    Visitor admin = signedIn("admin");
    assertThat(erase(admin, "admin", DEMO).code()).isEqualTo("last-administrator");
    assertThat(leave(admin, DEMO).code()).isEqualTo("last-administrator");
    assertThat(admin.get("/api/account").status()).isEqualTo(200);
    Visitor second = new Visitor(port);
    String id = signUp(second, "second.admin");
    admin.post(
        "/api/scopes/server/grants", Map.of("handle", "second.admin", "role", "ADMINISTRATOR"));

    Answer named =
        admin.post("/api/erasures", Map.of("account", id, "ground", "REQUEST", "password", DEMO));

    assertThat(named.status()).isEqualTo(204);
    assertThat(second.get("/api/account").status()).isEqualTo(401);
    assertThat(erase(admin, "admin", DEMO).code()).isEqualTo("last-administrator");
  }

  private static Answer erase(Visitor asker, String handle, String password) {
    return asker.post(
        "/api/erasures", Map.of("handle", handle, "ground", "COURT_ORDER", "password", password));
  }

  private static Answer leave(Visitor asker, String password) {
    return asker.sendJson("DELETE", "/api/account", "{\"password\":\"" + password + "\"}");
  }

  private static String signUp(Visitor person, String handle) {
    return person.signUp(handle, "Somebody", PASSWORD).json().at("/account/id").asString();
  }

  private static String idOf(Visitor person) {
    return person.get("/api/account").json().get("id").asString();
  }

  private Visitor signedIn(String handle) {
    Visitor browser = new Visitor(port);
    assertThat(browser.signIn(handle, DEMO).status()).isEqualTo(200);
    return browser;
  }

  private List<Object> factsOf(String account) {
    List<Object> facts = new ArrayList<>();
    events.readEvents(account).asStream().forEach(event -> facts.add(event.getPayload()));
    return facts;
  }
}
