package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Byte strings that compare, byte by unsigned byte, as MongoDB compares the values ("Comparison and
 * Sort Order" in its manual). No code is the beginning of another, so codes of several fields can
 * stand one after another.
 *
 * <p>Numbers of every type are one kind: the nearest double, then how far a long lies from it.
 */
final class KeyCode {

  private static final int MIN_KEY = 0x01;
  private static final int NULL = 0x05;
  private static final int NUMBER = 0x10;
  private static final int STRING = 0x20;
  private static final int DOCUMENT = 0x30;
  private static final int ARRAY = 0x40;
  private static final int BINARY = 0x50;
  private static final int IDENTIFIER = 0x52;
  private static final int OBJECT_ID = 0x60;
  private static final int BOOLEAN = 0x70;
  private static final int DATE = 0x80;
  private static final int TIMESTAMP = 0x82;
  private static final int OTHER = 0x90;
  private static final int MAX_KEY = 0xA0;
  private static final double TWO_TO_63 = 0x1p63;

  private byte[] bytes;
  private int length;

  KeyCode() {
    this.bytes = new byte[64];
  }

  /** Continues a code that was finished before. */
  KeyCode(byte[] beginning) {
    this.bytes = Arrays.copyOf(beginning, beginning.length + 32);
    this.length = beginning.length;
  }

  /** Adds one field's value; a descending field's bytes are inverted. */
  KeyCode add(@Nullable Object value, boolean ascending) {
    int start = length;
    put(value);
    if (!ascending) {
      for (int i = start; i < length; i++) {
        bytes[i] = (byte) ~bytes[i];
      }
    }
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** The code after every code that begins with these bytes. */
  static byte[] after(byte[] beginning) {
    byte[] end = Arrays.copyOf(beginning, beginning.length + 1);
    end[beginning.length] = (byte) 0xFF;
    return end;
  }

  private void put(@Nullable Object value) {
    switch (value) {
      case null -> put(NULL);
      case Missing missing -> put(NULL);
      case Number number -> putNumber(number);
      case String text -> putEscaped(STRING, text.getBytes(StandardCharsets.UTF_8));
      case Map<?, ?> document -> putDocument(document);
      case Collection<?> array -> putArray(array);
      case BinData binary -> putEscaped(BINARY, binary.getData());
      case UUID uuid -> putIdentifier(uuid);
      case LegacyUUID uuid -> putIdentifier(uuid.getUuid());
      case ObjectId id -> putFixed(OBJECT_ID, id.toByteArray());
      case Boolean truth -> putFixed(BOOLEAN, (byte) (truth ? 1 : 0));
      case Instant instant -> putSigned(DATE, instant.toEpochMilli());
      case BsonTimestamp timestamp -> putSigned(TIMESTAMP, timestamp.getValue());
      case MinKey least -> put(MIN_KEY);
      case MaxKey greatest -> put(MAX_KEY);
      default -> putEscaped(OTHER, value.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void putNumber(Number number) {
    double nearest = number.doubleValue();
    put(NUMBER);
    putLong(sortable(nearest));
    int away = number instanceof Long exact ? distance(exact, nearest) : 0;
    put((away + 0x8000) >>> 8);
    put(away + 0x8000);
  }

  private static long sortable(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  /** At most 512 either way: half the step between doubles below 2^63. */
  private static int distance(long exact, double nearest) {
    return nearest == TWO_TO_63
        ? (int) (exact - Long.MAX_VALUE) - 1
        : (int) (exact - (long) nearest);
  }

  private void putDocument(Map<?, ?> document) {
    put(DOCUMENT);
    document.forEach(
        (name, value) -> {
          put(name);
          put(value);
        });
    put(0);
  }

  private void putArray(Collection<?> array) {
    put(ARRAY);
    array.forEach(this::put);
    put(0);
  }

  private void putIdentifier(UUID uuid) {
    put(IDENTIFIER);
    putLong(uuid.getMostSignificantBits());
    putLong(uuid.getLeastSignificantBits());
  }

  private void putSigned(int kind, long value) {
    put(kind);
    putLong(value ^ Long.MIN_VALUE);
  }

  private void putFixed(int kind, byte... content) {
    put(kind);
    for (byte b : content) {
      put(b);
    }
  }

  /** A zero byte becomes 00 FF, and 00 00 ends the content, so that shorter sorts first. */
  private void putEscaped(int kind, byte[] content) {
    put(kind);
    for (byte b : content) {
      put(b);
      if (b == 0) {
        put(0xFF);
      }
    }
    put(0);
    put(0);
  }

  private void putLong(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((int) (value >>> shift));
    }
  }

  private void put(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
  }
}
