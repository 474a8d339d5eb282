package org.modda.drafting.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.bill.BillCommand.InsertProvision;
import org.modda.drafting.bill.BillCommand.IntroduceBill;
import org.modda.drafting.bill.BillCommand.MoveProvision;
import org.modda.drafting.bill.BillCommand.RenameBill;
import org.modda.drafting.bill.BillCommand.RenameProvision;
import org.modda.drafting.bill.BillCommand.RenumberProvision;
import org.modda.drafting.bill.BillCommand.RepealProvision;
import org.modda.drafting.bill.BillCommand.UndoRepeal;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;

class BillTest {

  private static final BillId BILL = new BillId("bill");
  private static final AccountId DILNOZA = new AccountId("dilnoza");
  private static final Instant NOW = Instant.parse("2026-11-23T05:10:00Z");
  private static final ProvisionId CHAPTER_1 = new ProvisionId("chapter-1");
  private static final ProvisionId CHAPTER_2 = new ProvisionId("chapter-2");
  private static final ProvisionId ARTICLE_1 = new ProvisionId("article-1");
  private static final ProvisionId ARTICLE_2 = new ProvisionId("article-2");

  private final AggregateTestFixture<Bill> fixture = new AggregateTestFixture<>(Bill.class);

  @BeforeEach
  void commandsKeepTheirIds() {
    fixture.setReportIllegalStateChange(false);
    fixture.registerCommandHandlerInterceptor(
        (unitOfWork, chain) -> {
          unitOfWork.registerCorrelationDataProvider(new SimpleCorrelationDataProvider("command"));
          return chain.proceed();
        });
  }

  @Test
  void introducedBillStandsWhole() {
    fixture
        .givenNoPriorActivity()
        .when(new IntroduceBill(BILL, "Qonun", "uz", units(), null, DILNOZA, NOW))
        .expectEvents(introduced())
        .expectResultMessagePayload(new BillAnswer(0, null));
  }

  @Test
  void billIsIntroducedOnlyOnce() {
    refused(
        fixture
            .given(introduced())
            .when(new IntroduceBill(BILL, "Qonun", "uz", units(), null, DILNOZA, NOW)),
        "bill-already-introduced");
  }

  @Test
  void billWithoutTitleIsRefused() {
    refused(introducing(" ", "uz", units()), "title-missing");
    refused(introducing("a".repeat(501), "uz", units()), "title-too-long");
  }

  @Test
  void billInAnUnknownLanguageIsRefused() {
    refused(introducing("Qonun", "xx", units()), "language-unknown");
    refused(introducing("Qonun", "uz_latn!", units()), "language-unknown");
  }

  @Test
  void unitBeforeItsParentIsRefused() {
    refused(introducing("Qonun", "uz", units().reversed()), "parent-not-introduced");
  }

  @Test
  void unitIntroducedTwiceIsRefused() {
    refused(
        introducing("Qonun", "uz", List.of(units().get(0), units().get(0))),
        "provision-introduced-twice");
  }

  @Test
  void billOfMoreUnitsThanTheLimitIsRefused() {
    List<IntroducedProvision> many =
        IntStream.range(0, 10_001)
            .mapToObj(i -> unit(new ProvisionId("p" + i), null, ProvisionKind.ARTICLE, 0))
            .toList();
    refused(introducing("Qonun", "uz", many), "bill-too-large");
  }

  @Test
  void renamedBillHasItsNewTitle() {
    fixture
        .given(introduced())
        .when(new RenameBill(BILL, "Yangi nom", BillCommand.ANY, DILNOZA, NOW))
        .expectEvents(new BillRenamed(BILL, "Yangi nom", DILNOZA, NOW))
        .expectResultMessagePayload(new BillAnswer(1, null));
  }

  @Test
  void insertedProvisionTakesItsPlace() {
    ProvisionId inserted = new ProvisionId("article-1-1");
    ProvisionNumber number = new ProvisionNumber(1, 1, null);
    Place place = new Place(CHAPTER_1, ARTICLE_1);
    fixture
        .given(introduced())
        .when(insert(inserted, number, "Yangi modda", place))
        .expectEvents(
            new ProvisionInserted(
                BILL, inserted, ProvisionKind.ARTICLE, number, "Yangi modda", place, DILNOZA, NOW))
        .expectResultMessagePayload(new BillAnswer(1, inserted))
        .expectState(bill -> assertThat(bill).extracting("tree").extracting("units").isNotNull());
  }

  @Test
  void articleNumberIsTakenInTheWholeBill() {
    refused(
        fixture
            .given(introduced())
            .when(
                insert(
                    new ProvisionId("x"), ProvisionNumber.of(1), "", new Place(CHAPTER_2, null))),
        "number-taken");
  }

  @Test
  void nineSuperscriptOneIsNotNinetyOne() {
    fixture
        .given(introduced(), inserted("article-9-1", new ProvisionNumber(9, 1, null)))
        .when(
            insert(
                new ProvisionId("article-91"),
                ProvisionNumber.of(91),
                "",
                new Place(CHAPTER_2, null)))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void placeBesideASiblingOfAnotherParentIsRefused() {
    refused(
        fixture
            .given(introduced())
            .when(
                insert(
                    new ProvisionId("x"),
                    ProvisionNumber.of(7),
                    "",
                    new Place(CHAPTER_2, ARTICLE_1))),
        "sibling-not-in-parent");
  }

  @Test
  void headingBeyondTheLimitIsRefused() {
    refused(
        fixture
            .given(introduced())
            .when(
                insert(
                    new ProvisionId("x"), ProvisionNumber.of(7), "a".repeat(1_001), Place.FIRST)),
        "heading-too-long");
  }

  @Test
  void movedProvisionStandsInItsNewPlace() {
    Place place = new Place(CHAPTER_2, null);
    fixture
        .given(introduced())
        .when(new MoveProvision(BILL, ARTICLE_1, place, BillCommand.ANY, DILNOZA, NOW))
        .expectEvents(new ProvisionMoved(BILL, ARTICLE_1, place, DILNOZA, NOW));
  }

  @Test
  void provisionCannotMoveIntoItself() {
    refused(moving(CHAPTER_1, new Place(ARTICLE_1, null)), "place-inside-itself");
    refused(moving(CHAPTER_1, new Place(CHAPTER_1, null)), "place-inside-itself");
    refused(moving(CHAPTER_1, new Place(null, CHAPTER_1)), "place-inside-itself");
  }

  @Test
  void provisionCannotMoveDeeperThanTheLimit() {
    Object[] deep = new Object[32];
    deep[0] = introduced();
    for (int i = 1; i < 32; i++) {
      deep[i] =
          new ProvisionInserted(
              BILL,
              new ProvisionId("deep-" + i),
              ProvisionKind.POINT,
              ProvisionNumber.NONE,
              "",
              new Place(i == 1 ? null : new ProvisionId("deep-" + (i - 1)), null),
              DILNOZA,
              NOW);
    }
    refused(
        fixture
            .given(deep)
            .when(
                new MoveProvision(
                    BILL,
                    CHAPTER_1,
                    new Place(new ProvisionId("deep-31"), null),
                    BillCommand.ANY,
                    DILNOZA,
                    NOW)),
        "nested-too-deeply");
  }

  @Test
  void unknownProvisionIsRefused() {
    refused(moving(new ProvisionId("nowhere"), Place.FIRST), "unknown-provision");
    refused(moving(ARTICLE_1, new Place(new ProvisionId("nowhere"), null)), "unknown-provision");
  }

  @Test
  void renumberedProvisionHasItsNewNumber() {
    ProvisionNumber five = ProvisionNumber.of(5);
    fixture
        .given(introduced())
        .when(new RenumberProvision(BILL, ARTICLE_1, five, BillCommand.ANY, DILNOZA, NOW))
        .expectEvents(new ProvisionRenumbered(BILL, ARTICLE_1, five, DILNOZA, NOW));
  }

  @Test
  void provisionMayKeepItsOwnNumberAndTakeNoOthers() {
    fixture
        .given(introduced())
        .when(
            new RenumberProvision(
                BILL, ARTICLE_1, ProvisionNumber.of(1), BillCommand.ANY, DILNOZA, NOW))
        .expectSuccessfulHandlerExecution();
    refused(
        fixture
            .given(introduced())
            .when(
                new RenumberProvision(
                    BILL, ARTICLE_1, ProvisionNumber.of(2), BillCommand.ANY, DILNOZA, NOW)),
        "number-taken");
  }

  @Test
  void renamedProvisionHasItsNewHeading() {
    fixture
        .given(introduced())
        .when(new RenameProvision(BILL, ARTICLE_1, "Maqsad", BillCommand.ANY, DILNOZA, NOW))
        .expectEvents(new ProvisionRenamed(BILL, ARTICLE_1, "Maqsad", DILNOZA, NOW));
  }

  @Test
  void repealedProvisionIsNoLongerChanged() {
    fixture
        .given(introduced())
        .when(new RepealProvision(BILL, ARTICLE_1, BillCommand.ANY, DILNOZA, NOW))
        .expectEvents(repealed(ARTICLE_1));
    refused(
        fixture
            .given(introduced(), repealed(ARTICLE_1))
            .when(new RenameProvision(BILL, ARTICLE_1, "x", BillCommand.ANY, DILNOZA, NOW)),
        "provision-repealed");
    refused(
        fixture
            .given(introduced(), repealed(ARTICLE_1))
            .when(new RepealProvision(BILL, ARTICLE_1, BillCommand.ANY, DILNOZA, NOW)),
        "provision-repealed");
  }

  @Test
  void repealOfAChapterReachesItsArticles() {
    refused(
        fixture
            .given(introduced(), repealed(CHAPTER_1))
            .when(new RenameProvision(BILL, ARTICLE_1, "x", BillCommand.ANY, DILNOZA, NOW)),
        "provision-repealed");
  }

  @Test
  void repealIsUndone() {
    fixture
        .given(introduced(), repealed(ARTICLE_1))
        .when(new UndoRepeal(BILL, ARTICLE_1, BillCommand.ANY, DILNOZA, NOW))
        .expectEvents(new RepealUndone(BILL, ARTICLE_1, DILNOZA, NOW));
    refused(
        fixture
            .given(introduced())
            .when(new UndoRepeal(BILL, ARTICLE_1, BillCommand.ANY, DILNOZA, NOW)),
        "provision-not-repealed");
  }

  @Test
  void changeOfAStateThatHasPassedIsRefused() {
    refused(
        fixture
            .given(introduced(), repealed(ARTICLE_2))
            .when(new RenameProvision(BILL, ARTICLE_1, "x", 0, DILNOZA, NOW)),
        "stale-bill");
  }

  @Test
  void repeatedCommandHasNoSecondEffectAndGetsTheFirstAnswer() {
    MetaData id = MetaData.from(Map.of("command", "dilnoza:1"));
    InsertProvision first =
        insert(new ProvisionId("first"), ProvisionNumber.of(7), "", Place.FIRST);
    InsertProvision again =
        insert(new ProvisionId("again"), ProvisionNumber.of(7), "", Place.FIRST);
    fixture
        .givenCommands()
        .andGiven(introduced())
        .andGivenCommands(
            org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage(first)
                .withMetaData(id))
        .when(again, id)
        .expectNoEvents()
        .expectResultMessagePayload(new BillAnswer(1, new ProvisionId("first")));
  }

  private ResultValidator<Bill> introducing(
      String title, String language, List<IntroducedProvision> units) {
    return fixture
        .givenNoPriorActivity()
        .when(new IntroduceBill(BILL, title, language, units, null, DILNOZA, NOW));
  }

  private ResultValidator<Bill> moving(ProvisionId provision, Place place) {
    return fixture
        .given(introduced())
        .when(new MoveProvision(BILL, provision, place, BillCommand.ANY, DILNOZA, NOW));
  }

  private static InsertProvision insert(
      ProvisionId id, ProvisionNumber number, String heading, Place place) {
    return new InsertProvision(
        BILL, id, ProvisionKind.ARTICLE, number, heading, place, BillCommand.ANY, DILNOZA, NOW);
  }

  private static BillEvent inserted(String id, ProvisionNumber number) {
    return new ProvisionInserted(
        BILL,
        new ProvisionId(id),
        ProvisionKind.ARTICLE,
        number,
        "",
        new Place(CHAPTER_2, null),
        DILNOZA,
        NOW);
  }

  private static BillIntroduced introduced() {
    return new BillIntroduced(BILL, "Qonun", "uz", units(), null, DILNOZA, NOW);
  }

  private static ProvisionRepealed repealed(ProvisionId provision) {
    return new ProvisionRepealed(BILL, provision, DILNOZA, NOW);
  }

  private static List<IntroducedProvision> units() {
    return List.of(
        unit(CHAPTER_1, null, ProvisionKind.CHAPTER, 1),
        unit(ARTICLE_1, CHAPTER_1, ProvisionKind.ARTICLE, 1),
        unit(ARTICLE_2, CHAPTER_1, ProvisionKind.ARTICLE, 2),
        unit(CHAPTER_2, null, ProvisionKind.CHAPTER, 2));
  }

  private static IntroducedProvision unit(
      ProvisionId id, ProvisionId parent, ProvisionKind kind, int number) {
    return new IntroducedProvision(id, parent, kind, ProvisionNumber.of(number), "", null);
  }

  private static void refused(ResultValidator<Bill> result, String code) {
    result
        .expectNoEvents()
        .expectException(
            org.hamcrest.Matchers.allOf(
                org.hamcrest.Matchers.instanceOf(Refused.class),
                org.hamcrest.Matchers.hasProperty(
                    "message", org.hamcrest.Matchers.startsWith(code + " "))));
  }
}
