package org.modda.publication.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The French civil code from 1970 to 2009 (LEGI, open licence), too large to live in the
 * repository; and a naive fold of it that shares no code with what is tested.
 */
public final class SharedHistory {

  private static final JsonMapper JSON = new JsonMapper();

  private SharedHistory() {}

  /** The packed file under {@code MODDA_SHARED_DATA}, or {@code ../shared/data}. */
  public static byte[] read() throws IOException {
    String root = System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data");
    Path file = Path.of(root).resolve("history/code-civil-to-2009.jsonl.gz");
    boolean present = Files.isReadable(file);
    if (!present) {
      System.out.println("skipped: no " + file.toAbsolutePath().normalize());
    }
    assumeTrue(present, () -> "skipped: no " + file.toAbsolutePath().normalize());
    return Files.readAllBytes(file);
  }

  /** Every article that stands, by its number, at each date. */
  public static TreeMap<LocalDate, Map<String, String>> folded(byte[] packed) throws IOException {
    TreeMap<LocalDate, Map<String, String>> dates = new TreeMap<>();
    Map<String, String> now = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode change = JSON.readTree(line);
        for (Map.Entry<String, JsonNode> article : change.get("articles").properties()) {
          now.put(article.getKey(), article.getValue().asString());
        }
        change.get("repealed").forEach(number -> now.remove(number.asString()));
        dates.put(LocalDate.parse(change.get("date").asString()), Map.copyOf(now));
      }
    }
    return dates;
  }
}
