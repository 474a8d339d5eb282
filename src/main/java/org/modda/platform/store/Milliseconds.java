package org.modda.platform.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * An instant as {@code 2026-11-23T05:10:00.123Z}. A finer one is refused: it would come back from
 * the log as another than the one that was applied.
 */
final class Milliseconds {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Milliseconds() {}

  static final class Writer extends StdScalarSerializer<Instant> {

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
      if (!instant.truncatedTo(ChronoUnit.MILLIS).equals(instant)) {
        throw new IllegalArgumentException("an event's time is finer than a millisecond");
      }
      json.writeString(FORM.format(instant));
    }
  }

  static final class Reader extends StdScalarDeserializer<Instant> {

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      return FORM.parse(json.getString(), Instant::from);
    }
  }
}
