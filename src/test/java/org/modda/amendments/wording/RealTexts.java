package org.modda.amendments.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts of laws: the demo law's articles, and the DC Council's texts where they are there. */
final class RealTexts {

  private RealTexts() {}

  static List<String> all() {
    try {
      List<String> texts = new ArrayList<>();
      String demo =
          Files.readString(Path.of("src/main/resources/demo/law-on-legal-crowdsourcing.md"));
      Arrays.stream(demo.split("(?m)^#.*$")).map(String::strip).forEach(texts::add);
      Path dc =
          Path.of(System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data"))
              .resolve("amendments/dc-council-period-24.json");
      if (Files.isReadable(dc)) {
        for (JsonNode amendment : JsonMapper.shared().readTree(Files.readAllBytes(dc))) {
          texts.add(amendment.get("before").asString());
        }
      } else {
        System.out.println("without the DC Council's texts: no " + dc);
      }
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
