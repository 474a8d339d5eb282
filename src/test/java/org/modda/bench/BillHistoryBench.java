package org.modda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.history.OriginsOfBill;
import org.modda.drafting.history.Provenance;
import org.modda.drafting.history.Stretch;
import org.modda.identity.AccountId;
import org.modda.platform.DomainEvent;
import org.modda.running.RunningModda;
import org.modda.text.ChangeSet;
import org.modda.text.TextDiff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a bill at any instant takes in a store of a million events, and the origins of all words
 * of a bill after 100,000 edits. Not a test.
 *
 * <pre>
 * … org.modda.bench.BillHistoryBench write target/history   # once: some minutes
 * … org.modda.bench.BillHistoryBench target/history         # reads
 * </pre>
 *
 * <p>The law is the French civil code's 169 states from 1970 to 2009 ({@code MODDA_SHARED_DATA}),
 * each article's words twice, so that it has the size of a large code: 3,175 articles in all. The
 * other bill is 300 articles of 1,000 units, typed, changed and pasted by ten people.
 */
public final class BillHistoryBench {

  private static final BillId CODE = new BillId("civil-code");
  private static final BillId TYPED = new BillId("typed");
  private static final BillId OTHER = new BillId("other");
  private static final int EVENTS = 1_000_000;
  private static final int EDITS = 100_000;
  private static final int TOGETHER = 500;
  private static final AccountId BY = new AccountId("bench");

  private final EventStorageEngine engine;
  private final Map<String, Long> sequences = new HashMap<>();
  private long written;

  private BillHistoryBench(EventStorageEngine engine) {
    this.engine = engine;
  }

  public static void main(String[] args) throws IOException {
    boolean writes = args[0].equals("write");
    Path data = Path.of(args[writes ? 1 : 0]);
    try (RunningModda modda = RunningModda.on(data)) {
      if (writes) {
        new BillHistoryBench(modda.context().getBean(EventStorageEngine.class))
            .write(modda.context().getBean(BillHistory.class));
      } else {
        read(modda);
      }
    }
    System.exit(0);
  }

  private static void read(RunningModda modda) {
    BillHistory history = modda.context().getBean(BillHistory.class);
    Provenance provenance = modda.context().getBean(Provenance.class);
    Random random = new Random(1);
    long begin = LocalDate.of(1970, 7, 20).toEpochDay();
    long days = LocalDate.of(2009, 12, 1).toEpochDay() - begin;
    ask("the code, first time after the start", 1, i -> history.now(CODE).orElseThrow());
    LongConsumer atInstant =
        i -> history.at(CODE, onDay(begin + random.nextLong(days))).orElseThrow();
    ask("the code at an instant, warming up", 200, atInstant);
    ask("the code at an instant", 500, atInstant);
    BillMoment now = history.now(CODE).orElseThrow();
    System.out.printf(
        "%d units, %,d UTF-16 units of text%n",
        now.units().size(), now.texts().values().stream().mapToLong(t -> t.text().length()).sum());
    String path = "/api/bills/" + CODE + "@";
    ask(
        "the same over HTTP, whole texts",
        200,
        i -> size(modda, path + onDay(begin + random.nextLong(days))));
    ask("the typed bill, first time after the start", 1, i -> provenance.now(TYPED).orElseThrow());
    ask("its origins, warming up", 200, i -> provenance.now(TYPED).orElseThrow());
    ask("its origins now", 500, i -> provenance.now(TYPED).orElseThrow());
    OriginsOfBill origins = provenance.now(TYPED).orElseThrow();
    System.out.printf(
        "%,d UTF-16 units in %,d stretches%n",
        origins.stretches().values().stream()
            .flatMap(List::stream)
            .mapToLong(Stretch::length)
            .sum(),
        origins.stretches().values().stream().mapToLong(List::size).sum());
    long last = origins.moment().position();
    ask(
        "its origins at a random place of the log",
        200,
        i -> provenance.at(TYPED, last - random.nextInt(EDITS)).orElseThrow());
    String page = "/api/bills/" + TYPED + "/provenance";
    System.out.printf("its page of origins: %,d bytes%n", size(modda, page));
    ask("its page of origins over HTTP, warming up", 200, i -> size(modda, page));
    ask("its page of origins over HTTP", 300, i -> size(modda, page));
    ask("its timeline over HTTP", 50, i -> size(modda, "/api/bills/" + TYPED + "/timeline"));
  }

  private void write(BillHistory history) throws IOException {
    writeCode();
    // So that it is kept, as of a law that somebody read, before everything else is written.
    history.now(CODE).orElseThrow();
    System.out.printf("the code: %,d events%n", written);
    writeTyped();
    System.out.printf("and the typed bill: %,d events%n", written);
    writeOther();
    System.out.printf("in all: %,d events%n", written);
  }

  private void writeCode() throws IOException {
    Map<String, ProvisionId> articles = new HashMap<>();
    Map<ProvisionId, String> texts = new HashMap<>();
    Path file =
        Path.of(
            System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data"),
            "history",
            "code-civil-to-2009.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode state = JsonMapper.shared().readTree(line);
        Instant at = onDay(LocalDate.parse(state.get("date").asString()).toEpochDay());
        if (articles.isEmpty()) {
          introduce(state, at, articles, texts);
        } else {
          amend(state, at, articles, texts);
        }
      }
    }
  }

  private void introduce(
      JsonNode state,
      Instant at,
      Map<String, ProvisionId> articles,
      Map<ProvisionId, String> texts) {
    List<IntroducedProvision> units = new ArrayList<>();
    for (Map.Entry<String, JsonNode> article : state.get("articles").properties()) {
      ProvisionId id = ProvisionId.next();
      articles.put(article.getKey(), id);
      texts.put(id, twice(article.getValue()));
      units.add(
          new IntroducedProvision(
              id, null, ProvisionKind.ARTICLE, numbered(article.getKey()), "", null));
      append(id.value(), new ProvisionTextOpened(CODE, id, texts.get(id), BY, at));
    }
    append(CODE.value(), new BillIntroduced(CODE, "Code civil", "fr", units, null, BY, at));
  }

  private void amend(
      JsonNode state,
      Instant at,
      Map<String, ProvisionId> articles,
      Map<ProvisionId, String> texts) {
    String cause = state.get("date").asString();
    List<DomainEvent> acts = new ArrayList<>();
    List<AmendedText> changes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> article : state.get("articles").properties()) {
      ProvisionId id = articles.get(article.getKey());
      if (id == null) {
        id = ProvisionId.next();
        articles.put(article.getKey(), id);
        append(id.value(), new ProvisionTextOpened(CODE, id, "", BY, at));
        texts.put(id, "");
        acts.add(
            new ProvisionInserted(
                CODE,
                id,
                ProvisionKind.ARTICLE,
                numbered(article.getKey()),
                "",
                Place.FIRST,
                BY,
                at));
      }
      String after = twice(article.getValue());
      ChangeSet change = TextDiff.between(texts.get(id), after);
      texts.put(id, after);
      changes.add(new AmendedText(id, sequences.get(id.value()), change));
    }
    for (JsonNode repealed : state.get("repealed")) {
      acts.add(new ProvisionRepealed(CODE, articles.get(repealed.asString()), BY, at));
    }
    // Without the texts, which the server would change itself.
    acts.addFirst(new BillAmended(CODE, cause, cause, List.of(), BY, at));
    append(CODE.value(), acts.toArray(DomainEvent[]::new));
    for (int n = 1; n <= changes.size(); n++) {
      AmendedText change = changes.get(n - 1);
      append(
          change.provision().value(),
          new ChangeSetAccepted(
              CODE,
              change.provision(),
              sequences.get(change.provision().value()) + 1,
              change.changes(),
              BY,
              cause,
              n,
              cause,
              at));
    }
  }

  private void writeTyped() {
    Random random = new Random(2);
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    List<IntroducedProvision> units = new ArrayList<>();
    List<StringBuilder> texts = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      ProvisionId id = ProvisionId.next();
      units.add(
          new IntroducedProvision(
              id, null, ProvisionKind.ARTICLE, ProvisionNumber.of(i), "", null));
      texts.add(new StringBuilder());
      append(id.value(), new ProvisionTextOpened(TYPED, id, "", BY, at));
    }
    append(TYPED.value(), new BillIntroduced(TYPED, "Typed", "uz", units, null, BY, at));
    Map<Integer, List<DomainEvent>> waiting = new HashMap<>();
    for (int i = 0; i < EDITS; i++) {
      int article = random.nextInt(300);
      StringBuilder text = texts.get(article);
      ChangeSet change = typed(random, texts, text);
      change.applyTo(text);
      ProvisionId id = units.get(article).id();
      List<DomainEvent> own = waiting.computeIfAbsent(article, a -> new ArrayList<>());
      own.add(
          new ChangeSetAccepted(
              TYPED,
              id,
              sequences.get(id.value()) + own.size() + 1,
              change,
              new AccountId("person" + random.nextInt(10)),
              "bench",
              i,
              null,
              at.plusSeconds(i)));
      if (own.size() == 50) {
        append(id.value(), own.toArray(DomainEvent[]::new));
        own.clear();
      }
    }
    waiting.forEach(
        (article, own) -> {
          if (!own.isEmpty()) {
            append(units.get(article).id().value(), own.toArray(DomainEvent[]::new));
          }
        });
  }

  /** A word here and there, some deleted again, and one edit in a thousand a pasted sentence. */
  private static ChangeSet typed(Random random, List<StringBuilder> texts, StringBuilder text) {
    int from = random.nextInt(text.length() + 1);
    int kind = random.nextInt(1_000);
    if (kind == 0) {
      StringBuilder other = texts.get(random.nextInt(texts.size()));
      int begin = random.nextInt(other.length() + 1);
      String pasted = other.substring(begin, Math.min(other.length(), begin + 120));
      return ChangeSet.replacing(text.length(), from, from, pasted);
    }
    if (text.length() > 1_000 && kind < 600) {
      return ChangeSet.replacing(text.length(), from, Math.min(text.length(), from + 12), "");
    }
    String word = Integer.toString(random.nextInt(1 << 24), 36) + " ";
    return ChangeSet.replacing(text.length(), from, from, word);
  }

  private void writeOther() {
    ProvisionId id = ProvisionId.next();
    Instant at = Instant.parse("2026-02-01T00:00:00Z");
    append(
        OTHER.value(),
        new BillIntroduced(
            OTHER,
            "Other",
            "uz",
            List.of(
                new IntroducedProvision(
                    id, null, ProvisionKind.ARTICLE, ProvisionNumber.of(1), "", null)),
            null,
            BY,
            at));
    append(id.value(), new ProvisionTextOpened(OTHER, id, "x", BY, at));
    ChangeSet change = ChangeSet.replacing(1, 0, 1, "x");
    while (written < EVENTS) {
      DomainEvent[] commit = new DomainEvent[TOGETHER];
      for (int i = 0; i < TOGETHER; i++) {
        long revision = sequences.get(id.value()) + i + 1;
        commit[i] =
            new ChangeSetAccepted(OTHER, id, revision, change, BY, "bench", revision, null, at);
      }
      append(id.value(), commit);
    }
  }

  private void append(String stream, DomainEvent... events) {
    long next = sequences.getOrDefault(stream, -1L) + 1;
    List<DomainEventMessage<?>> commit = new ArrayList<>();
    for (DomainEvent event : events) {
      commit.add(new GenericDomainEventMessage<>("Bench", stream, next + commit.size(), event));
    }
    engine.appendEvents(commit);
    sequences.put(stream, next + events.length - 1);
    written += events.length;
  }

  private static String twice(JsonNode text) {
    return text.asString().replace("\r", "") + "\n" + text.asString().replace("\r", "");
  }

  private static ProvisionNumber numbered(String printed) {
    return new ProvisionNumber(0, 0, printed.length() > 64 ? printed.substring(0, 64) : printed);
  }

  private static Instant onDay(long day) {
    return LocalDate.ofEpochDay(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private static int size(RunningModda modda, String path) {
    RunningModda.Answer answer = modda.get(path);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
    }
    return answer.body().length();
  }

  private static void ask(String what, int times, LongConsumer question) {
    double[] took = new double[times];
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      question.accept(i);
      took[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(took);
    System.out.printf(
        "%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms (%d times)%n",
        what, took[times / 2], took[(int) (times * 0.95)], took[times - 1], times);
  }
}
