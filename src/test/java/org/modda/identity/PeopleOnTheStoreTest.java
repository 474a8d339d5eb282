package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.ModdaServer;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.modda.platform.store.Databases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** People on the whole server and its own embedded store, across restarts. */
class PeopleOnTheStoreTest {

  private static final String PASSWORD = "togʻdagi bulut 7";

  @TempDir Path data;

  @Test
  void sessionsTokensAndRolesOutliveTheServer() {
    String session;
    try (ConfigurableApplicationContext server = start()) {
      Visitor admin = visitor(server);
      admin.signIn("admin", "ochiq-qonun-2026");
      Visitor nodira = visitor(server);
      nodira.signUp("nodira", "Nodira", PASSWORD);
      admin.post("/api/scopes/some-bill/grants", Map.of("handle", "nodira", "role", "DEPUTY"));
      session = nodira.cookie("modda_session");
    }
    try (ConfigurableApplicationContext server = start()) {
      Visitor nodira = visitor(server);
      nodira.setCookie("modda_session", session);

      assertThat(nodira.get("/api/account").json().at("/grants/0/role").asString())
          .isEqualTo("DEPUTY");
      assertThat(visitor(server).signIn("nodira", PASSWORD).status()).isEqualTo(200);
      assertThat(visitor(server).session().json().get("demoAccounts").size()).isEqualTo(6);
    }
  }

  @Test
  void aLiveConnectionKnowsWhoIsThere() throws Exception {
    try (ConfigurableApplicationContext server = start()) {
      Visitor drafter = visitor(server);
      String account =
          drafter.signIn("dilnoza", "ochiq-qonun-2026").json().at("/account/id").asString();
      String token =
          drafter
              .post("/api/account/tokens", Map.of("label", "live"))
              .json()
              .get("token")
              .asString();
      Answer introduced =
          drafter.post("/api/bills", Map.of("title", "Qonun loyihasi", "language", "uz"));
      String bill = introduced.json().path("id").asString();
      assertThat(introduced.status()).as(introduced.text()).isEqualTo(201);

      assertThat(welcome(server, bill, "X-Nothing", "x")).contains("\"account\":null");
      assertThat(
              welcome(server, bill, "Cookie", "modda_session=" + drafter.cookie("modda_session")))
          .contains("\"account\":\"" + account + "\"");
      assertThat(welcome(server, bill, "Authorization", "Bearer " + token))
          .contains("\"account\":\"" + account + "\"");
    }
  }

  @Test
  void whoLeavesIsNowhereInWhatIsKept() throws IOException {
    try (ConfigurableApplicationContext server = start()) {
      Visitor canary = visitor(server);
      canary.signUp("canary.handle", "Canary Canaryev", PASSWORD);
      assertThat(everythingIn(server.getBean(Databases.class))).contains("Canary Canaryev");

      canary.sendJson("DELETE", "/api/account", "{\"password\":\"" + PASSWORD + "\"}");

      assertThat(everythingIn(server.getBean(Databases.class)))
          .doesNotContainIgnoringCase("canary");
    }
    assertThat(filesHolding("canary")).isEmpty();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(ModdaServer.class)
        .run("--server.port=0", "--modda.data=" + data, "--modda.mongodb.uri=");
  }

  private static Visitor visitor(ConfigurableApplicationContext server) {
    return new Visitor(server.getEnvironment().getRequiredProperty("local.server.port", int.class));
  }

  /** The first frame of a live connection whose handshake carries this header. */
  private static String welcome(
      ConfigurableApplicationContext server, String bill, String header, String value)
      throws Exception {
    String host =
        "127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port", int.class);
    CompletableFuture<String> first = new CompletableFuture<>();
    WebSocket.Listener listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            first.complete(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
          }
        };
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Origin", "http://" + host)
            .header(header, value)
            .buildAsync(URI.create("ws://" + host + "/api/bills/" + bill + "/live"), listener)
            .get(30, TimeUnit.SECONDS);
    try {
      return first.get(30, TimeUnit.SECONDS);
    } finally {
      socket.abort();
    }
  }

  private static String everythingIn(Databases databases) {
    List<String> kept = new ArrayList<>();
    for (var database : List.of(databases.people(), databases.views(), databases.events())) {
      for (String collection : database.listCollectionNames()) {
        for (Document one : database.getCollection(collection).find()) {
          kept.add(one.toJson());
        }
      }
    }
    return String.join("\n", kept);
  }

  private List<Path> filesHolding(String text) throws IOException {
    List<Path> holding = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.toLowerCase(Locale.ROOT).contains(text)) {
          holding.add(file);
        }
      }
    }
    return holding;
  }
}
