package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.ModdaServer;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two administrators who end each other at the same moment, on two nodes over one store. */
class LastAdministratorTest {

  private static final String DEMO = "ochiq-qonun-2026";
  private static final String PASSWORD = "togʻdagi bulut 7";
  private static final int ROUNDS = 12;

  @TempDir static Path data;

  private static final MongoServer STORE =
      new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
  private static ConfigurableApplicationContext here;
  private static ConfigurableApplicationContext there;

  @BeforeAll
  static void startBoth() {
    STORE.enableOplog();
    String uri = STORE.bindAndGetConnectionString();
    here = node(uri, "here");
    there = node(uri, "there");
  }

  @AfterAll
  static void stopBoth() {
    here.close();
    there.close();
    STORE.shutdownNow();
  }

  @Test
  void withdrawingEachOtherOnTwoNodesLeavesOne() throws Exception {
    takeTurns(here, there, "withdrawn");
  }

  @Test
  void withdrawingEachOtherOnOneNodeLeavesOne() throws Exception {
    takeTurns(here, here, "together");
  }

  @Test
  void erasingEachOtherOnTwoNodesLeavesOne() throws Exception {
    Visitor first = signedIn(here, "admin", DEMO);
    for (int round = 0; round < ROUNDS / 2; round++) {
      String handle = "erased." + round;
      Visitor second = appointed(first, there, handle);
      String third = "third." + round;
      Visitor spare = appointed(first, here, third);
      first.post("/api/scopes/server/withdrawals", role("admin"));

      List<Answer> answers = atOnce(() -> erase(second, third), () -> erase(spare, handle));

      assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
      Visitor left = answers.getFirst().status() == 204 ? second : spare;
      assertThat(left.post("/api/scopes/server/grants", role("admin")).status()).isEqualTo(204);
      String last = answers.getFirst().status() == 204 ? handle : third;
      assertThat(erase(first, last).status()).isEqualTo(204);
    }
  }

  @Test
  void theKeyOfARefusedErasureIsAboutNobody() {
    Visitor only = signedIn(here, "admin", DEMO).with("Idempotency-Key", "once");
    Visitor person = visitor(here);
    assertThat(person.signUp("some.body", "Somebody", PASSWORD).status()).isEqualTo(201);

    assertThat(erase(only, "admin").code()).isEqualTo("last-administrator");
    assertThat(erase(only, "some.body").status()).isEqualTo(204);

    assertThat(person.get("/api/account").status()).isEqualTo(401);
    assertThat(only.get("/api/account").status()).isEqualTo(200);
  }

  private static void takeTurns(
      ConfigurableApplicationContext one, ConfigurableApplicationContext other, String handle)
      throws Exception {
    Visitor first = signedIn(one, "admin", DEMO);
    Visitor second = appointed(first, other, handle);
    for (int round = 0; round < ROUNDS; round++) {
      List<Answer> answers = atOnce(() -> end(first, handle), () -> end(second, "admin"));

      assertThat(answers).as("round %d", round).extracting(Answer::status).containsOnlyOnce(204);
      boolean firstStayed = answers.getFirst().status() == 204;
      Answer refused = firstStayed ? answers.getLast() : answers.getFirst();
      assertThat(refused.code()).isIn("last-administrator", "role-required");
      Visitor left = firstStayed ? first : second;
      assertThat(end(left, firstStayed ? "admin" : handle).code()).isEqualTo("last-administrator");
      String gone = firstStayed ? handle : "admin";
      assertThat(left.post("/api/scopes/server/grants", role(gone)).status()).isEqualTo(204);
    }
    assertThat(end(first, handle).status()).isEqualTo(204);
  }

  private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<Answer> first = both.submit(() -> after(start, one));
      Future<Answer> second = both.submit(() -> after(start, other));
      return List.of(first.get(), second.get());
    }
  }

  private static Answer after(CyclicBarrier start, Callable<Answer> act) throws Exception {
    start.await();
    return act.call();
  }

  private static Answer end(Visitor asker, String handle) {
    return asker.post("/api/scopes/server/withdrawals", role(handle));
  }

  private static Answer erase(Visitor asker, String handle) {
    String password =
        asker.get("/api/account").json().get("handle").asString().equals("admin") ? DEMO : PASSWORD;
    return asker.post(
        "/api/erasures", Map.of("handle", handle, "ground", "REQUEST", "password", password));
  }

  private static Visitor appointed(
      Visitor administrator, ConfigurableApplicationContext node, String handle) {
    Visitor person = visitor(node);
    assertThat(person.signUp(handle, "Somebody", PASSWORD).status()).isEqualTo(201);
    assertThat(administrator.post("/api/scopes/server/grants", role(handle)).status())
        .isEqualTo(204);
    return person;
  }

  private static Map<String, String> role(String handle) {
    return Map.of("handle", handle, "role", "ADMINISTRATOR");
  }

  private static Visitor signedIn(
      ConfigurableApplicationContext node, String handle, String password) {
    Visitor person = visitor(node);
    assertThat(person.signIn(handle, password).status()).isEqualTo(200);
    return person;
  }

  private static Visitor visitor(ConfigurableApplicationContext node) {
    return new Visitor(node.getEnvironment().getRequiredProperty("local.server.port", int.class));
  }

  private static ConfigurableApplicationContext node(String uri, String name) {
    return new SpringApplicationBuilder(ModdaServer.class)
        .run(
            "--server.port=0",
            "--modda.data=" + data.resolve(name),
            "--modda.mongodb.uri=" + uri,
            "--modda.demo=true");
  }
}
