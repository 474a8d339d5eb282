package org.modda.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** What is written to a docket over HTTP: by deputies, by authors, by clerks, by citizens. */
class AmendmentsOverHttpTest {

  private static final String TEXT = "Muddat besh kun";
  private static RunningModda modda;
  private NewBill law;
  private String docket;

  @BeforeAll
  static void start() {
    modda = RunningModda.shared();
  }

  @BeforeEach
  void introduce() {
    law = modda.newBill(TEXT);
    docket = "/api/bills/" + law.bill() + "/docket";
  }

  @Test
  void deputyTablesAndARepeatIsOneAmendment() {
    Answer first = tableKeyed("aziza", "k-1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("number").asInt()).isEqualTo(1);
    assertThat(tableKeyed("aziza", "k-1").body()).isEqualTo(first.body());
    assertThat(tableKeyed("bobur", "k-1").json().get("number").asInt()).isEqualTo(2);
  }

  @Test
  void onlyADeputyTables() {
    for (String handle : List.of("sardor", "dilnoza", "kamola")) {
      refused(send("POST", docket, handle, asked(changing(0, 6, "Vaqt"))), 403, "role-required");
    }
  }

  @Test
  void wordingThatDoesNotFitTheBillIsRefused() {
    refusedWording(List.of(change(law.provision(), 99, "[15]")), 422, "change-set-empty");
    refusedWording(List.of(change(law.provision(), 99, "[[15]]")), 409, "base-ahead-of-revision");
    refusedWording(List.of(change(law.provision(), 1, "[[14]]")), 422, "wording-does-not-fit");
    refusedWording(List.of(change("nowhere", 1, "[[15]]")), 404, "unknown-provision");
    refusedWording(List.of(), 422, "wording-empty");
    send(
        "PATCH",
        "/api/bills/" + law.bill() + "/provisions/" + law.provision(),
        "dilnoza",
        Map.of("repealed", true));
    refusedWording(List.of(change(law.provision(), 1, "[[15]]")), 409, "target-repealed");
  }

  @Test
  void malformedWordingIsRefusedByTheFieldThatIsWrong() {
    String head = "{\"wording\":{\"described\":[],\"acts\":[{\"act\":";
    for (String act :
        List.of(
            "\"CHANGE_TEXT\",\"provision\":\"p\",\"base\":1,\"changes\":[-3]}]}}",
            "\"CHANGE_TEXT\",\"provision\":\"p\",\"base\":1,\"changes\":[3,{}]}]}}",
            "\"CHANGE_TEXT\",\"provision\":\"p\",\"base\":1,\"changes\":7}]}}",
            "\"CHANGE_TEXT\",\"provision\":\"p\",\"base\":\"1\",\"changes\":[[3]]}]}}",
            "\"CHANGE_TEXT\",\"provision\":\"p\",\"base\":1,\"changes\":null}]}}",
            "\"java.lang.Runtime\",\"provision\":\"p\"}]}}",
            "\"REPEAL_PROVISION\"}]}}",
            "\"REPEAL_PROVISION\",\"provision\":\"p\",\"why\":1}]}}")) {
      Answer answer = raw(docket, head + act);
      refused(answer, 400, "malformed-body");
      assertThat(answer.json().get("facts").get("field").asString()).startsWith("wording.acts");
    }
    refused(
        raw(docket, head + "\"REPEAL_PROVISION\",\"provision\":\"p q\"}]}}"),
        400,
        "malformed-provision-id");
    refused(raw(docket, "{}"), 400, "draft-or-wording");
  }

  @Test
  void anotherDeputyCosignsAndTakesItBack() {
    String path = docket + "/" + table("aziza") + "/cosignatures";
    refused(send("POST", path, "aziza", Map.of()), 409, "own-amendment");
    assertThat(send("POST", path, "bobur", Map.of()).status()).isEqualTo(204);
    refused(send("POST", path, "bobur", Map.of()), 409, "already-cosigned");
    assertThat(send("DELETE", path, "bobur", Map.of()).status()).isEqualTo(204);
    refused(send("DELETE", path, "bobur", Map.of()), 409, "not-cosigned");
  }

  @Test
  void authorRewordsConfirmsObjectsAndWithdraws() {
    String path = docket + "/" + table("aziza");
    Map<String, Object> words = Map.of("wording", changing(0, 6, "Vaqt"));
    refused(send("PUT", path + "/wording", "bobur", words), 403, "not-the-author");
    assertThat(send("PUT", path + "/wording", "aziza", words).status()).isEqualTo(204);
    try (LiveEditor editor =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      editor.replace(15, 15, " ichida");
      Awaiting.untilTrue(editor::isSettled);
    }
    Answer stale = send("POST", path + "/confirmation", "aziza", bases(1));
    refused(stale, 412, "stale-wording");
    assertThat(stale.json().get("facts").get("bases").get(law.provision()).asInt()).isEqualTo(2);
    assertThat(send("POST", path + "/confirmation", "aziza", bases(2)).status()).isEqualTo(204);
    Map<String, Object> reason = Map.of("reason", "Maʼnosi oʻzgardi");
    assertThat(send("POST", path + "/objection", "aziza", reason).status()).isEqualTo(204);
    assertThat(send("POST", path + "/withdrawal", "aziza", Map.of()).status()).isEqualTo(204);
    refused(send("POST", path + "/withdrawal", "aziza", Map.of()), 409, "amendment-not-pending");
  }

  @Test
  void clerkRejectsMergesAndOrders() {
    String one = table("aziza");
    String two = table("bobur");
    String three = table("bobur");
    Map<String, Object> order = Map.of("order", List.of(three, one, two));
    assertThat(send("PUT", docket + "/order", "dilnoza", order).status()).isEqualTo(204);
    refused(send("PUT", docket + "/order", "aziza", order), 403, "role-required");
    Map<String, Object> into = Map.of("into", two);
    assertThat(send("POST", docket + "/" + one + "/merger", "dilnoza", into).status())
        .isEqualTo(204);
    Map<String, Object> reason = Map.of("reason", "Takror");
    assertThat(send("POST", docket + "/" + two + "/rejection", "kamola", reason).status())
        .isEqualTo(204);
    refused(
        send("POST", docket + "/nothing/rejection", "kamola", reason), 404, "unknown-amendment");
  }

  @Test
  void amendmentToAnAmendmentIsMadeOnTheTextThatItWouldLeave() {
    String parent = table("aziza");
    Map<String, Object> fitting =
        new HashMap<>(
            asked(
                Map.of(
                    "acts", List.of(change(law.provision(), 1, "[[4,\"Soat\"],9]")),
                    "described", List.of())));
    fitting.put("amends", parent);
    assertThat(send("POST", docket, "bobur", fitting).status()).isEqualTo(201);
    Map<String, Object> onTheBill = new HashMap<>(asked(changing(0, 6, "Soat")));
    onTheBill.put("amends", parent);
    refused(send("POST", docket, "bobur", onTheBill), 422, "wording-does-not-fit");
  }

  @Test
  void scenarioIsKeptByAnybodySignedInAndReadByAll() {
    String one = table("aziza");
    String path = "/api/bills/" + law.bill() + "/scenarios";
    Map<String, Object> scenario = Map.of("name", "Murosa", "amendments", List.of(one));
    assertThat(send("POST", path, "sardor", scenario).status()).isEqualTo(201);
    JsonNode kept = modda.get(path).json().get("scenarios");
    assertThat(kept.size()).isEqualTo(1);
    assertThat(kept.get(0).get("name").asString()).isEqualTo("Murosa");
    assertThat(kept.get(0).get("amendments").get(0).asString()).isEqualTo(one);
    refused(
        send("POST", path, "sardor", Map.of("name", "", "amendments", List.of())),
        422,
        "scenario-name-missing");
  }

  @Test
  void draftIsItsAuthorsAloneAndIsTabledOnce() {
    String drafts = "/api/bills/" + law.bill() + "/drafts";
    String draft = begin("aziza");
    Map<String, Object> written = Map.of("wording", changing(0, 6, "Vaqt"), "rationale", "Aniqroq");
    assertThat(send("PUT", drafts + "/" + draft, "aziza", written).status()).isEqualTo(204);
    assertThat(modda.get(drafts, "aziza").json().get("drafts").get(0).get("rationale").asString())
        .isEqualTo("Aniqroq");
    assertThat(modda.get(drafts, "bobur").json().get("drafts").size()).isZero();
    refused(send("PUT", drafts + "/" + draft, "bobur", written), 404, "unknown-draft");
    refused(send("DELETE", drafts + "/" + law.bill(), "aziza", Map.of()), 404, "unknown-draft");
    refused(send("POST", docket, "bobur", Map.of("draft", draft)), 404, "unknown-draft");
    Answer tabled = send("POST", docket, "aziza", Map.of("draft", draft));
    assertThat(tabled.json().get("id").asString()).isEqualTo(draft);
    assertThat(send("POST", docket, "aziza", Map.of("draft", draft)).body())
        .isEqualTo(tabled.body());
    assertThat(modda.get(drafts, "aziza").json().get("drafts").size()).isZero();
    refused(send("PUT", drafts + "/" + draft, "aziza", written), 409, "draft-closed");
  }

  @Test
  void fiftyDraftsAreEnough() {
    List<String> begun = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      begun.add(begin("sardor"));
    }
    String drafts = "/api/bills/" + law.bill() + "/drafts";
    refused(send("POST", drafts, "sardor", Map.of()), 409, "too-many-drafts");
    assertThat(send("DELETE", drafts + "/" + begun.getFirst(), "sardor", Map.of()).status())
        .isEqualTo(204);
    assertThat(send("POST", drafts, "sardor", Map.of()).status()).isEqualTo(201);
  }

  @Test
  void twoHundredDraftsInAllBillsTogetherAreEnough() {
    String author = "admin";
    String first = begin(author);
    for (int i = 1; i < 200; i++) {
      if (i % 50 == 0) {
        law = modda.newBill(TEXT);
      }
      begin(author);
    }
    law = modda.newBill(TEXT);
    String drafts = "/api/bills/" + law.bill() + "/drafts";
    refused(send("POST", drafts, author, Map.of()), 409, "too-many-drafts-in-all-bills");
    assertThat(modda.get(drafts, author).json().get("drafts")).isEmpty();
    String inTheFirst = docket.replace("/docket", "/drafts/") + first;
    assertThat(send("DELETE", inTheFirst, author, Map.of()).status()).isEqualTo(204);
    assertThat(send("POST", drafts, author, Map.of()).status()).isEqualTo(201);
    refused(send("POST", drafts, author, Map.of()), 409, "too-many-drafts-in-all-bills");
  }

  @Test
  void proposalsAreReadPageByPage() {
    String path = "/api/bills/" + law.bill() + "/proposals";
    for (int i = 0; i < 5; i++) {
      String draft = begin("sardor");
      Map<String, Object> written = Map.of("wording", changing(0, 6, "Vaqt"), "rationale", "");
      send("PUT", "/api/bills/" + law.bill() + "/drafts/" + draft, "sardor", written);
      send("POST", path, "sardor", Map.of("draft", draft, "words", "Sababi"));
    }
    JsonNode first = modda.get(path + "?limit=2").json();
    assertThat(first.get("count").asInt()).isEqualTo(5);
    assertThat(first.get("proposals").findValuesAsString("number")).containsExactly("1", "2");
    JsonNode second = modda.get(path + "?limit=3&after=" + first.get("next").asInt()).json();
    assertThat(second.get("proposals").findValuesAsString("number"))
        .containsExactly("3", "4", "5");
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(modda.get(path + "?after=5").json().get("proposals")).isEmpty();
    refused(modda.get(path + "?limit=501"), 400, "page-out-of-range");
    refused(modda.get(path + "?after=-1"), 400, "page-out-of-range");
  }

  @Test
  void citizenProposesAndADeputyTakesItUp() {
    String draft = begin("sardor");
    String drafts = "/api/bills/" + law.bill() + "/drafts/";
    Map<String, Object> written = Map.of("wording", changing(0, 6, "Vaqt"), "rationale", "");
    send("PUT", drafts + draft, "sardor", written);
    refused(send("POST", docket, "sardor", Map.of("draft", draft)), 403, "role-required");
    String path = "/api/bills/" + law.bill() + "/proposals";
    Map<String, Object> proposal = Map.of("draft", draft, "words", "Tushunarliroq");
    Answer submitted = send("POST", path, "sardor", proposal);
    assertThat(submitted.status()).isEqualTo(201);
    assertThat(submitted.json().get("number").asInt()).isEqualTo(1);
    assertThat(send("POST", path, "sardor", proposal).body()).isEqualTo(submitted.body());
    String amendment = table("aziza");
    String taking = path + "/" + draft + "/taken-up";
    refused(send("POST", taking, "aziza", Map.of("amendment", "none")), 404, "unknown-amendment");
    refused(send("POST", taking, "sardor", Map.of("amendment", amendment)), 403, "role-required");
    assertThat(send("POST", taking, "aziza", Map.of("amendment", amendment)).status())
        .isEqualTo(204);
    JsonNode shown = modda.get(path).json().get("proposals").get(0);
    assertThat(shown.get("takenUp").asString()).isEqualTo(amendment);
    assertThat(shown.get("words").asString()).isEqualTo("Tushunarliroq");
    assertThat(shown.get("wording").get("acts").get(0).get("changes").toString())
        .isEqualTo("[[6,\"Vaqt\"],9]");
    String provision = "/api/bills/" + law.bill() + "/provisions/" + law.provision();
    assertThat(modda.get(provision).json().get("text").asString()).isEqualTo(TEXT);
  }

  @Test
  void nobodyWritesInTheDocketOfNoBill() {
    String nowhere = "/api/bills/no-such-bill/docket";
    refused(send("POST", nowhere, "aziza", asked(changing(0, 6, "x"))), 404, "unknown-bill");
    Map<String, Object> order = Map.of("order", List.of());
    refused(send("PUT", nowhere + "/order", "dilnoza", order), 404, "unknown-bill");
    Map<String, Object> scenario = Map.of("name", "x", "amendments", List.of());
    refused(
        send("POST", "/api/bills/no-such-bill/scenarios", "sardor", scenario), 404, "unknown-bill");
  }

  private void refusedWording(List<Object> acts, int status, String code) {
    Map<String, Object> wording = Map.of("acts", acts, "described", List.of());
    refused(send("POST", docket, "aziza", asked(wording)), status, code);
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  private String table(String handle) {
    Answer answer = send("POST", docket, handle, asked(changing(0, 6, "Vaqt")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("id").asString();
  }

  private Answer tableKeyed(String handle, String key) {
    Map<String, Object> body = asked(changing(0, 6, "Vaqt"));
    return modda.send("POST", docket, handle, body, "Idempotency-Key", key);
  }

  private String begin(String handle) {
    Answer answer = send("POST", "/api/bills/" + law.bill() + "/drafts", handle, Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("id").asString();
  }

  private Answer send(String method, String path, String handle, Object body) {
    return modda.send(method, path, handle, body);
  }

  private Answer raw(String path, String json) {
    return modda.send(
        modda
            .as("aziza", modda.request(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static Map<String, Object> asked(Map<String, Object> wording) {
    return Map.of(
        "wording",
        wording,
        "rationale",
        "Sababi",
        "capacity",
        Map.of("kind", "OWN_NAME", "of", ""));
  }

  private Map<String, Object> bases(int revision) {
    return Map.of("bases", Map.of(law.provision(), revision));
  }

  private Map<String, Object> changing(int from, int to, String by) {
    List<Object> changes = new ArrayList<>();
    if (from > 0) {
      changes.add(from);
    }
    changes.add(Arrays.asList(to - from, by));
    changes.add(TEXT.length() - to);
    return Map.of(
        "acts",
        List.of(
            Map.of(
                "act", "CHANGE_TEXT", "provision", law.provision(), "base", 1, "changes", changes)),
        "described",
        List.of());
  }

  private static Object change(String provision, int base, String changes) {
    return Map.of(
        "act",
        "CHANGE_TEXT",
        "provision",
        provision,
        "base",
        base,
        "changes",
        new tools.jackson.databind.json.JsonMapper().readTree(changes));
  }
}
