package org.modda.amendments.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.platform.Refused;
import tools.jackson.databind.JsonNode;

/** The order in which the French Senate called amendments: its discussion list, a JSON object. */
final class SenateOrder {

  private SenateOrder() {}

  /**
   * The amendments of the list, in its order; nothing of it is read but their numbers.
   *
   * @param labelled the amendment that the source calls so; null for none
   * @throws Refused {@code docket-malformed}; {@code unknown-amendment} with the label
   */
  static List<AmendmentId> read(byte[] document, Function<String, @Nullable AmendmentId> labelled) {
    Malformed.fits(document);
    JsonNode subdivisions = CouncilDocket.parsed(document).path("Subdivisions");
    if (!subdivisions.isArray()) {
      throw Malformed.at(1, "Subdivisions");
    }
    Set<AmendmentId> order = new LinkedHashSet<>();
    int at = 0;
    for (JsonNode subdivision : subdivisions) {
      for (JsonNode one : subdivision.path("Amendements")) {
        at++;
        JsonNode number = one.path("num");
        if (!number.isString() || number.asString().length() > 120) {
          throw Malformed.at(at, "num");
        }
        String label = number.asString().replaceAll("[\\s\u00A0]+", " ").strip();
        AmendmentId known = labelled.apply(label);
        if (known == null) {
          throw Refused.because(
              Refused.Kind.UNKNOWN, "unknown-amendment", Map.of("label", label, "at", at));
        }
        order.add(known);
        Malformed.fits(order.size());
      }
    }
    return new ArrayList<>(order);
  }
}
