package org.modda.amendments.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole published dockets, brought into a running server and used there. */
class RealDocketsOverHttpTest {

  private static final String SENATE = "senate/jeu_complet_2017-2018_63.csv";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RunningModda modda = RunningModda.shared();

  @Test
  void everyAmendmentOfTheCouncilIsAdoptedInOneDecisionAndTheTextsAreAsPublished()
      throws IOException {
    byte[] document = SharedDockets.read("dc-council-period-24.json");
    String bill = imported("application/json", document);
    List<JsonNode> entries = entries(docket(bill));
    List<String> all = entries.stream().map(e -> e.get("id").asString()).toList();
    JsonNode published = JSON.readTree(document);
    assertThat(all).hasSize(published.size()).hasSize(629);

    JsonNode trial = tryOut(bill, all);
    trial
        .get("outcomes")
        .forEach(o -> assertThat(o.get("outcome").asString()).as("%s", o).isEqualTo("APPLIED"));
    Answer adopted =
        modda.send(
            "POST",
            "/api/bills/" + bill + "/adoptions",
            "kamola",
            Map.of("amendments", all, "hash", trial.get("hash").asString()));

    assertThat(adopted.status()).as(adopted.body()).isEqualTo(201);
    assertThat(adopted.json().get("fallen")).isEmpty();
    Map<String, String> texts = new HashMap<>();
    for (JsonNode entry : entries) {
      String section = entry.get("acts").get(0).get("provision").asString();
      JsonNode read = modda.get("/api/bills/" + bill + "/provisions/" + section).json();
      texts.put(section, read.get("text").asString());
    }
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String section = entries.get(i).get("acts").get(0).get("provision").asString();
      if (!published.get(i).get("after").asString().equals(texts.get(section))) {
        misses.add(published.get(i).get("path").asString());
      }
    }
    System.out.printf(
        "adopted over HTTP: %d of %d as published; misses %s%n",
        all.size() - misses.size(), all.size(), misses);
    assertThat(misses).isEmpty();
    assertThat(entries(docket(bill))).allMatch(e -> e.get("state").asString().equals("ADOPTED"));
  }

  @Test
  void ofTheSenatesAmendmentsThoseToTheSameLineMeetAndTheyAreCalledAsTheyWere() throws IOException {
    byte[] document = SharedDockets.read(SENATE);
    byte[] list = SharedDockets.read("senate/liste_discussion_63.json");
    String bill = imported("text/tab-separated-values", document);
    List<JsonNode> entries = entries(docket(bill));
    assertThat(entries).hasSize(595);

    assertThat(unflagged(entries, document)).isEmpty();

    assertThat(order(bill, "sardor", list).status()).isEqualTo(403);
    assertThat(order(bill, "kamola", "{}".getBytes()).code()).isEqualTo("docket-malformed");
    assertThat(order(bill, "kamola", named("0")).code()).isEqualTo("unknown-amendment");
    assertThat(docket(bill).get("order")).isEmpty();
    assertThat(order(bill, "kamola", list).status()).isEqualTo(204);
    Map<String, String> labels = new HashMap<>();
    entries.forEach(e -> labels.put(e.get("id").asString(), e.get("label").asString()));
    List<String> called = new ArrayList<>();
    docket(bill).get("order").forEach(id -> called.add(labels.get(id.asString())));
    List<String> discussed = new ArrayList<>();
    for (JsonNode subdivision : JSON.readTree(list).get("Subdivisions")) {
      subdivision.get("Amendements").forEach(one -> discussed.add(one.get("num").asString()));
    }
    assertThat(called).isEqualTo(discussed).hasSize(490);
  }

  /**
   * Pairs of which the table does not say that they are apart and the docket not that they meet.
   */
  private static List<String> unflagged(List<JsonNode> entries, byte[] document) {
    Map<String, JsonNode> byLabel = new HashMap<>();
    entries.forEach(e -> byLabel.put(e.get("label").asString(), e));
    List<SenateTable.Row> rows =
        SenateTable.read(document, List.of("Numéro", "Subdivision", "Alinéa"));
    List<String> missing = new ArrayList<>();
    int same = 0;
    int flagged = 0;
    for (int i = 0; i < rows.size(); i++) {
      JsonNode one = byLabel.get(label(rows.get(i)));
      Set<String> meets = met(one);
      for (SenateTable.Row row : rows.subList(i + 1, rows.size())) {
        JsonNode other = byLabel.get(label(row));
        if (!row.of("Subdivision").equals(rows.get(i).of("Subdivision"))) {
          continue;
        }
        same++;
        boolean marked = meets.contains(other.get("id").asString());
        flagged += marked ? 1 : 0;
        if (!marked && !areApart(rows.get(i), row) && !isAmendedBy(one, other)) {
          missing.add(label(rows.get(i)) + " and " + label(row));
        }
      }
    }
    System.out.printf(
        "Senate 63: of %d pairs to the same article %d are flagged, %d shown disjoint, %d neither%n",
        same, flagged, same - flagged - missing.size(), missing.size());
    return missing;
  }

  private static boolean areApart(SenateTable.Row one, SenateTable.Row other) {
    String line = one.of("Alinéa").replaceAll("\\D.*", "");
    String otherLine = other.of("Alinéa").replaceAll("\\D.*", "");
    return !line.isEmpty() && !otherLine.isEmpty() && !line.equals(otherLine);
  }

  private static boolean isAmendedBy(JsonNode one, JsonNode other) {
    return one.get("amends").equals(other.get("id")) || other.get("amends").equals(one.get("id"));
  }

  private static Set<String> met(JsonNode entry) {
    Set<String> met = new HashSet<>();
    entry.get("meets").forEach(m -> met.add(m.get("with").asString()));
    return met;
  }

  private static String label(SenateTable.Row row) {
    return row.of("Numéro").replaceAll("[\\s\u00A0]+", " ");
  }

  private String imported(String type, byte[] document) {
    Answer begun =
        modda.send(
            modda.as(
                "dilnoza",
                modda
                    .request("/api/docket-imports?title=Docket")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(document))));
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String path = "/api/docket-imports/" + begun.json().get("id").asString();
    JsonNode ended =
        Awaiting.until(
            () -> {
              JsonNode now = modda.get(path, "dilnoza").json();
              String state = now.get("state").asString();
              return state.equals("DONE") || state.equals("REFUSED") ? now : null;
            });
    assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
    String bill = ended.get("bill").asString();
    Awaiting.untilTrue(() -> modda.get("/api/bills/" + bill + "/outline").status() == 200);
    return bill;
  }

  private JsonNode docket(String bill) {
    Answer docket = modda.get("/api/bills/" + bill + "/docket");
    assertThat(docket.status()).isEqualTo(200);
    return docket.json();
  }

  private static List<JsonNode> entries(JsonNode docket) {
    return StreamSupport.stream(docket.get("amendments").spliterator(), false).toList();
  }

  private JsonNode tryOut(String bill, List<String> amendments) {
    Answer trial =
        modda.send(
            "POST",
            "/api/bills/" + bill + "/trials",
            "sardor",
            Map.of("amendments", amendments, "order", "GIVEN"));
    assertThat(trial.status()).isEqualTo(200);
    return trial.json();
  }

  private Answer order(String bill, String handle, byte[] list) {
    return modda.send(
        modda.as(
            handle,
            modda
                .request("/api/bills/" + bill + "/docket/order")
                .header("Content-Type", "application/vnd.modda.senate-discussion+json")
                .PUT(BodyPublishers.ofByteArray(list))));
  }

  private static byte[] named(String number) {
    return ("{\"Subdivisions\":[{\"Amendements\":[{\"num\":\"" + number + "\"}]}]}").getBytes();
  }
}
