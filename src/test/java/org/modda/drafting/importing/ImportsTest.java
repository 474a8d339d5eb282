package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.ImportState.Done;
import org.modda.drafting.importing.ImportState.Keeping;
import org.modda.drafting.importing.ImportState.TurnedDown;
import org.modda.identity.AccountId;
import org.modda.identity.MovableClock;
import org.modda.platform.Refused;

class ImportsTest {

  private static final AccountId DILNOZA = new AccountId("dilnoza");
  private static final String LAW = "# Qonun\n## 1-modda. Maqsad\nMatn\n## 2-modda. Yakun\nMatn";

  private final BillsInMemory kept = new BillsInMemory();
  private final ViewsInMemory views = new ViewsInMemory();
  private final MovableClock clock = new MovableClock();
  private final Imports imports = node(kept);

  @AfterEach
  void drain() {
    kept.open();
    imports.drain();
    views.close();
  }

  /** A node that carries imports out, beside others on the same database. */
  private Imports node(IntroducesBills bills) {
    return new Imports(bills, new KeptImports(views, clock));
  }

  @Test
  void anotherNodeKnowsHowFarItIsAndWhatItCameTo() throws Exception {
    Imports other = node(new BillsInMemory());
    kept.close();
    ImportId id = begin(DILNOZA, LAW);
    until(() -> other.state(id, DILNOZA).equals(new Keeping(1, 2)));
    assertThatThrownBy(() -> other.state(id, new AccountId("aziza")))
        .hasMessageContaining("unknown-import");
    assertThatThrownBy(() -> other.begin(DILNOZA, Format.MARKDOWN, null, ImportsTest::unread))
        .hasMessageContaining("import-running");
    kept.open();
    ended(id, DILNOZA);
    until(() -> other.state(id, DILNOZA).isOver());
    assertThat(other.state(id, DILNOZA)).isEqualTo(new Done(new BillId("bill1"), 2));
    ImportId bad = begin(DILNOZA, "## 1-modda. A\n[[9-modda]]");
    ended(bad, DILNOZA);
    until(() -> other.state(bad, DILNOZA).isOver());
    assertThat(((TurnedDown) other.state(bad, DILNOZA)).facts())
        .containsEntry("label", "9-modda")
        .containsEntry("line", 1);
    other.drain();
  }

  @Test
  void anImportWhoseNodeFellIsInterruptedAfterAMinuteAndAnotherMayBegin() throws Exception {
    KeptImports fallen = new KeptImports(views, clock);
    ImportId id = ImportId.next();
    fallen.begin(id, DILNOZA);
    fallen.tell(id, DILNOZA, new Keeping(1, 2));
    clock.advance(KeptImports.SILENCE);
    assertThat(imports.state(id, DILNOZA)).isEqualTo(new Keeping(1, 2));
    clock.advance(Duration.ofMillis(1));
    assertThat(imports.state(id, DILNOZA))
        .isEqualTo(new TurnedDown("import-interrupted", Map.of()));
    assertThat(ended(begin(DILNOZA, LAW), DILNOZA)).isInstanceOf(Done.class);
  }

  @Test
  void ofABillThatIsThereAlreadyItIsKnownWhereItWasCutOff() throws Exception {
    BillId bill = new BillId("code");
    KeptImports fallen = new KeptImports(views, clock);
    ImportId id = ImportId.next();
    fallen.begin(id, DILNOZA);
    fallen.tell(id, DILNOZA, new Keeping(1, 2, bill));
    assertThat(imports.state(id, DILNOZA)).isEqualTo(new Keeping(1, 2, bill));
    clock.advance(KeptImports.SILENCE.plusMillis(1));
    assertThat(imports.state(id, DILNOZA))
        .isEqualTo(new TurnedDown("import-interrupted", Map.of("bill", "code")));

    ImportId refused =
        imports.begin(
            DILNOZA,
            (document, progress) -> {
              progress.kept(bill, 1, 2);
              throw Refused.because(Refused.Kind.CONFLICT, "stale-bill", Map.of("sequence", 7));
            },
            () -> utf8(LAW));
    TurnedDown told = (TurnedDown) ended(refused, DILNOZA);
    assertThat(told.code()).isEqualTo("stale-bill");
    assertThat(told.facts()).containsOnly(entry("sequence", 7), entry("bill", "code"));
  }

  @Test
  void aDocumentBecomesABill() throws Exception {
    ImportId id = begin(DILNOZA, LAW);
    assertThat(ended(id, DILNOZA)).isEqualTo(new Done(new BillId("bill1"), 2));
    assertThat(kept.bills.getFirst().title()).isEqualTo("Qonun");
  }

  @Test
  void itsAskerSeesHowFarItHasCome() throws Exception {
    kept.close();
    ImportId id = begin(DILNOZA, LAW);
    assertThat(await(id, DILNOZA, new Keeping(1, 2)::equals)).isEqualTo(new Keeping(1, 2));
    kept.open();
    assertThat(ended(id, DILNOZA)).isInstanceOf(Done.class);
  }

  @Test
  void theTitleItWasGivenStandsAboveItsOwn() throws Exception {
    ended(imports.begin(DILNOZA, Format.MARKDOWN, "Boshqa nom", () -> utf8(LAW)), DILNOZA);
    assertThat(kept.bills.getFirst().title()).isEqualTo("Boshqa nom");
  }

  @Test
  void aDocumentThatCannotBeReadIsTurnedDownAndNothingIsKept() throws Exception {
    TurnedDown state = (TurnedDown) ended(begin(DILNOZA, "Sarlavhasiz"), DILNOZA);
    assertThat(state.code()).isEqualTo("no-headings");
    state = (TurnedDown) ended(begin(DILNOZA, "## 1-modda. A\n[[9-modda]]"), DILNOZA);
    assertThat(state.code()).isEqualTo("unknown-reference");
    assertThat(state.facts()).containsEntry("label", "9-modda").containsEntry("line", 1);
    assertThat(kept.bills).isEmpty();
  }

  @Test
  void aBillWithoutATitleIsTurnedDown() throws Exception {
    TurnedDown state = (TurnedDown) ended(begin(DILNOZA, "## 1-modda. A\nMatn"), DILNOZA);
    assertThat(state.code()).isEqualTo("title-missing");
  }

  @Test
  void anImportThatEndsWithAnErrorIsTurnedDownAndAnotherMayBegin() throws Exception {
    ImportId id =
        imports.begin(
            DILNOZA,
            (document, progress) -> {
              progress.kept(new BillId("code"), 1, 2);
              throw new OutOfMemoryError("as if");
            },
            () -> utf8(LAW));
    TurnedDown told = (TurnedDown) ended(id, DILNOZA);
    assertThat(told.code()).isEqualTo("import-failed");
    assertThat(told.facts()).containsOnly(entry("bill", "code"));
    assertThat(ended(begin(DILNOZA, LAW), DILNOZA)).isInstanceOf(Done.class);
  }

  @Test
  void anImportWhoseDocumentDoesNotFitIntoMemoryIsNotUnderWay() throws Exception {
    assertThatThrownBy(
            () ->
                imports.begin(
                    DILNOZA,
                    Format.MARKDOWN,
                    null,
                    () -> {
                      throw new OutOfMemoryError("as if");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(ended(begin(DILNOZA, LAW), DILNOZA)).isInstanceOf(Done.class);
  }

  @Test
  void aFaultIsTurnedDownWithoutItsWords() throws Exception {
    Imports faulty =
        node(
            (id, bill, by, progress) -> {
              throw new IllegalStateException("secret");
            });
    ImportId id = faulty.begin(DILNOZA, Format.MARKDOWN, null, () -> utf8(LAW));
    until(() -> faulty.state(id, DILNOZA).isOver());
    assertThat(faulty.state(id, DILNOZA).toString())
        .contains("import-failed")
        .doesNotContain("secret");
    faulty.drain();
  }

  @Test
  void nobodyElseSeesIt() throws Exception {
    ImportId id = begin(DILNOZA, LAW);
    ended(id, DILNOZA);
    assertThatThrownBy(() -> imports.state(id, new AccountId("aziza")))
        .hasMessageContaining("unknown-import");
    assertThatThrownBy(() -> imports.state(ImportId.next(), DILNOZA))
        .hasMessageContaining("unknown-import");
  }

  @Test
  void anAccountHasOneAtATimeAndItsSecondBodyIsNotRead() throws Exception {
    kept.close();
    ImportId running = begin(DILNOZA, LAW);
    assertThatThrownBy(() -> imports.begin(DILNOZA, Format.MARKDOWN, null, ImportsTest::unread))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
              assertThat(refused.code()).isEqualTo("import-running");
              assertThat(refused.facts()).containsEntry("import", running.value());
            });
    kept.open();
    ended(running, DILNOZA);
    assertThat(ended(begin(DILNOZA, LAW), DILNOZA)).isInstanceOf(Done.class);
  }

  @Test
  void twoAreAtWorkAtOnceAndTenUnderWay() throws Exception {
    kept.close();
    List<ImportId> begun = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      begun.add(begin(new AccountId("drafter" + i), LAW));
    }
    assertThatThrownBy(() -> imports.begin(DILNOZA, Format.MARKDOWN, null, ImportsTest::unread))
        .hasMessageContaining("too-many-imports");
    until(() -> kept.atOnce() == 2);
    kept.open();
    for (int i = 0; i < 10; i++) {
      assertThat(ended(begun.get(i), new AccountId("drafter" + i))).isInstanceOf(Done.class);
    }
    assertThat(kept.mostAtOnce()).isEqualTo(2);
  }

  @Test
  void itIsRememberedForADay() throws Exception {
    ImportId first = begin(DILNOZA, LAW);
    ended(first, DILNOZA);
    clock.advance(KeptImports.REMEMBERED);
    ended(begin(DILNOZA, LAW), DILNOZA);
    assertThat(imports.state(first, DILNOZA)).isInstanceOf(Done.class);
    clock.advance(Duration.ofMillis(1));
    ended(begin(new AccountId("aziza"), LAW), new AccountId("aziza"));
    assertThatThrownBy(() -> imports.state(first, DILNOZA)).hasMessageContaining("unknown-import");
  }

  @Test
  void aBodyThatBreaksOffLeavesNothingBehind() throws Exception {
    Imports.Body broken =
        () -> {
          throw new IOException("gone");
        };
    assertThatThrownBy(() -> imports.begin(DILNOZA, Format.MARKDOWN, null, broken))
        .isInstanceOf(IOException.class);
    assertThat(ended(begin(DILNOZA, LAW), DILNOZA)).isInstanceOf(Done.class);
  }

  @Test
  void aTitleAgainstTheRulesIsRefusedBeforeTheBodyIsRead() {
    assertThatThrownBy(() -> imports.begin(DILNOZA, Format.MARKDOWN, " ", ImportsTest::unread))
        .hasMessageContaining("title-missing");
    assertThatThrownBy(
            () -> imports.begin(DILNOZA, Format.MARKDOWN, "t".repeat(501), ImportsTest::unread))
        .hasMessageContaining("title-too-long");
  }

  private ImportId begin(AccountId by, String document) throws IOException {
    return imports.begin(by, Format.MARKDOWN, null, () -> utf8(document));
  }

  /** What it came to, once that is kept too. */
  private ImportState ended(ImportId id, AccountId by) {
    until(() -> !isUnderWay(by));
    return await(id, by, ImportState::isOver);
  }

  private boolean isUnderWay(AccountId by) {
    return views.views().getCollection("importing").countDocuments(Filters.eq("_id", by.value()))
        > 0;
  }

  private ImportState await(ImportId id, AccountId by, Predicate<ImportState> wanted) {
    until(() -> wanted.test(imports.state(id, by)));
    return imports.state(id, by);
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] unread() {
    throw new AssertionError("the body was read");
  }
}
