package org.modda.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.modda.running.RunningModda;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bill with many pending amendments on a running server, as one signed-in person sees it. */
final class BusyDocket {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> WORDS =
      List.of("qonun", "modda", "loyiha", "taklif", "ochiq", "muhokama", "fuqaro", "organ");

  private final Visitor visitor;
  private final String bill;
  private final List<String> articles = new ArrayList<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<String, Long> revisions = new HashMap<>();

  BusyDocket(int port, String handle, String bill) {
    visitor = signedIn(port, handle);
    this.bill = bill;
    for (JsonNode unit : get("").get("provisions")) {
      String id = unit.get("id").asString();
      if (unit.get("kind").asString().equals("SECTION")
          || unit.get("kind").asString().equals("ARTICLE")) {
        JsonNode read = get("/provisions/" + id);
        String text = read.get("text").asString();
        if (text.length() > 100) {
          articles.add(id);
          lengths.put(id, text.length());
          revisions.put(id, read.get("revision").asLong());
        }
      }
    }
  }

  static Visitor signedIn(int port, String handle) {
    Visitor visitor = new Visitor(port);
    expect(visitor.signIn(handle, RunningModda.PASSWORD), 200);
    visitor.session();
    return visitor;
  }

  /** Makes a bill of so many articles of so many units each; every article has one amendment. */
  static String made(int port, int articles, int units) {
    Random random = new Random(articles);
    List<Map<String, Object>> sections = new ArrayList<>();
    for (int i = 1; i <= articles; i++) {
      StringBuilder text = new StringBuilder("Boshlanish. ");
      while (text.length() < units) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
        text.append(random.nextInt(40) == 0 ? ".\n" : " ");
      }
      sections.add(
          Map.of(
              "law",
              "1",
              "path",
              "§" + i,
              "before",
              text.toString(),
              "instructions",
              List.of(Map.of("find", "Boshlanish", "replace", "Avval"))));
    }
    Visitor drafter = signedIn(port, "dilnoza");
    String begun =
        expect(drafter.post("/api/docket-imports?title=Docket", sections), 202)
            .json()
            .get("id")
            .asString();
    return org.modda.running.Awaiting.until(
        () -> {
          JsonNode now = drafter.get("/api/docket-imports/" + begun).json();
          return now.get("state").asString().equals("DONE") ? now.get("bill").asString() : null;
        });
  }

  String cookies() {
    return visitor.cookieHeader();
  }

  List<String> articles() {
    return articles;
  }

  /** Tables an amendment made at random, nineteen of twenty to words; its id. */
  String table(Random random) {
    Map<String, Object> wording = Map.of("acts", List.of(act(random)), "described", List.of());
    return expect(post("/docket", Map.of("wording", wording, "rationale", "Chunki")), 201)
        .json()
        .get("id")
        .asString();
  }

  private Map<String, Object> act(Random random) {
    String article = articles.get(random.nextInt(articles.size()));
    if (articles.size() > 1 && random.nextInt(20) == 0) {
      return Map.of(
          "act", "INSERT_PROVISION",
          "provision", org.modda.platform.Ids.next(),
          "kind", "ARTICLE",
          "number", Map.of("main", 1 + random.nextInt(400), "inserted", 1 + random.nextInt(9)),
          "heading", "Yangi",
          "place", Map.of("after", article),
          "text", "Yangi modda.");
    }
    int length = lengths.getOrDefault(article, 0);
    int from = 1 + random.nextInt(length - 50);
    int gone = random.nextInt(40);
    return Map.of(
        "act",
        "CHANGE_TEXT",
        "provision",
        article,
        "base",
        revisions.getOrDefault(article, 1L),
        "changes",
        List.of(from, List.of(gone, "yangi soʻz"), length - from - gone));
  }

  List<String> pending() {
    List<String> ids = new ArrayList<>();
    for (JsonNode entry : get("/docket").get("amendments")) {
      if (entry.get("state").asString().equals("TABLED")) {
        ids.add(entry.get("id").asString());
      }
    }
    return ids;
  }

  JsonNode tryOut(List<String> chosen, String order) {
    return expect(post("/trials", Map.of("amendments", chosen, "order", order)), 200).json();
  }

  JsonNode adopt(List<String> chosen, String hash) {
    return expect(post("/adoptions", Map.of("amendments", chosen, "hash", hash)), 201).json();
  }

  /** Some of them, in no order. */
  static List<String> some(List<String> all, int many, Random random) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(many, shuffled.size()));
  }

  JsonNode get(String path) {
    return JSON.readTree(text(path));
  }

  String text(String path) {
    return expect(visitor.get("/api/bills/" + bill + path), 200).text();
  }

  private Answer post(String path, Object body) {
    return visitor.post("/api/bills/" + bill + path, body);
  }

  private static Answer expect(Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    return answer;
  }
}
