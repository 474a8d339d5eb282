package org.modda.platform.store.log;

import com.mongodb.client.MongoDatabase;
import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteId;
import example.notes.NoteEvent.NoteOpened;
import example.notes.NoteOpenedV1ToV2;
import example.notes.NoteOpenedV2ToV3;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.modda.platform.Afterwards;
import org.modda.platform.store.EventCatalogue;
import org.modda.platform.store.EventJson;
import org.modda.platform.store.OrderedInsert;
import org.modda.platform.store.embedded.EmbeddedServer;

/** The log of one node, all its parts, for tests. */
public final class OpenLog implements AutoCloseable {

  public static final Instant AT = Instant.parse("2026-11-23T05:10:00.123Z");
  public static final EventCatalogue CATALOGUE =
      EventCatalogue.of(
          List.of(NoteOpened.class, NoteChanged.class),
          List.of(new NoteOpenedV1ToV2(), new NoteOpenedV2ToV3()));
  public static final EventJson JSON = new EventJson(CATALOGUE, List.of());
  public static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

  public final Commits commits;
  public final Names names;
  public final Reading reading;
  public final Afterwards afterCommand = new Afterwards();
  public final Tail tail;
  public final Appender appender;
  public final LogEngine engine;

  /** The log of a node on the embedded store. */
  public OpenLog(EmbeddedServer server) {
    this(
        server.client().getDatabase("events"),
        documents -> server.insert("events", Commits.COLLECTION, documents));
  }

  OpenLog(MongoDatabase events, OrderedInsert inserts) {
    names = new Names(events);
    CATALOGUE.refuseUnknown(names.stored());
    commits = new Commits(events, inserts);
    reading = new Reading(commits, JSON);
    tail = new Tail(reading, reading.head(), afterCommand);
    appender = new Appender(commits, names, tail);
    engine = new LogEngine(commits, appender, tail, new Snapshots(events, SERIALIZER), JSON);
  }

  /** Changes of one note in one commit: as many as there are texts. */
  public void append(String note, long sequence, String... texts) {
    engine.appendEvents(changes(note, sequence, texts));
  }

  public static List<DomainEventMessage<?>> changes(String note, long sequence, String... texts) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      events.add(
          message(
              note,
              sequence + i,
              new NoteChanged(new NoteId(note), (int) sequence + i, texts[i], AT)));
    }
    return events;
  }

  public static DomainEventMessage<?> message(String note, long sequence, Object event) {
    return new GenericDomainEventMessage<>(
        "Note", note, sequence, event, MetaData.emptyInstance(), "m", AT);
  }

  @Override
  public void close() {
    appender.close();
    tail.close();
  }
}
