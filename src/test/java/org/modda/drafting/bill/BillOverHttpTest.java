package org.modda.drafting.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

/** The tree of a bill over HTTP: what a drafter does, and what everybody else is refused. */
class BillOverHttpTest {

  private static RunningModda modda;
  private String bill;

  @BeforeAll
  static void start() {
    modda = RunningModda.shared();
  }

  @BeforeEach
  void introduce() {
    Answer answer =
        modda.send(
            "POST", "/api/bills", "dilnoza", Map.of("title", "Qonun", "language", "uz-Latn"));
    assertThat(answer.status()).isEqualTo(201);
    bill = answer.json().get("id").asString();
  }

  @Test
  void introducedBillIsListed() {
    Awaiting.untilTrue(() -> modda.get("/api/bills").json().get("bills").toString().contains(bill));
    assertThat(modda.get("/api/bills/" + bill).json().get("title").asString()).isEqualTo("Qonun");
  }

  @Test
  void treeIsBuiltMovedRenumberedRenamedAndRepealed() {
    String chapter = insert("CHAPTER", 1, "Umumiy qoidalar", null, null);
    String first = insert("ARTICLE", 1, "Maqsad", chapter, null);
    String second = insert("ARTICLE", 2, "Qonunchilik", chapter, first);
    String between = insert("ARTICLE", Map.of("main", 1, "inserted", 1), "Orasida", chapter, first);
    assertThat(order()).containsExactly(chapter, first, between, second);
    assertThat(patch(second, Map.of("place", Map.of())).status()).isEqualTo(200);
    assertThat(order()).containsExactly(second, chapter, first, between);
    assertThat(patch(second, Map.of("number", Map.of("main", 7, "inserted", 0))).status())
        .isEqualTo(200);
    assertThat(patch(second, Map.of("heading", "Yangi nom")).status()).isEqualTo(200);
    assertThat(patch(chapter, Map.of("repealed", true)).status()).isEqualTo(200);
    JsonNode outline = modda.get("/api/bills/" + bill + "/outline").json().get("provisions");
    assertThat(outline.get(0).get("heading").asString()).isEqualTo("Yangi nom");
    assertThat(outline.get(0).get("number").get("main").asInt()).isEqualTo(7);
    assertThat(outline.get(2).get("repealed").asBoolean()).isTrue();
    assertThat(outline.get(2).has("text")).isFalse();
    assertThat(patch(chapter, Map.of("repealed", false)).status()).isEqualTo(200);
  }

  @Test
  void onlyADrafterChangesTheTree() {
    String article = insert("ARTICLE", 1, "Maqsad", null, null);
    String path = "/api/bills/" + bill + "/provisions/" + article;
    for (String handle : List.of("aziza", "sardor", "kamola", "admin")) {
      Answer answer = modda.send("PATCH", path, handle, Map.of("heading", "x"));
      assertThat(answer.status()).as(handle).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("role-required");
    }
    Answer nobody =
        modda.send(
            modda
                .request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"heading\":\"x\"}")));
    assertThat(nobody.status()).isIn(401, 403);
    assertThat(outline().get(0).get("heading").asString()).isEqualTo("Maqsad");
  }

  @Test
  void repeatedRequestHasOneEffectAndOneAnswer() {
    Map<String, Object> article = provision("ARTICLE", Map.of("main", 1), "Maqsad", null, null);
    Answer first = keyed("POST", "/api/bills/" + bill + "/provisions", "k-1", article);
    Answer again = keyed("POST", "/api/bills/" + bill + "/provisions", "k-1", article);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(order()).hasSize(1);
    Map<String, Object> law = Map.of("title", "Bir marta", "language", "uz");
    assertThat(keyed("POST", "/api/bills", "k-" + bill, law).body())
        .isEqualTo(keyed("POST", "/api/bills", "k-" + bill, law).body());
  }

  @Test
  void changeOfAStateThatHasPassedIsStale() {
    String article = insert("ARTICLE", 1, "Maqsad", null, null);
    String path = "/api/bills/" + bill + "/provisions/" + article;
    Answer stale = matching(path, "\"0\"", Map.of("heading", "x"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("stale-bill");
    assertThat(stale.json().get("facts").get("sequence").asInt()).isEqualTo(1);
    assertThat(matching(path, "\"1\"", Map.of("heading", "x")).status()).isEqualTo(200);
    assertThat(matching(path, "nonsense", Map.of("heading", "y")).code())
        .isEqualTo("malformed-if-match");
  }

  @Test
  void nonsenseIsRefusedWithACodeAndChangesNothing() {
    String article = insert("ARTICLE", 1, "Maqsad", null, null);
    String path = "/api/bills/" + bill + "/provisions/" + article;
    refused(patch(article, Map.of()), 400, "one-change-at-a-time");
    refused(patch(article, Map.of("heading", "x", "repealed", true)), 400, "one-change-at-a-time");
    refused(patch(article, Map.of("heading", "x".repeat(1_001))), 422, "heading-too-long");
    refused(
        patch(article, Map.of("number", Map.of("main", -1, "inserted", 0))),
        400,
        "number-out-of-range");
    refused(patch("nowhere", Map.of("heading", "x")), 404, "unknown-provision");
    refused(patch(article, Map.of("place", Map.of("parent", article))), 409, "place-inside-itself");
    refused(patch(article, Map.of("repealed", false)), 409, "provision-not-repealed");
    refused(
        modda.send("PATCH", path.replace(bill, "no-such-bill"), "dilnoza", Map.of("heading", "x")),
        404,
        "unknown-bill");
    refused(raw(path, "{\"heading\":"), 400, "malformed-body");
    refused(raw(path, "{\"heading\":\"a\",\"heading\":\"b\"}"), 400, "malformed-body");
    refused(raw(path, "{\"nobody\":\"knows\"}"), 400, "malformed-body");
    refused(raw(path, "{\"heading\":\"" + "x".repeat(70_000) + "\"}"), 413, "body-too-large");
    refused(modda.get("/api/bills/no-such-bill"), 404, "unknown-bill");
    assertThat(outline().get(0).get("heading").asString()).isEqualTo("Maqsad");
    assertThat(modda.get("/api/bills/" + bill).json().get("sequence").asInt()).isEqualTo(1);
  }

  @Test
  void wordsAreFoundInEitherScriptAndWithAnyApostrophe() {
    insert("ARTICLE", 1, "Oʻzbekiston fuqarolarining huquqlari", null, null);
    for (String words : List.of("oʻzbekiston", "o'zbekiston", "ЎЗБЕКИСТОН", "O‘zbekiston")) {
      JsonNode found =
          modda
              .get(
                  "/api/bills/"
                      + bill
                      + "/search?q="
                      + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
              .json();
      assertThat(found.get("hits").get(0).get("match").asString()).isEqualTo("Oʻzbekiston");
    }
    refused(modda.get("/api/bills/" + bill + "/search?q=%20"), 400, "malformed-question");
  }

  private String insert(String kind, int number, String heading, String parent, String after) {
    return insert(kind, Map.of("main", number), heading, parent, after);
  }

  private String insert(
      String kind, Map<String, Object> number, String heading, String parent, String after) {
    Answer answer =
        modda.send(
            "POST",
            "/api/bills/" + bill + "/provisions",
            "dilnoza",
            provision(kind, number, heading, parent, after));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("id").asString();
  }

  private static Map<String, Object> provision(
      String kind, Map<String, Object> number, String heading, String parent, String after) {
    Map<String, Object> numbered = new LinkedHashMap<>(number);
    numbered.putIfAbsent("inserted", 0);
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("parent", parent);
    place.put("after", after);
    return Map.of("kind", kind, "number", numbered, "heading", heading, "place", place);
  }

  private Answer patch(String provision, Map<String, Object> change) {
    return modda.send(
        "PATCH", "/api/bills/" + bill + "/provisions/" + provision, "dilnoza", change);
  }

  private static Answer keyed(String method, String path, String key, Map<String, Object> body) {
    return modda.send(method, path, "dilnoza", body, "Idempotency-Key", key);
  }

  private static Answer matching(String path, String tag, Map<String, Object> body) {
    return modda.send("PATCH", path, "dilnoza", body, "If-Match", tag);
  }

  private static Answer raw(String path, String body) {
    return modda.send(
        modda
            .as("dilnoza", modda.request(path))
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  private JsonNode outline() {
    return modda.get("/api/bills/" + bill + "/outline").json().get("provisions");
  }

  private List<String> order() {
    return Arrays.stream(outline().values().toArray(JsonNode[]::new))
        .map(p -> p.get("id").asString())
        .toList();
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }
}
