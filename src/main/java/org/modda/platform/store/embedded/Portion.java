package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As many documents as go into one answer: a driver refuses an answer above 48 MB. */
final class Portion {

  private static final long LARGEST_BYTES = 16L << 20;

  private Portion() {}

  /** The first documents, at least one; {@code atMost} 0 for no limit but the size. */
  static List<Document> of(List<Document> documents, int atMost) {
    int end = 0;
    long bytes = 0;
    int most = atMost > 0 ? Math.min(atMost, documents.size()) : documents.size();
    while (end < most && (end == 0 || bytes < LARGEST_BYTES)) {
      bytes += size(documents.get(end++));
    }
    return documents.subList(0, end);
  }

  /** An upper estimate of the size as BSON, in bytes. */
  private static long size(@Nullable Object value) {
    return switch (value) {
      case null -> 1;
      case String text -> 6 + 3L * text.length();
      case BinData binary -> 6 + binary.getData().length;
      case Map<?, ?> document ->
          5
              + document.entrySet().stream()
                  .mapToLong(e -> size(e.getKey()) + size(e.getValue()))
                  .sum();
      case Collection<?> array -> 5 + array.stream().mapToLong(e -> 8 + size(e)).sum();
      default -> 24;
    };
  }
}
