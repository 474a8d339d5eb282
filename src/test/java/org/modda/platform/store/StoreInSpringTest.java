package org.modda.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import example.notes.Note.ChangeNote;
import example.notes.Note.OpenNote;
import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteOpened;
import example.notes.NoteList;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The store as Spring and Axon use it, from start to restart. */
class StoreInSpringTest {

  private static final Instant AT = Instant.parse("2026-11-23T05:10:00.123Z");

  @TempDir Path data;

  @Configuration
  @EnableAutoConfiguration
  @ComponentScan({"org.modda.platform.store", "example.notes"})
  static class Notes {

    @Bean
    Clock clock() {
      return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    EventCatalogue eventCatalogue(ObjectProvider<Upcaster> upcasters) {
      return EventCatalogue.of(
          List.of(NoteOpened.class, NoteChanged.class), upcasters.stream().toList());
    }
  }

  @Test
  void aNoteIsWrittenProjectedAndThereAfterARestart() {
    try (ConfigurableApplicationContext context = start()) {
      CommandGateway commands = context.getBean(CommandGateway.class);
      List<Recorded> told = new CopyOnWriteArrayList<>();
      context.getBean(LogTail.class).follow(told::addAll);
      commands.sendAndWait(new OpenNote("n1", "Oʻzgartirish", AT));
      int number =
          commands.sendAndWait(
              GenericCommandMessage.asCommandMessage(new ChangeNote("n1", "one", AT))
                  .andMetaData(Map.of("command", "c-1", "other", "not kept")));

      assertThat(number).isEqualTo(1);
      NoteList list = context.getBean(NoteList.class);
      await().untilAsserted(() -> assertThat(list.seen).containsExactly("Oʻzgartirish", "one"));
      await()
          .untilAsserted(
              () -> assertThat(told).extracting(Recorded::position).containsExactly(1L, 2L));
      Recorded last = context.getBean(Streams.class).last("n1").orElseThrow();
      assertThat(last.event())
          .isInstanceOfSatisfying(NoteChanged.class, e -> assertThat(e.text()).isEqualTo("one"));
      Document stored =
          context
              .getBean(Databases.class)
              .events()
              .getCollection("commits")
              .find(new Document("_id", 2L))
              .first();
      assertThat(stored.keySet())
          .containsExactly("_id", "n", "aggregate", "type", "sequence", "at", "events");
      assertThat(stored.getList("events", Document.class).getFirst().get("meta"))
          .isEqualTo(new Document("command", "c-1"));
    }
    try (ConfigurableApplicationContext context = start()) {
      CommandGateway commands = context.getBean(CommandGateway.class);
      int number = commands.sendAndWait(new ChangeNote("n1", "two", AT));

      assertThat(number).isEqualTo(2);
      NoteList list = context.getBean(NoteList.class);
      await().untilAsserted(() -> assertThat(list.seen).containsExactly("two"));
    }
  }

  @Test
  void aProjectionThatFailsIsTriedAgainAndSkipsNothing() {
    try (ConfigurableApplicationContext context = start()) {
      CommandGateway commands = context.getBean(CommandGateway.class);
      NoteList list = context.getBean(NoteList.class);
      commands.sendAndWait(new OpenNote("n1", "t", AT));
      await().untilAsserted(() -> assertThat(list.seen).containsExactly("t"));
      list.failures.set(1);

      commands.sendAndWait(new ChangeNote("n1", "one", AT));
      commands.sendAndWait(new ChangeNote("n1", "two", AT));

      await()
          .atMost(java.time.Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(list.seen).endsWith("one", "two"));
    }
  }

  @Test
  void aLogWithAnUnknownEventIsNotOpened() {
    try (ConfigurableApplicationContext context = start()) {
      context
          .getBean(Databases.class)
          .events()
          .getCollection("names")
          .insertOne(
              new Document("_id", "notes.note-burnt.v1")
                  .append("name", "notes.note-burnt")
                  .append("version", 1));
    }

    assertThatThrownBy(this::start).rootCause().hasMessageContaining("notes.note-burnt.v1");
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Notes.class)
        .web(WebApplicationType.NONE)
        .properties(
            "modda.data=" + data,
            "spring.main.banner-mode=off",
            "spring.main.allow-bean-definition-overriding=true")
        .run();
  }
}
