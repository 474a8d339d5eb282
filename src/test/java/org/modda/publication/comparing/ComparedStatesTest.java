package org.modda.publication.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;
import org.modda.publication.comparing.BillComparison.ComparedUnit;
import org.modda.publication.comparing.BillComparison.Kind;
import org.modda.publication.comparing.BillComparison.PieceOfText;

class ComparedStatesTest {

  private static final String FEE =
      "No fee is taken from those who look at what concerns them alone.";
  private static final String REGISTER =
      "The register of citizens is kept by the ministry and is open to everybody.";

  @Example
  void whatIsTheSameIsNotTold() {
    State state = states().article("a1", 1, "one").article("a2", 2, "two").made();

    ComparedStates compared = compared(state, state, false);

    assertThat(compared.units()).isEmpty();
    assertThat(compared.around()).isEmpty();
    assertThat(compared(state, state, true).units())
        .extracting(ComparedUnit::is)
        .containsExactly(List.of(), List.of());
  }

  @Example
  void wordsNumberAndHeadingThatDifferAreToldOfTheSameUnit() {
    State before = states().unit("a1", null, 9, "Old", "Within ten days.").made();
    State after = states().unit("a1", null, 91, "New", "Within two days.").made();

    ComparedUnit unit = compared(before, after, false).units().getFirst();

    assertThat(unit.is()).containsExactly(Change.CHANGED, Change.RENUMBERED, Change.RENAMED);
    assertThat(unit.pieces())
        .extracting(PieceOfText::text)
        .containsExactly("Within ", "ten", "two", " days.");
  }

  @Example
  void oneThatWentToTheEndMovedAndNotAllAfterIt() {
    State before = articles("a1", "a2", "a3", "a4", "a5");
    State after = articles("a1", "a3", "a4", "a5", "a2");

    assertThat(told(compared(before, after, false))).containsExactly("a2 [MOVED]");
  }

  @Example
  void oneThatStandsInAnotherUnitMoved() {
    State before =
        states()
            .unit("c1", null, 1, "", "")
            .unit("c2", null, 2, "", "")
            .unit("a", "c1", 1, "", "x")
            .made();
    State after =
        states()
            .unit("c1", null, 1, "", "")
            .unit("c2", null, 2, "", "")
            .unit("a", "c2", 1, "", "x")
            .made();

    ComparedStates compared = compared(before, after, false);

    assertThat(told(compared)).containsExactly("a [MOVED]");
    assertThat(compared.around()).extracting(h -> h.id().value()).containsExactly("c2", "c1");
  }

  @Example
  void whatIsGoneIsToldWhereItStoodAndWhatIsNewWhereItStands() {
    State before = articles("a0", "a1", "a2", "a3", "a4");
    State after = articles("a1", "n", "a3", "a4", "m");

    assertThat(told(compared(before, after, true)))
        .containsExactly(
            "a0 [REPEALED]",
            "a1 []",
            "a2 [REPEALED]",
            "n [INSERTED]",
            "a3 []",
            "a4 []",
            "m [INSERTED]");
  }

  @Example
  void aParagraphThatWentToAnotherArticleIsOneMove() {
    State before =
        states().article("a5", 5, REGISTER + "\n" + FEE).article("a7", 7, "Seven.").made();
    State after = states().article("a5", 5, REGISTER).article("a7", 7, "Seven.\n" + FEE).made();

    ComparedStates compared = compared(before, after, false);

    assertThat(compared.units().get(0).pieces())
        .contains(new PieceOfText(Kind.MOVED_FROM, FEE, 1, new ProvisionId("a7")));
    assertThat(compared.units().get(1).pieces())
        .contains(new PieceOfText(Kind.MOVED_TO, FEE, 1, new ProvisionId("a5")));
    assertThat(compared.summary().wordsMoved()).isEqualTo(13);
    assertThat(compared.summary().wordsInserted()).isZero();
    assertThat(compared.summary().wordsDeleted()).isZero();
  }

  @Example
  void whatWasSplitOffOrMergedSaysWhereItsWordsWereAndAre() {
    State before =
        states().article("a1", 1, REGISTER + " " + FEE).article("a3", 3, "Three.").made();
    State after = states().article("a1", 1, REGISTER).article("a2", 2, FEE).made();
    Lineage lineage =
        new Lineage(
            Map.of(new ProvisionId("a2"), new ProvisionId("a1")),
            Map.of(new ProvisionId("a3"), new ProvisionId("a2")));

    ComparedStates compared = ComparedStates.of(before, after, lineage, false);

    assertThat(told(compared)).containsExactly("a1 [CHANGED]", "a2 [SPLIT]", "a3 [MERGED]");
    assertThat(compared.units().get(2).partner()).isEqualTo(new ProvisionId("a2"));
    assertThat(compared.units().get(1).partner()).isEqualTo(new ProvisionId("a1"));
    assertThat(compared.units().get(1).pieces())
        .containsExactly(new PieceOfText(Kind.MOVED_TO, FEE, 1, new ProvisionId("a1")));
  }

  /** One of many longest sequences; as long as a slow search finds. */
  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void asManyAsPossibleStay(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<Integer> order =
        IntStream.range(0, random.nextInt(12)).boxed().collect(Collectors.toList());
    java.util.Collections.shuffle(order, random);
    int[] numbers = order.stream().mapToInt(Integer::intValue).toArray();

    boolean[] marked = MovedUnits.longestIncreasing(numbers);

    int last = -1;
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (marked[i]) {
        assertThat(numbers[i]).isGreaterThan(last);
        last = numbers[i];
        count++;
      }
    }
    assertThat(count).isEqualTo(longest(numbers, 0, -1));
  }

  private static int longest(int[] numbers, int from, int above) {
    int longest = 0;
    for (int i = from; i < numbers.length; i++) {
      if (numbers[i] > above) {
        longest = Math.max(longest, 1 + longest(numbers, i + 1, numbers[i]));
      }
    }
    return longest;
  }

  /** Applying a comparison to the older state gives the newer, and back. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void itLeadsFromOneStateToTheOther(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    State before = random(random);
    State after = random(random);

    Map<String, String> old = new HashMap<>();
    Map<String, String> now = new LinkedHashMap<>();
    for (ComparedUnit unit : compared(before, after, true).units()) {
      if (unit.before() != null) {
        old.put(unit.id().value(), joined(unit, Kind.DELETED, Kind.MOVED_FROM));
        assertThat(unit.before()).isEqualTo(BillComparison.Head.of(before.unit(unit.id())));
      }
      if (unit.after() != null) {
        now.put(unit.id().value(), joined(unit, Kind.INSERTED, Kind.MOVED_TO));
        assertThat(unit.after()).isEqualTo(BillComparison.Head.of(after.unit(unit.id())));
      }
    }
    assertThat(old).isEqualTo(texts(before));
    assertThat(now).isEqualTo(texts(after));
    assertThat(now.keySet().stream().toList())
        .isEqualTo(after.inOrder().stream().map(unit -> unit.id().value()).toList());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  private static State random(Random random) {
    List<Integer> chosen =
        IntStream.range(0, 8)
            .boxed()
            .filter(i -> random.nextInt(4) > 0)
            .collect(Collectors.toList());
    java.util.Collections.shuffle(chosen, random);
    States states = states().unit("c", null, 1, "", "");
    for (int i : chosen) {
      states.unit(
          "a" + i,
          random.nextInt(3) == 0 ? "c" : null,
          random.nextInt(3),
          "h" + random.nextInt(2),
          random.nextBoolean() ? FEE : "soʻz " + random.nextInt(3));
    }
    return states.made();
  }

  private static Map<String, String> texts(State state) {
    return state.units().keySet().stream()
        .collect(Collectors.toMap(ProvisionId::value, state::text));
  }

  private static String joined(ComparedUnit unit, Kind alone, Kind moved) {
    return unit.pieces().stream()
        .filter(p -> p.kind() == Kind.SAME || p.kind() == alone || p.kind() == moved)
        .map(PieceOfText::text)
        .collect(Collectors.joining());
  }

  private static ComparedStates compared(State before, State after, boolean all) {
    return ComparedStates.of(before, after, Lineage.NONE, all);
  }

  private static List<String> told(ComparedStates compared) {
    return compared.units().stream().map(unit -> unit.id() + " " + unit.is()).toList();
  }

  private static State articles(String... ids) {
    States states = states();
    for (String id : ids) {
      states.unit(id, null, 0, "", "Words of " + id);
    }
    return states.made();
  }

  static States states() {
    return new States();
  }

  /** A state in the making. */
  static final class States {

    private final List<Unit> units = new ArrayList<>();
    private final Map<ProvisionId, String> texts = new HashMap<>();

    States article(String id, int number, String text) {
      return unit(id, null, number, "", text);
    }

    States unit(String id, @Nullable String parent, int number, String heading, String text) {
      ProvisionKind kind = id.startsWith("c") ? ProvisionKind.CHAPTER : ProvisionKind.ARTICLE;
      units.add(
          new Unit(
              new ProvisionId(id),
              parent == null ? null : new ProvisionId(parent),
              kind,
              new ProvisionNumber(number, 0, null),
              heading,
              null,
              false));
      texts.put(new ProvisionId(id), text);
      return this;
    }

    /** Parents before their children. */
    State made() {
      Map<ProvisionId, Unit> ordered = new LinkedHashMap<>();
      add(null, ordered);
      return new State(ordered, texts);
    }

    private void add(@Nullable ProvisionId parent, Map<ProvisionId, Unit> into) {
      for (Unit unit : units) {
        if (java.util.Objects.equals(unit.parent(), parent)) {
          into.put(unit.id(), unit);
          add(unit.id(), into);
        }
      }
    }
  }
}
