package org.modda.publication.version;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modda.platform.store.Databases;
import org.modda.publication.PublishedBill;
import org.modda.running.RunningModda;
import org.modda.running.ServerProcess;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A version reads as it was published, on every machine, or it is not read at all. */
@ExtendWith(OutputCaptureExtension.class)
class AlteredVersionTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq boʻladi.";

  @Test
  void aStoreThatSomebodyChangedIsNoticed(CapturedOutput output) {
    Path data;
    PublishedBill law;
    try (RunningModda modda = RunningModda.start()) {
      data = modda.data();
      law = new PublishedBill(modda, TEXT);
      law.publish("COMMITTEE");
      alter(modda, law.provision(), "besh", "olti");
    }
    try (RunningModda modda = RunningModda.on(data)) {
      for (String path : List.of("/versions/1", "@v1", "/provisions/" + law.provision() + "@v1")) {
        RunningModda.Answer answer = modda.get("/api/bills/" + law.bill() + path);
        assertThat(answer.status() + " " + answer.code()).isEqualTo("500 version-altered");
        assertThat(answer.json().get("facts").get("version").asInt()).isEqualTo(1);
      }
      assertThat(modda.get("/api/bills/" + law.bill() + "@now").body()).contains("olti");
    }
    assertThat(output).contains("Version 1 of bill " + law.bill()).doesNotContain("oʻn olti");
  }

  @Test
  void anotherJavaWithAnotherEverythingMakesTheSameHash() throws Exception {
    Path data;
    PublishedBill law;
    try (RunningModda modda = RunningModda.start()) {
      data = modda.data();
      law = new PublishedBill(modda, TEXT + "\n\ud83d\udc4d I i İ ı");
      law.publish("COMMITTEE");
    }
    try (ServerProcess other =
        ServerProcess.start(
            data,
            List.of(
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Tashkent"),
            "--server.port=0")) {
      HttpResponse<String> version =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(other.url() + "/api/bills/" + law.bill() + "/versions/1"))
                      .build(),
                  BodyHandlers.ofString());
      assertThat(version.body()).contains("\"checked\":true");
    }
  }

  /** As somebody would who has the store's files: an event's bytes with other words. */
  private static void alter(RunningModda modda, String provision, String words, String by) {
    var commits = modda.context().getBean(Databases.class).events().getCollection("commits");
    int altered = 0;
    for (Document commit : commits.find(new Document("aggregate", provision))) {
      for (Document event : commit.getList("events", Document.class)) {
        String json = new String(event.get("payload", Binary.class).getData(), UTF_8);
        if (json.contains(words)) {
          event.put("payload", new Binary(json.replace(words, by).getBytes(UTF_8)));
          commits.replaceOne(new Document("_id", commit.getLong("_id")), commit);
          altered++;
        }
      }
    }
    assertThat(altered).isOne();
  }
}
