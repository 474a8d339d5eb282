package org.modda.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people really typed, key by key: the traces of josephg/editing-traces (CC BY 4.0), which are
 * read from beside the repository and not kept in it.
 *
 * <p>They lie in the folder {@code traces} of {@code MODDA_SHARED_DATA} (a system property or an
 * environment variable), else of {@code ../shared/data}.
 */
public final class Traces {

  /** The traces of one person each. */
  public static final List<String> NAMES = List.of("sveltecomponent", "rustcode", "seph-blog1");

  private Traces() {}

  /**
   * One person's edits in their order, from one text to another.
   *
   * @param countsUnits whether no character is beyond U+FFFF, so that code points are UTF-16 units
   */
  public record Trace(
      String name,
      String startContent,
      String endContent,
      List<Patch> patches,
      boolean countsUnits) {

    /** The edit that a patch is on the text as it stands. */
    public ChangeSet changeSet(Patch patch, StringBuilder text) {
      int from = patch.position;
      int to = from + patch.deleted;
      if (!countsUnits) {
        from = text.offsetByCodePoints(0, patch.position);
        to = text.offsetByCodePoints(from, patch.deleted);
      }
      return ChangeSet.replacing(text.length(), from, to, patch.inserted);
    }
  }

  /**
   * One replacement.
   *
   * @param position in code points, as the file has it
   * @param deleted code points
   */
  public record Patch(int position, int deleted, String inserted) {}

  /** Two people's turns in the order in which they were recorded. */
  public record Together(List<Turn> turns) {}

  /**
   * What one of two people typed at once.
   *
   * @param agent 0 or 1
   * @param sawTheOther whether something of the other had reached this person since the last turn
   */
  public record Turn(int agent, boolean sawTheOther, List<Patch> patches) {}

  /** The first turns of a trace of two people; skipped like {@link #read}. */
  public static Together together(String name, int most) {
    JsonNode file = file(name);
    List<Turn> turns = new ArrayList<>();
    List<Integer> agents = new ArrayList<>();
    int[] seen = {-1, -1};
    for (JsonNode transaction : file.get("txns")) {
      if (turns.size() == most) {
        break;
      }
      int agent = transaction.get("agent").asInt();
      boolean saw = false;
      for (JsonNode parent : transaction.get("parents")) {
        int index = parent.asInt();
        if (agents.get(index) != agent && index > seen[agent]) {
          seen[agent] = index;
          saw = true;
        }
      }
      List<Patch> patches = new ArrayList<>();
      for (JsonNode patch : transaction.get("patches")) {
        patches.add(new Patch(patch.get(0).asInt(), patch.get(1).asInt(), patch.get(2).asString()));
      }
      agents.add(agent);
      turns.add(new Turn(agent, saw, patches));
    }
    return new Together(turns);
  }

  /** The trace; the calling test is skipped, and says why, where the files are not at hand. */
  public static Trace read(String name) {
    return parse(name, file(name));
  }

  private static JsonNode file(String name) {
    Path file = folder().resolve(name + ".json.gz");
    if (!Files.isReadable(file)) {
      String why = "skipped: no editing traces at " + file.toAbsolutePath().normalize();
      System.out.println(why);
      Assumptions.abort(why);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Trace parse(String name, JsonNode file) {
    List<Patch> patches = new ArrayList<>();
    String start = file.get("startContent").asString();
    boolean countsUnits = countsUnits(start);
    for (JsonNode transaction : file.get("txns")) {
      for (JsonNode patch : transaction.get("patches")) {
        String inserted = patch.get(2).asString();
        countsUnits &= countsUnits(inserted);
        patches.add(new Patch(patch.get(0).asInt(), patch.get(1).asInt(), inserted));
      }
    }
    return new Trace(name, start, file.get("endContent").asString(), patches, countsUnits);
  }

  private static boolean countsUnits(String text) {
    return text.codePointCount(0, text.length()) == text.length();
  }

  private static Path folder() {
    String given =
        Optional.ofNullable(System.getProperty("MODDA_SHARED_DATA"))
            .or(() -> Optional.ofNullable(System.getenv("MODDA_SHARED_DATA")))
            .orElse("../shared/data");
    return Path.of(given, "traces");
  }
}
