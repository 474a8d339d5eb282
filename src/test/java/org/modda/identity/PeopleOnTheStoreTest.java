package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.ModdaServer;
import org.modda.Visitor;
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
      admin.put("/api/scopes/some-bill/grants/nodira/DEPUTY");
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
        if (bytes.toLowerCase(java.util.Locale.ROOT).contains(text)) {
          holding.add(file);
        }
      }
    }
    return holding;
  }
}
