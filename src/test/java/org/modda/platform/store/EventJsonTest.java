package org.modda.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteId;
import example.notes.NoteEvent.NoteOpened;
import example.notes.NoteOpenedV1ToV2;
import example.notes.NoteOpenedV2ToV3;
import example.notes.StrayEvents.AlsoChanged;
import example.notes.StrayEvents.Colour;
import example.notes.StrayEvents.Pinned;
import example.notes.StrayEvents.Point;
import example.notes.StrayEvents.Torn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.amendments.DocketEvent;
import org.modda.platform.DomainEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

class EventJsonTest {

  private static final Instant AT = Instant.parse("2026-11-23T05:10:00Z");
  private static final List<Upcaster> UPCASTERS =
      List.of(new NoteOpenedV1ToV2(), new NoteOpenedV2ToV3());
  private static final StoredName OPENED = new StoredName("notes.note-opened", 3);
  private static final StoredName CHANGED = new StoredName("notes.note-changed", 1);

  private final EventJson json =
      new EventJson(catalogue(NoteOpened.class, NoteChanged.class), List.of());

  @Test
  void anEventIsWrittenInTheOrderOfItsComponents() {
    assertThat(text(json.write(new NoteChanged(new NoteId("n1"), 2, "oʻ", AT))))
        .isEqualTo(
            "{\"note\":\"n1\",\"number\":2,\"text\":\"oʻ\",\"at\":\"2026-11-23T05:10:00.000Z\"}");
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    NoteChanged event =
        new NoteChanged(new NoteId("n1"), 2, "oʻ \u0000 \ud83d\ude00", AT.plusMillis(7));

    assertThat(json.read(CHANGED, json.write(event))).isEqualTo(event);
  }

  @Test
  void idsAreTextsNullIsLeftOutAndModulesWriteTheirOwn() {
    SimpleModule points =
        new SimpleModule("points")
            .addSerializer(
                Point.class,
                new StdScalarSerializer<Point>(Point.class) {
                  @Override
                  public void serialize(Point p, JsonGenerator out, SerializationContext context) {
                    out.writeString(p.x() + "/" + p.y());
                  }
                });
    EventJson own = new EventJson(catalogue(Pinned.class), List.of(points));

    assertThat(
            text(
                own.write(new Pinned(Colour.RED, null, List.of(new NoteId("a")), new Point(1, 2)))))
        .isEqualTo("{\"colour\":\"RED\",\"beside\":[\"a\"],\"place\":\"1/2\"}");
  }

  @Test
  void aTimeFinerThanAMillisecondIsRefused() {
    NoteChanged event = new NoteChanged(new NoteId("n1"), 2, "t", AT.plusNanos(1));

    assertThatThrownBy(() -> json.write(event)).hasMessageContaining("finer than a millisecond");
  }

  @Test
  void anUnknownARepeatedOrAMissingPropertyIsRefused() {
    for (String form :
        List.of(
            "{\"note\":\"n1\",\"number\":2,\"text\":\"t\",\"at\":\"2026-11-23T05:10:00.000Z\",\"x\":1}",
            "{\"note\":\"n1\",\"note\":\"n1\",\"number\":2,\"text\":\"t\",\"at\":\"2026-11-23T05:10:00.000Z\"}",
            "{\"note\":\"n1\",\"number\":null,\"text\":\"t\",\"at\":\"2026-11-23T05:10:00.000Z\"}",
            "{\"note\":7,\"number\":2,\"text\":\"t\",\"at\":\"2026-11-23T05:10:00.000Z\"}",
            "{\"note\":\"n1\",\"number\":2,\"text\":\"t\",\"at\":\"2026-11-23T05:10:00Z\"}",
            "{\"note\":\"n1\",\"number\":2,\"text\":\"t\",\"at\":\"2026-11-23T05:10:00.000Z\"} {}")) {
      assertThatThrownBy(() -> json.read(CHANGED, form.getBytes(StandardCharsets.UTF_8)))
          .as(form)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void anOldFormIsTakenFurtherStepByStep() {
    byte[] first =
        "{\"note\":\"n1\",\"name\":\"T\",\"at\":\"2026-11-23T05:10:00.000Z\"}"
            .getBytes(StandardCharsets.UTF_8);
    byte[] second =
        "{\"note\":\"n1\",\"at\":\"2026-11-23T05:10:00.000Z\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(json.read(new StoredName("notes.note-opened", 1), first))
        .isEqualTo(new NoteOpened(new NoteId("n1"), "T", AT));
    assertThat(json.read(new StoredName("notes.note-opened", 2), second))
        .isEqualTo(new NoteOpened(new NoteId("n1"), "", AT));
    assertThat(json.typeOf(new StoredName("notes.note-opened", 1))).isEqualTo(NoteOpened.class);
  }

  @Test
  void whatIsNotInTheCatalogueIsNeitherWrittenNorRead() {
    assertThatThrownBy(() -> json.write(new Torn("n1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> json.read(new StoredName("java.lang.Runtime", 1), new byte[] {'{', '}'}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoEventsOfOneNameAGapAndAWayToNowhereAreRefused() {
    assertThatThrownBy(() -> catalogue(NoteOpened.class, NoteChanged.class, AlsoChanged.class))
        .hasMessageContaining("notes.note-changed.v1");
    assertThatThrownBy(() -> catalogue(NoteOpened.class, Torn.class))
        .hasMessageContaining("no upcaster from notes.note-torn.v1");
    assertThatThrownBy(() -> catalogue(NoteChanged.class))
        .hasMessageContaining("notes.note-opened");
  }

  @Test
  void aLogWithUnknownEventsIsRefusedByName() {
    EventCatalogue catalogue = catalogue(NoteOpened.class, NoteChanged.class);
    catalogue.refuseUnknown(List.of(OPENED, CHANGED, new StoredName("notes.note-opened", 1)));

    assertThatThrownBy(
            () ->
                catalogue.refuseUnknown(
                    List.of(
                        CHANGED, new StoredName("a.b", 1), new StoredName("notes.note-opened", 4))))
        .hasMessageContaining("a.b.v1, notes.note-opened.v4");
  }

  @Test
  void everyEventInsideAPackageIsFound() {
    EventCatalogue catalogue = EventCatalogue.under("org.modda.amendments", List.of());

    assertThat(catalogue.nameOf(DocketEvent.AmendmentTabled.class))
        .isEqualTo(new StoredName("amendments.amendment-tabled", 1));
    assertThat(catalogue.present()).hasSizeGreaterThanOrEqualTo(4);
  }

  @SafeVarargs
  private static EventCatalogue catalogue(Class<? extends DomainEvent>... events) {
    List<Upcaster> upcasters = new ArrayList<>();
    List<Class<? extends DomainEvent>> all = List.of(events);
    if (all.contains(NoteOpened.class) || all.contains(NoteChanged.class)) {
      upcasters.addAll(UPCASTERS);
    }
    return EventCatalogue.of(all, upcasters);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
