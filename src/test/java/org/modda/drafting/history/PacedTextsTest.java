package org.modda.drafting.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.ModdaServer;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.PacedTexts.Shown;
import org.modda.identity.AccountId;
import org.modda.platform.store.Databases;
import org.modda.running.Awaiting;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The texts that pages open with, on the whole server and its own embedded store. */
class PacedTextsTest {

  private static final BillId BILL = BillId.next();
  private static final ProvisionId ARTICLE = ProvisionId.next();

  @TempDir Path data;

  @Test
  void aTextThatChangesTwiceAtOnceIsWrittenAsItWasLast() {
    try (ConfigurableApplicationContext server = start()) {
      PacedTexts paced = server.getBean(PacedTexts.class);
      paced.show(List.of(shown(1, "Modda")));
      paced.show(List.of(shown(2, "Modda 1")));
      paced.show(List.of(shown(3, "Modda 12")));

      Awaiting.untilTrue(() -> written(server).revision() == 3);
      assertThat(written(server).text()).isEqualTo("Modda 12");
      Awaiting.untilTrue(() -> server.getBean(TextsBehind.class).named().isEmpty());
    }
  }

  @Test
  void anOlderTextNeverReplacesANewerOne() {
    try (ConfigurableApplicationContext server = start()) {
      LatestTexts latest = server.getBean(LatestTexts.class);
      latest.keep(BILL, ARTICLE, shown(2, "yangi").text());
      latest.keep(BILL, ARTICLE, shown(1, "eski").text());

      assertThat(written(server).text()).isEqualTo("yangi");
    }
  }

  @Test
  void whatAProcessHadStillToWriteIsWrittenByTheNextOne() {
    ProvisionId lost;
    String text;
    try (ConfigurableApplicationContext server = start()) {
      Databases databases = server.getBean(Databases.class);
      Document one = Awaiting.until(() -> texts(databases).find().first());
      lost = new ProvisionId(one.getString("_id"));
      text = one.getString("text");
      texts(databases).deleteOne(Filters.eq("_id", lost.value()));
      server.getBean(TextsBehind.class).name(List.of(lost.value()));
    }
    try (ConfigurableApplicationContext server = start()) {
      Awaiting.untilTrue(() -> server.getBean(LatestTexts.class).of(lost).isPresent());
      assertThat(server.getBean(LatestTexts.class).of(lost).orElseThrow().text()).isEqualTo(text);
      Awaiting.untilTrue(() -> server.getBean(TextsBehind.class).named().isEmpty());
    }
  }

  @Test
  void whatAnotherProcessHadStillToWriteIsNotForgottenWhenThisOneGoesOn() {
    try (ConfigurableApplicationContext server = start()) {
      TextsBehind behind = server.getBean(TextsBehind.class);
      Databases databases = server.getBean(Databases.class);
      PacedTexts paced = server.getBean(PacedTexts.class);
      Document one = Awaiting.until(() -> texts(databases).find().first());
      ProvisionId lost = new ProvisionId(one.getString("_id"));
      texts(databases).deleteOne(Filters.eq("_id", lost.value()));
      behind.name(List.of(lost.value()));
      paced.show(List.of(shown(1, "Modda")));
      paced.show(List.of(shown(2, "Modda 1")));

      Awaiting.untilTrue(() -> written(server).revision() == 2);
      Awaiting.untilTrue(() -> server.getBean(LatestTexts.class).of(lost).isPresent());
      assertThat(server.getBean(LatestTexts.class).of(lost).orElseThrow().text())
          .isEqualTo(one.getString("text"));
      Awaiting.untilTrue(() -> behind.named().isEmpty());
    }
  }

  private static Shown shown(long revision, String text) {
    return new Shown(
        BILL, ARTICLE, new TextAt(revision, text, Instant.EPOCH, new AccountId("author")));
  }

  private static TextAt written(ConfigurableApplicationContext server) {
    return server.getBean(LatestTexts.class).of(ARTICLE).orElse(TextAt.EMPTY);
  }

  private static MongoCollection<Document> texts(Databases databases) {
    return databases.views().getCollection("latest_texts");
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(ModdaServer.class)
        .run("--server.port=0", "--modda.data=" + data, "--modda.mongodb.uri=");
  }
}
