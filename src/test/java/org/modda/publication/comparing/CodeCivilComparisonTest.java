package org.modda.publication.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;
import org.modda.publication.comparing.BillComparison.ComparedUnit;
import org.modda.publication.comparing.BillComparison.Kind;
import org.modda.publication.importing.SharedHistory;

/** The French civil code at every two dates that follow one another, and at many that do not. */
class CodeCivilComparisonTest {

  private static final int PAIRS = 60;

  @Test
  void exactlyTheArticlesThatChangedAreToldAndTheComparisonGivesTheNewerText() throws IOException {
    List<Map<String, String>> dates = dates();
    Random random = new Random(20261125);

    for (int i = 1; i < dates.size(); i++) {
      assertTold(dates.get(i - 1), dates.get(i));
    }
    for (int i = 0; i < PAIRS; i++) {
      assertTold(dates.get(random.nextInt(dates.size())), dates.get(random.nextInt(dates.size())));
    }
  }

  private static List<Map<String, String>> dates() throws IOException {
    TreeMap<LocalDate, Map<String, String>> folded = SharedHistory.folded(SharedHistory.read());
    assertThat(folded).hasSize(169);
    return new ArrayList<>(folded.values());
  }

  private static void assertTold(Map<String, String> before, Map<String, String> after) {
    Map<String, ProvisionId> ids = new HashMap<>();
    State older = state(before, ids);
    State newer = state(after, ids);

    Map<ProvisionId, List<Change>> told = new HashMap<>();
    Map<ProvisionId, String> made = new HashMap<>(older.texts());
    for (ComparedUnit unit : ComparedStates.of(older, newer, Lineage.NONE, false).units()) {
      told.put(unit.id(), unit.is());
      assertThat(words(unit, Kind.DELETED, Kind.MOVED_FROM)).isEqualTo(older.text(unit.id()));
      made.put(unit.id(), words(unit, Kind.INSERTED, Kind.MOVED_TO));
      if (unit.after() == null) {
        made.remove(unit.id());
      }
    }
    assertThat(made).isEqualTo(newer.texts());
    assertThat(told).isEqualTo(changes(before, after, ids));
  }

  private static Map<ProvisionId, List<Change>> changes(
      Map<String, String> before, Map<String, String> after, Map<String, ProvisionId> ids) {
    Map<ProvisionId, List<Change>> changes = new HashMap<>();
    Set<String> numbers = new HashSet<>(before.keySet());
    numbers.addAll(after.keySet());
    for (String number : numbers) {
      ProvisionId id = ids.get(number);
      if (!before.containsKey(number)) {
        changes.put(id, List.of(Change.INSERTED));
      } else if (!after.containsKey(number)) {
        changes.put(id, List.of(Change.REPEALED));
      } else if (!before.get(number).equals(after.get(number))) {
        changes.put(id, List.of(Change.CHANGED));
      }
    }
    return changes;
  }

  private static State state(Map<String, String> articles, Map<String, ProvisionId> ids) {
    Map<ProvisionId, Unit> units = new LinkedHashMap<>();
    Map<ProvisionId, String> texts = new HashMap<>();
    for (String number : new TreeSet<>(articles.keySet())) {
      ProvisionId id = ids.computeIfAbsent(number, n -> new ProvisionId("a" + ids.size()));
      ProvisionNumber printed = new ProvisionNumber(0, 0, number);
      units.put(id, new Unit(id, null, ProvisionKind.ARTICLE, printed, "", null, false));
      texts.put(id, articles.get(number));
    }
    return new State(units, texts);
  }

  private static String words(ComparedUnit unit, Kind alone, Kind moved) {
    StringBuilder words = new StringBuilder();
    unit.pieces().stream()
        .filter(p -> p.kind() == Kind.SAME || p.kind() == alone || p.kind() == moved)
        .forEach(piece -> words.append(piece.text()));
    return words.toString();
  }
}
