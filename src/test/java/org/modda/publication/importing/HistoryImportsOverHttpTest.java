package org.modda.publication.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.modda.drafting.AmendAsImported;
import org.modda.drafting.AmendBill;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.publication.version.Version;
import org.modda.publication.version.Versions;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

/** Histories over HTTP, on the real store. */
class HistoryImportsOverHttpTest {

  private static final String THREE =
      """
      {"date":"1970-01-01","articles":{"1":"Un.","2":"Deux.","16":"Seize."}}
      {"date":"1971-06-01","articles":{"2":"Deux mots.","16-1":"Nouveau."},"repealed":["16"]}
      {"date":"1975-01-01","articles":{"16":"Seize revient."},"repealed":["1"]}
      """;

  private final RunningModda modda = RunningModda.shared();

  @Test
  void historyBecomesABillWithADatedVersionForEachLine() {
    JsonNode ended = ended(begin("title=Code&language=fr", "application/x-ndjson", utf8(THREE)));

    assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
    assertThat(ended.get("of").asInt()).isEqualTo(3);
    BillId bill = new BillId(ended.get("bill").asString());
    List<Version> versions = versions(bill);
    assertThat(versions)
        .extracting(Version::dated)
        .containsExactly(
            LocalDate.of(1970, 1, 1), LocalDate.of(1971, 6, 1), LocalDate.of(1975, 1, 1));
    assertThat(reading(bill, versions.get(0)))
        .isEqualTo(Map.of("1", "Un.", "2", "Deux.", "16", "Seize."));
    assertThat(reading(bill, versions.get(1)))
        .isEqualTo(Map.of("1", "Un.", "2", "Deux mots.", "16-1", "Nouveau."));
    assertThat(reading(bill, versions.get(2)))
        .isEqualTo(Map.of("2", "Deux mots.", "16", "Seize revient.", "16-1", "Nouveau."));
    assertThat(moment(bill, versions.get(2)).units())
        .extracting(HistoryImportsOverHttpTest::printed)
        .containsExactly("1", "2", "16", "16-1");
    JsonNode revisions =
        modda
            .get("/api/bills/" + bill + "/provisions/" + id(bill, "2") + "/revisions")
            .json()
            .get("revisions");
    assertThat(revisions.get(0).get("cause").asString()).startsWith("import-1971-06-01-");
  }

  @Test
  void wholeCodeReadsAtEveryDateAsItsSource() throws IOException {
    byte[] packed = SharedHistory.read();
    long since = System.nanoTime();

    JsonNode ended = ended(begin("title=Code%20civil&language=fr", "application/gzip", packed));

    assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
    System.out.printf("code civil imported in %.1f s%n", (System.nanoTime() - since) / 1e9);
    BillId bill = new BillId(ended.get("bill").asString());
    TreeMap<LocalDate, Map<String, String>> source = SharedHistory.folded(packed);
    List<Version> versions = versions(bill);
    assertThat(versions).extracting(Version::dated).isEqualTo(List.copyOf(source.keySet()));
    int compared = 0;
    for (Version version : versions) {
      BillMoment moment = moment(bill, version);
      assertThat(moment.position()).isEqualTo(version.position());
      assertThat(moment.settled()).isTrue();
      assertThat(moment.hash()).isEqualTo(version.hash());
      JsonNode page = modda.get("/api/bills/" + bill + "@" + version.dated()).json();
      assertThat(page.get("version").asInt()).isEqualTo(version.number());
      Map<String, String> reading = standing(page);
      assertThat(reading).as("%s", version.dated()).isEqualTo(source.get(version.dated()));
      compared += reading.size();
    }
    assertThat(standing(modda.get("/api/bills/" + bill + "@1985-03-10").json()))
        .as("a day on which nothing changed")
        .isEqualTo(source.floorEntry(LocalDate.of(1985, 3, 10)).getValue());
    assertThat(modda.get("/api/bills/" + bill + "@1970-07-18").code()).isEqualTo("before-the-bill");
    comparisonsTellExactlyWhatChanged(bill, source);
    System.out.printf("%d dates, %d articles read as in the source%n", versions.size(), compared);
  }

  /** Each date with the next, and some far apart, both ways. */
  private void comparisonsTellExactlyWhatChanged(
      BillId bill, TreeMap<LocalDate, Map<String, String>> source) {
    List<LocalDate> dates = List.copyOf(source.keySet());
    Random random = new Random(1);
    int changes = 0;
    for (int i = 0; i < dates.size() + 30; i++) {
      boolean next = i + 1 < dates.size();
      LocalDate from = dates.get(next ? i : random.nextInt(dates.size()));
      LocalDate to = dates.get(next ? i + 1 : random.nextInt(dates.size()));
      JsonNode units =
          modda
              .get("/api/bills/" + bill + "/comparison?from=" + from + "&to=" + to)
              .json()
              .get("units");
      Map<String, String> older = source.getOrDefault(from, Map.of());
      Map<String, String> newer = source.getOrDefault(to, Map.of());
      Map<String, String> expected = new TreeMap<>();
      older.forEach(
          (number, text) -> {
            if (!newer.containsKey(number)) {
              expected.put(number, "[\"REPEALED\"]");
            } else if (!text.equals(newer.get(number))) {
              expected.put(number, "[\"CHANGED\"]");
            }
          });
      newer.keySet().stream()
          .filter(number -> !older.containsKey(number))
          .forEach(number -> expected.put(number, "[\"INSERTED\"]"));
      Map<String, String> told = new TreeMap<>();
      Map<String, String> applied = new TreeMap<>(older);
      for (JsonNode unit : units) {
        JsonNode head = unit.get(unit.get("after").isNull() ? "before" : "after");
        String number = printed(head.get("number"));
        told.put(number, unit.get("is").toString());
        assertThat(words(unit, "deleted", "movedFrom")).isEqualTo(older.getOrDefault(number, ""));
        if (unit.get("after").isNull()) {
          applied.remove(number);
        } else {
          applied.put(number, words(unit, "inserted", "movedTo"));
        }
      }
      assertThat(told).as("%s to %s", from, to).isEqualTo(expected);
      assertThat(applied).as("%s to %s", from, to).isEqualTo(newer);
      changes += told.size();
    }
    System.out.printf("%d comparisons, %d articles changed%n", dates.size() + 30, changes);
  }

  /** The words of one side of a comparison: what is the same and what only that side has. */
  private static String words(JsonNode unit, String... kinds) {
    StringBuilder words = new StringBuilder();
    for (JsonNode piece : unit.get("pieces")) {
      String kind = piece.get("kind").asString();
      if (kind.equals("same") || List.of(kinds).contains(kind)) {
        words.append(piece.get("text").asString());
      }
    }
    return words.toString();
  }

  @Test
  void importThatWasCutOffGoesOnWhereItStopped() {
    HistorySource source = HistorySourceTest.lines(THREE);
    ImportingHistories histories = modda.context().getBean(ImportingHistories.class);
    BillId[] begun = new BillId[1];

    assertThatThrownBy(
            () ->
                histories.introduce(
                    source,
                    "Code",
                    "fr",
                    dilnoza(),
                    (bill, done, of) -> {
                      if (bill != null && done == 2) {
                        begun[0] = bill;
                        throw new IllegalStateException("cut off");
                      }
                    }))
        .hasMessage("cut off");
    assertThat(versions(begun[0])).hasSize(2);
    Step third = HistoryPlan.of(begun[0], source).steps().getLast();
    commands().sendAndWait(decision(begun[0], source.sha256(), third));

    JsonNode ended = ended(begin("bill=" + begun[0], "application/x-ndjson", utf8(THREE)));

    assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
    assertThat(versions(begun[0])).hasSize(3);
    assertThat(reading(begun[0], versions(begun[0]).getLast()))
        .isEqualTo(Map.of("2", "Deux mots.", "16", "Seize revient.", "16-1", "Nouveau."));
    JsonNode again = ended(begin("bill=" + begun[0], "application/x-ndjson", utf8(THREE)));
    assertThat(again.get("state").asString()).isEqualTo("DONE");
    assertThat(versions(begun[0])).as("nothing twice").hasSize(3);
  }

  @Test
  void billThatSomebodyHasEditedSinceDoesNotGoOn() {
    BillId bill =
        new BillId(
            ended(begin("title=Code", "application/x-ndjson", utf8(THREE))).get("bill").asString());
    write(bill, "2", "Bien: ");

    JsonNode ended = ended(begin("bill=" + bill, "application/x-ndjson", utf8(THREE)));

    assertThat(ended.get("refusal").get("code").asString()).isEqualTo("bill-changed-meanwhile");
  }

  @Test
  void whatSomebodyWritesMeanwhileNeverMakesAVersionThatReadsOtherwise() {
    ImportingHistories histories = modda.context().getBean(ImportingHistories.class);
    BillId[] begun = new BillId[1];

    assertThatThrownBy(
            () ->
                histories.introduce(
                    HistorySourceTest.lines(THREE),
                    "Code",
                    "fr",
                    dilnoza(),
                    (bill, done, of) -> {
                      if (bill != null && done == 1) {
                        begun[0] = bill;
                        write(bill, "1", "Bien: ");
                      }
                    }))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("bill-changed-meanwhile"));

    assertThat(versions(begun[0])).isNotEmpty();
    for (Version version : versions(begun[0])) {
      assertThat(moment(begun[0], version).hash())
          .as("v%s", version.number())
          .isEqualTo(version.hash());
    }
  }

  @Test
  void billOfAnotherDocumentIsNotTouched() {
    String law = modda.newBill("Matn.").bill();
    BillId other =
        new BillId(
            ended(begin("title=Code", "application/x-ndjson", utf8(THREE))).get("bill").asString());
    byte[] document = utf8(THREE.replace("Nouveau", "Autre"));

    for (String bill : List.of(law, other.value())) {
      assertThat(
              ended(begin("bill=" + bill, "application/x-ndjson", document))
                  .get("refusal")
                  .get("code")
                  .asString())
          .isEqualTo("bill-of-another-source");
      Step step = HistoryPlan.of(other, HistorySourceTest.lines(THREE)).steps().getFirst();
      assertThatThrownBy(
              () -> commands().sendAndWait(decision(new BillId(bill), "0".repeat(64), step)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.code()).isEqualTo("bill-of-another-source"));
    }
    assertThat(
            ended(begin("bill=no-such-bill", "application/x-ndjson", document))
                .get("refusal")
                .get("code")
                .asString())
        .isEqualTo("unknown-bill");
  }

  @Test
  void whatIsMalformedIsToldBeforeAnythingIsKept() {
    long bills = modda.get("/api/bills").json().get("bills").size();

    JsonNode ended =
        ended(begin("title=Code", "application/x-ndjson", utf8(THREE + "{\"date\":1}")));

    assertThat(ended.get("state").asString()).isEqualTo("REFUSED");
    assertThat(ended.get("refusal").get("code").asString()).isEqualTo("history-malformed");
    assertThat(ended.get("refusal").get("facts").get("line").asInt()).isEqualTo(4);
    assertThat(modda.get("/api/bills").json().get("bills").size()).isEqualTo((int) bills);
  }

  @Test
  void anAdministratorWhoIsNoDrafterImportsAHistory() {
    Answer begun = send("admin", "title=Law", "application/x-ndjson", utf8(THREE));
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);

    JsonNode done = ended("/api/history-imports/" + begun.json().get("id").asString(), "admin");

    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
    assertThat(
            modda
                .get("/api/bills/" + done.get("bill").asString() + "/versions")
                .json()
                .get("versions")
                .size())
        .isEqualTo(3);
  }

  @Test
  void onlyWhoMayIntroduceBillsImportsAndOnlyWhatIsAHistory() {
    for (String handle : List.of("sardor", "aziza", "kamola")) {
      assertThat(send(handle, "title=Code", "application/x-ndjson", utf8(THREE)).code())
          .as(handle)
          .isEqualTo("role-required");
    }
    assertThat(send("dilnoza", "title=Code", "application/json", utf8(THREE)).status())
        .isEqualTo(415);
    assertThat(send("dilnoza", "title=", "application/x-ndjson", utf8(THREE)).code())
        .isEqualTo("title-missing");
    assertThat(send("dilnoza", "title=C&language=xx", "application/x-ndjson", utf8(THREE)).code())
        .isEqualTo("language-unknown");
    assertThat(
            modda
                .send(
                    modda
                        .request("/api/history-imports?title=Code")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(THREE)))
                .status())
        .isIn(401, 403);
  }

  private void write(BillId bill, String article, String words) {
    try (LiveEditor editor =
        LiveEditor.open(
            modda.url(), bill.value(), id(bill, article).value(), modda.cookie("dilnoza"))) {
      editor.replace(0, 0, words);
      Awaiting.untilTrue(editor::isSettled);
    }
  }

  private AmendAsImported decision(BillId bill, String source, Step step) {
    return new AmendAsImported(
        bill,
        source,
        step.cause(),
        step.returning(),
        step.amending(),
        AmendBill.ANY,
        dilnoza(),
        Instant.parse("2026-11-25T05:10:00Z"));
  }

  private CommandGateway commands() {
    return modda.context().getBean(CommandGateway.class);
  }

  private AccountId dilnoza() {
    return new AccountId(
        modda.get("/api/session", "dilnoza").json().get("account").get("id").asString());
  }

  private Answer send(String handle, String query, String type, byte[] document) {
    return modda.send(
        modda.as(
            handle,
            modda
                .request("/api/history-imports?" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(document))));
  }

  private String begin(String query, String type, byte[] document) {
    Answer begun = send("dilnoza", query, type, document);
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    return "/api/history-imports/" + begun.json().get("id").asString();
  }

  /** A long import takes its time, but it never stands still for long. */
  private JsonNode ended(String path) {
    return ended(path, "dilnoza");
  }

  private JsonNode ended(String path, String handle) {
    JsonNode[] before = {modda.get(path, handle).json()};
    while (!List.of("DONE", "REFUSED").contains(before[0].get("state").asString())) {
      before[0] =
          Awaiting.until(
              () -> {
                JsonNode now = modda.get(path, handle).json();
                return now.equals(before[0]) ? null : now;
              });
    }
    return before[0];
  }

  private List<Version> versions(BillId bill) {
    return modda.context().getBean(Versions.class).of(bill);
  }

  private BillMoment moment(BillId bill, Version version) {
    return modda.context().getBean(BillHistory.class).at(bill, version.position()).orElseThrow();
  }

  private ProvisionId id(BillId bill, String number) {
    return HistoryPlan.of(bill, HistorySourceTest.lines(THREE)).id(new ArticleNumber(number));
  }

  /** What a page of a moment says that stands, by its number as it is printed. */
  private static Map<String, String> standing(JsonNode page) {
    Map<String, String> standing = new TreeMap<>();
    for (JsonNode provision : page.get("provisions")) {
      if (!provision.get("repealed").asBoolean()) {
        standing.put(printed(provision.get("number")), provision.get("text").asString());
      }
    }
    return standing;
  }

  /** What stands, by its number as it is printed. */
  private Map<String, String> reading(BillId bill, Version version) {
    BillMoment moment = moment(bill, version);
    Map<String, String> reading = new TreeMap<>();
    for (Unit unit : moment.units()) {
      if (!moment.repealed().contains(unit.id())) {
        String text = moment.text(unit.id());
        reading.put(printed(unit), text == null ? "" : text);
      }
    }
    return reading;
  }

  private static String printed(JsonNode number) {
    JsonNode printed = number.get("printed");
    return printed == null || printed.isNull() ? number.get("main").asString() : printed.asString();
  }

  private static String printed(Unit unit) {
    String printed = unit.number().printed();
    return printed == null ? String.valueOf(unit.number().main()) : printed;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
