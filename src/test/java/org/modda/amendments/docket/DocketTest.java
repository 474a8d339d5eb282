package org.modda.amendments.docket;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Described;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.AmendmentAdopted;
import org.modda.amendments.DocketEvent.AmendmentCosigned;
import org.modda.amendments.DocketEvent.AmendmentFell;
import org.modda.amendments.DocketEvent.AmendmentMerged;
import org.modda.amendments.DocketEvent.AmendmentRejected;
import org.modda.amendments.DocketEvent.AmendmentReworded;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.AmendmentWithdrawn;
import org.modda.amendments.DocketEvent.CallingOrderSet;
import org.modda.amendments.DocketEvent.CosignatureWithdrawn;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.amendments.DocketEvent.WordingConfirmed;
import org.modda.amendments.Wording;
import org.modda.amendments.docket.DocketCommand.ConfirmWording;
import org.modda.amendments.docket.DocketCommand.CosignAmendment;
import org.modda.amendments.docket.DocketCommand.ImportAmendments;
import org.modda.amendments.docket.DocketCommand.KeepScenario;
import org.modda.amendments.docket.DocketCommand.MergeAmendment;
import org.modda.amendments.docket.DocketCommand.RaiseObjection;
import org.modda.amendments.docket.DocketCommand.RejectAmendment;
import org.modda.amendments.docket.DocketCommand.RewordAmendment;
import org.modda.amendments.docket.DocketCommand.SetCallingOrder;
import org.modda.amendments.docket.DocketCommand.TableAmendment;
import org.modda.amendments.docket.DocketCommand.WithdrawAmendment;
import org.modda.amendments.docket.DocketCommand.WithdrawCosignature;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

class DocketTest {

  private static final BillId BILL = new BillId("bill");
  private static final AccountId AZIZA = new AccountId("aziza");
  private static final AccountId BOBUR = new AccountId("bobur");
  private static final AccountId KAMOLA = new AccountId("kamola");
  private static final Instant NOW = Instant.parse("2026-11-25T05:10:00Z");
  private static final AmendmentId ONE = new AmendmentId("one");
  private static final AmendmentId TWO = new AmendmentId("two");
  private static final AmendmentId THREE = new AmendmentId("three");
  private static final ProvisionId ARTICLE = new ProvisionId("article-1");
  private static final Wording WORDING = substituting("oʻn");
  private static final Wording OTHER = substituting("yigirma");

  private final AggregateTestFixture<Docket> fixture = new AggregateTestFixture<>(Docket.class);

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
  void theFirstTabledIsNumberOne() {
    fixture
        .givenNoPriorActivity()
        .when(table(ONE, WORDING, null, "Sababi"))
        .expectEvents(
            new AmendmentTabled(
                BILL, ONE, 1, WORDING, null, "Sababi", Capacity.OWN_NAME, null, AZIZA, NOW))
        .expectResultMessagePayload(new DocketAnswer(0, "one", 1));
  }

  @Test
  void numbersGoOnAndAreNeverUsedAgain() {
    fixture
        .given(tabled(ONE, 1), tabled(TWO, 2), withdrawn(TWO))
        .when(table(THREE, WORDING, null, ""))
        .expectEvents(tabled(THREE, 3))
        .expectResultMessagePayload(new DocketAnswer(3, "three", 3));
  }

  @Test
  void repeatedTablingHasNoSecondEffect() {
    fixture
        .given(tabled(ONE, 1))
        .when(table(ONE, OTHER, null, "boshqa"))
        .expectNoEvents()
        .expectResultMessagePayload(new DocketAnswer(0, "one", 1));
    refused(
        when(
            new TableAmendment(BILL, ONE, WORDING, null, "", Capacity.OWN_NAME, BOBUR, NOW),
            tabled(ONE, 1)),
        "amendment-already-tabled");
  }

  @Test
  void repeatedCommandHasOneEffectAndOneAnswer() {
    MetaData key = MetaData.with("command", "aziza:k-1");
    fixture
        .givenCommands(
            GenericCommandMessage.asCommandMessage(table(ONE, WORDING, null, "")).withMetaData(key))
        .when(table(TWO, WORDING, null, ""), key)
        .expectNoEvents()
        .expectResultMessagePayload(new DocketAnswer(0, "one", 1));
  }

  @Test
  void amendmentToAPendingAmendmentIsTabled() {
    fixture
        .given(tabled(ONE, 1))
        .when(table(TWO, WORDING, ONE, ""))
        .expectEvents(subTabled(TWO, 2, ONE));
  }

  @Test
  void amendmentToNothingOrToAnEndedOneOrToASubAmendmentIsRefused() {
    refused(when(table(TWO, WORDING, THREE, "")), "unknown-amendment");
    refused(when(table(TWO, WORDING, ONE, ""), tabled(ONE, 1), withdrawn(ONE)), notPending());
    refused(
        when(table(THREE, WORDING, TWO, ""), tabled(ONE, 1), subTabled(TWO, 2, ONE)),
        "sub-amendment-amended");
  }

  @Test
  void wordingThatDoesNothingIsRefused() {
    refusedWording(Wording.of(List.of()), "wording-empty");
    refusedWording(
        Wording.of(List.of(new ChangeText(ARTICLE, 3, ChangeSet.identity(20)))),
        "change-set-empty");
    refusedWording(
        new Wording(List.of(), List.of(new Described(ARTICLE, 2, " "))), "described-words-missing");
  }

  @Test
  void wordingThatIsIllMadeIsRefused() {
    BillAct change = WORDING.acts().getFirst();
    refusedWording(Wording.of(List.of(change, change)), "provision-changed-twice");
    refusedWording(
        Wording.of(IntStream.range(0, 501).mapToObj(DocketTest::repeal).toList()), "too-many-acts");
    refusedWording(substituting("a".repeat(262_145)), "wording-too-long");
    refusedWording(substituting("\uD83D"), "lone-surrogate");
    refusedWording(Wording.of(List.of(inserting("bir\r\nikki"))), "carriage-return");
    refusedWording(
        Wording.of(List.of(new RenameProvision(ARTICLE, "a".repeat(1_001)))), "heading-too-long");
    refusedWording(
        new Wording(List.of(), List.of(new Described(ARTICLE, -1, "soʻz"))), "line-out-of-range");
    ChangeSet many = ChangeSet.identity(20_002);
    for (int i = 0; i < 10_001; i++) {
      many = many.compose(ChangeSet.replacing(20_002, 2 * i, 2 * i + 1, "x"));
    }
    refusedWording(Wording.of(List.of(new ChangeText(ARTICLE, 1, many))), "too-many-changes");
  }

  @Test
  void longestAllowedIsNotRefused() {
    Wording longest = substituting("a".repeat(262_144));
    fixture
        .givenNoPriorActivity()
        .when(table(ONE, longest, null, "a".repeat(20_000)))
        .expectSuccessfulHandlerExecution();
    refused(when(table(ONE, WORDING, null, "a".repeat(20_001))), "rationale-too-long");
    refused(when(table(ONE, WORDING, null, "\uDE00")), "lone-surrogate");
  }

  @Test
  void docketHasAnEnd() {
    List<Object> full =
        IntStream.rangeClosed(1, 20_000)
            .<Object>mapToObj(i -> tabled(new AmendmentId("a" + i), i))
            .toList();
    refused(fixture.given(full).when(table(ONE, WORDING, null, "")), "docket-full");
  }

  @Test
  void importedAmendmentsKeepTheirOrderAndTheirLabels() {
    Imported first = imported(ONE, null, "1 rect.");
    Imported second = imported(TWO, ONE, "2");
    fixture
        .givenNoPriorActivity()
        .when(importing(first, second))
        .expectEvents(
            new AmendmentTabled(
                BILL, ONE, 1, WORDING, null, "", Capacity.OWN_NAME, "1 rect.", KAMOLA, NOW),
            new AmendmentTabled(
                BILL, TWO, 2, WORDING, ONE, "", Capacity.OWN_NAME, "2", KAMOLA, NOW))
        .expectResultMessagePayload(new DocketAnswer(1, "two", 2));
  }

  @Test
  void importGoesOnWhereItWasCutOff() {
    fixture
        .given(tabled(ONE, 1))
        .when(importing(imported(ONE, null, "1"), imported(TWO, null, "2")))
        .expectEvents(
            new AmendmentTabled(
                BILL, TWO, 2, WORDING, null, "", Capacity.OWN_NAME, "2", KAMOLA, NOW));
  }

  @Test
  void importOfTooManyOrWithAnUnreadableLabelIsRefusedWhole() {
    Imported[] many =
        IntStream.range(0, 2_001)
            .mapToObj(i -> imported(new AmendmentId("a" + i), null, null))
            .toArray(Imported[]::new);
    refused(when(importing(many)), "too-many-amendments");
    refused(
        when(importing(imported(ONE, null, "1"), imported(TWO, null, "a".repeat(121)))),
        "malformed-label");
  }

  @Test
  void anotherDeputyCosignsAndTakesItBack() {
    fixture
        .given(tabled(ONE, 1))
        .when(new CosignAmendment(BILL, ONE, BOBUR, NOW))
        .expectEvents(new AmendmentCosigned(BILL, ONE, BOBUR, NOW));
    fixture
        .given(tabled(ONE, 1), new AmendmentCosigned(BILL, ONE, BOBUR, NOW))
        .when(new WithdrawCosignature(BILL, ONE, BOBUR, NOW))
        .expectEvents(new CosignatureWithdrawn(BILL, ONE, BOBUR, NOW));
    fixture
        .given(
            tabled(ONE, 1),
            new AmendmentCosigned(BILL, ONE, BOBUR, NOW),
            new CosignatureWithdrawn(BILL, ONE, BOBUR, NOW))
        .when(new CosignAmendment(BILL, ONE, BOBUR, NOW))
        .expectEvents(new AmendmentCosigned(BILL, ONE, BOBUR, NOW));
  }

  @Test
  void cosigningOnesOwnOrTwiceOrWithdrawingWhatIsNotThereIsRefused() {
    refused(when(new CosignAmendment(BILL, ONE, AZIZA, NOW), tabled(ONE, 1)), "own-amendment");
    refused(
        when(
            new CosignAmendment(BILL, ONE, BOBUR, NOW),
            tabled(ONE, 1),
            new AmendmentCosigned(BILL, ONE, BOBUR, NOW)),
        "already-cosigned");
    refused(when(new WithdrawCosignature(BILL, ONE, BOBUR, NOW), tabled(ONE, 1)), "not-cosigned");
  }

  @Test
  void authorGivesItOtherWords() {
    fixture
        .given(tabled(ONE, 1))
        .when(new RewordAmendment(BILL, ONE, OTHER, AZIZA, NOW))
        .expectEvents(new AmendmentReworded(BILL, ONE, OTHER, AZIZA, NOW));
    refused(
        when(new RewordAmendment(BILL, ONE, Wording.of(List.of()), AZIZA, NOW), tabled(ONE, 1)),
        "wording-empty");
  }

  @Test
  void authorConfirmsExactlyTheWordingThatWasSeen() {
    fixture
        .given(tabled(TWO, 1), tabled(ONE, 2))
        .when(new ConfirmWording(BILL, ONE, OTHER, 1, AZIZA, NOW))
        .expectEvents(new WordingConfirmed(BILL, ONE, OTHER, AZIZA, NOW));
    DocketEvent reworded = new AmendmentReworded(BILL, ONE, OTHER, AZIZA, NOW);
    refused(
        when(new ConfirmWording(BILL, ONE, WORDING, 0, AZIZA, NOW), tabled(ONE, 1), reworded),
        "stale-wording");
    fixture
        .given(tabled(ONE, 1), reworded, new WordingConfirmed(BILL, ONE, OTHER, AZIZA, NOW))
        .when(new ConfirmWording(BILL, ONE, WORDING, 2, AZIZA, NOW))
        .expectEvents(new WordingConfirmed(BILL, ONE, WORDING, AZIZA, NOW));
  }

  @Test
  void authorObjectsAlsoWhenItFell() {
    ObjectionRaised objection = new ObjectionRaised(BILL, ONE, "Notoʻgʻri", AZIZA, NOW);
    RaiseObjection command = new RaiseObjection(BILL, ONE, "Notoʻgʻri", AZIZA, NOW);
    fixture.given(tabled(ONE, 1)).when(command).expectEvents(objection);
    fixture.given(tabled(ONE, 1), tabled(TWO, 2), fell(ONE)).when(command).expectEvents(objection);
    refused(when(command, tabled(ONE, 1), withdrawn(ONE)), notPending());
    refused(when(new RaiseObjection(BILL, ONE, " ", AZIZA, NOW), tabled(ONE, 1)), "reason-missing");
    refused(
        when(new RaiseObjection(BILL, ONE, "a".repeat(5_001), AZIZA, NOW), tabled(ONE, 1)),
        "reason-too-long");
  }

  @Test
  void authorWithdrawsIt() {
    fixture
        .given(tabled(ONE, 1))
        .when(new WithdrawAmendment(BILL, ONE, AZIZA, NOW))
        .expectEvents(withdrawn(ONE));
  }

  @Test
  void whatWouldAmendItFallsWithIt() {
    fixture
        .given(tabled(ONE, 1), subTabled(TWO, 2, ONE))
        .when(new WithdrawAmendment(BILL, ONE, AZIZA, NOW))
        .expectEvents(
            new AmendmentFell(BILL, TWO, "parent-ended", ONE, AZIZA, NOW), withdrawn(ONE));
  }

  @Test
  void nobodyElseSpeaksForTheAuthor() {
    for (DocketCommand command :
        List.of(
            new RewordAmendment(BILL, ONE, OTHER, BOBUR, NOW),
            new ConfirmWording(BILL, ONE, OTHER, 0, BOBUR, NOW),
            new RaiseObjection(BILL, ONE, "yoʻq", BOBUR, NOW),
            new WithdrawAmendment(BILL, ONE, BOBUR, NOW))) {
      refused(when(command, tabled(ONE, 1)), "not-the-author");
    }
  }

  @Test
  void rejectedForAReason() {
    fixture
        .given(tabled(ONE, 1))
        .when(new RejectAmendment(BILL, ONE, "Takror", KAMOLA, NOW))
        .expectEvents(new AmendmentRejected(BILL, ONE, "Takror", KAMOLA, NOW));
    refused(
        when(new RejectAmendment(BILL, ONE, "", KAMOLA, NOW), tabled(ONE, 1)), "reason-missing");
  }

  @Test
  void mergedIntoAnotherPendingOne() {
    fixture
        .given(tabled(ONE, 1), tabled(TWO, 2))
        .when(new MergeAmendment(BILL, ONE, TWO, KAMOLA, NOW))
        .expectEvents(new AmendmentMerged(BILL, ONE, TWO, KAMOLA, NOW));
  }

  @Test
  void mergingIntoItselfOrItsOwnSubAmendmentOrInACircleIsRefused() {
    refused(
        when(new MergeAmendment(BILL, ONE, ONE, KAMOLA, NOW), tabled(ONE, 1)),
        "merged-into-itself");
    refused(
        when(
            new MergeAmendment(BILL, ONE, TWO, KAMOLA, NOW),
            tabled(ONE, 1),
            subTabled(TWO, 2, ONE)),
        "merged-into-itself");
    refused(
        when(
            new MergeAmendment(BILL, TWO, ONE, KAMOLA, NOW),
            tabled(ONE, 1),
            tabled(TWO, 2),
            new AmendmentMerged(BILL, ONE, TWO, KAMOLA, NOW)),
        notPending());
    refused(
        when(new MergeAmendment(BILL, ONE, TWO, KAMOLA, NOW), tabled(ONE, 1)), "unknown-amendment");
  }

  @Test
  void nothingIsDoneToAnAmendmentThatEndedOrNeverWas() {
    List<DocketEvent> ends =
        List.of(
            withdrawn(ONE),
            fell(ONE),
            adopted(ONE),
            new AmendmentRejected(BILL, ONE, "Takror", KAMOLA, NOW),
            new AmendmentMerged(BILL, ONE, TWO, KAMOLA, NOW));
    for (DocketCommand command :
        List.of(
            new CosignAmendment(BILL, ONE, BOBUR, NOW),
            new WithdrawCosignature(BILL, ONE, BOBUR, NOW),
            new RewordAmendment(BILL, ONE, OTHER, AZIZA, NOW),
            new ConfirmWording(BILL, ONE, OTHER, 0, AZIZA, NOW),
            new WithdrawAmendment(BILL, ONE, AZIZA, NOW),
            new RejectAmendment(BILL, ONE, "Takror", KAMOLA, NOW),
            new MergeAmendment(BILL, ONE, TWO, KAMOLA, NOW))) {
      for (DocketEvent end : ends) {
        refused(when(command, tabled(ONE, 1), tabled(TWO, 2), end), notPending());
      }
      refused(when(command), "unknown-amendment");
    }
  }

  @Test
  void callingOrderNamesEachKnownAmendmentOnce() {
    fixture
        .given(tabled(ONE, 1), tabled(TWO, 2))
        .when(new SetCallingOrder(BILL, List.of(TWO, ONE), KAMOLA, NOW))
        .expectEvents(new CallingOrderSet(BILL, List.of(TWO, ONE), KAMOLA, NOW))
        .expectResultMessagePayload(new DocketAnswer(2, "", 0));
    refused(
        when(new SetCallingOrder(BILL, List.of(TWO), KAMOLA, NOW), tabled(ONE, 1)),
        "unknown-amendment");
    refused(
        when(new SetCallingOrder(BILL, List.of(ONE, ONE), KAMOLA, NOW), tabled(ONE, 1)),
        "amendment-named-twice");
  }

  @Test
  void scenarioIsKeptUnderItsName() {
    ScenarioKept kept = new ScenarioKept(BILL, "s1", "Murosa", List.of(ONE), BOBUR, NOW);
    fixture
        .given(tabled(ONE, 1))
        .when(new KeepScenario(BILL, "s1", "Murosa", List.of(ONE), BOBUR, NOW))
        .expectEvents(kept)
        .expectResultMessagePayload(new DocketAnswer(1, "s1", 0));
    fixture
        .given(tabled(ONE, 1), kept)
        .when(new KeepScenario(BILL, "s1", "Murosa", List.of(ONE), BOBUR, NOW))
        .expectNoEvents();
  }

  @Test
  void scenarioWithoutANameOrOfUnknownAmendmentsIsRefused() {
    refused(when(scenario("s1", " ", List.of())), "scenario-name-missing");
    refused(when(scenario("s1", "a".repeat(201), List.of())), "scenario-name-too-long");
    refused(when(scenario("s 1", "Murosa", List.of())), "malformed-scenario-id");
    refused(when(scenario("s1", "Murosa", List.of(ONE))), "unknown-amendment");
    Object[] full =
        IntStream.range(0, 200)
            .mapToObj(i -> new ScenarioKept(BILL, "k" + i, "Bor", List.of(), BOBUR, NOW))
            .toArray();
    refused(when(scenario("s1", "Murosa", List.of()), full), "too-many-scenarios");
  }

  @Test
  void onePersonKeepsTwentyScenarios() {
    Object[] own =
        IntStream.range(0, 20)
            .mapToObj(i -> new ScenarioKept(BILL, "k" + i, "Bor", List.of(), BOBUR, NOW))
            .toArray();
    KeepScenario more = new KeepScenario(BILL, "s1", "Murosa", List.of(), BOBUR, NOW);
    refused(when(more, own), "too-many-own-scenarios");
    fixture
        .given(own)
        .when(new KeepScenario(BILL, "s1", "Murosa", List.of(), KAMOLA, NOW))
        .expectEvents(new ScenarioKept(BILL, "s1", "Murosa", List.of(), KAMOLA, NOW));
  }

  @Test
  void adoptionIsRecordedForWhatWasAdoptedAndForWhatFell() {
    fixture
        .given(tabled(ONE, 1), tabled(TWO, 2), tabled(THREE, 3))
        .when(adoption())
        .expectEvents(adopted(ONE), fell(TWO));
  }

  @Test
  void repeatedAdoptionHasNoSecondEffect() {
    fixture
        .given(tabled(ONE, 1), tabled(TWO, 2), adopted(ONE), fell(TWO))
        .when(adoption())
        .expectNoEvents();
  }

  @Test
  void amendmentWithdrawnInBetweenIsAdoptedAllTheSame() {
    fixture
        .given(tabled(ONE, 1), tabled(TWO, 2), withdrawn(ONE), withdrawn(TWO))
        .when(adoption())
        .expectEvents(adopted(ONE));
  }

  private static RecordAdoption adoption() {
    return new RecordAdoption(
        BILL,
        "decision",
        List.of(
            new RecordAdoption.Adopted(ONE, WORDING.acts()),
            new RecordAdoption.Adopted(new AmendmentId("never-tabled"), List.of())),
        List.of(new RecordAdoption.Fallen(TWO, "words-changed", ONE)),
        KAMOLA,
        NOW);
  }

  private ResultValidator<Docket> when(Object command, Object... given) {
    return (given.length == 0
            ? fixture.givenNoPriorActivity()
            : fixture.given(new ArrayList<>(Arrays.asList(given))))
        .when(command);
  }

  private void refusedWording(Wording wording, String code) {
    refused(when(table(ONE, wording, null, "")), code);
    refused(when(new RewordAmendment(BILL, ONE, wording, AZIZA, NOW), tabled(ONE, 1)), code);
  }

  private static void refused(ResultValidator<Docket> result, String code) {
    result
        .expectNoEvents()
        .expectException(
            allOf(instanceOf(Refused.class), hasProperty("message", startsWith(code + " "))));
  }

  private static String notPending() {
    return "amendment-not-pending";
  }

  private static TableAmendment table(
      AmendmentId amendment, Wording wording, @Nullable AmendmentId amends, String rationale) {
    return new TableAmendment(
        BILL, amendment, wording, amends, rationale, Capacity.OWN_NAME, AZIZA, NOW);
  }

  private static ImportAmendments importing(Imported... amendments) {
    return new ImportAmendments(BILL, List.of(amendments), KAMOLA, NOW);
  }

  private static Imported imported(
      AmendmentId amendment, @Nullable AmendmentId amends, @Nullable String label) {
    return new Imported(amendment, WORDING, amends, "", Capacity.OWN_NAME, label);
  }

  private static KeepScenario scenario(String id, String name, List<AmendmentId> amendments) {
    return new KeepScenario(BILL, id, name, amendments, BOBUR, NOW);
  }

  private static AmendmentTabled tabled(AmendmentId amendment, int number) {
    return new AmendmentTabled(
        BILL, amendment, number, WORDING, null, "", Capacity.OWN_NAME, null, AZIZA, NOW);
  }

  private static AmendmentTabled subTabled(AmendmentId amendment, int number, AmendmentId amends) {
    return new AmendmentTabled(
        BILL, amendment, number, WORDING, amends, "", Capacity.OWN_NAME, null, AZIZA, NOW);
  }

  private static AmendmentWithdrawn withdrawn(AmendmentId amendment) {
    return new AmendmentWithdrawn(BILL, amendment, AZIZA, NOW);
  }

  private static AmendmentFell fell(AmendmentId amendment) {
    return new AmendmentFell(BILL, amendment, "words-changed", ONE, KAMOLA, NOW);
  }

  private static AmendmentAdopted adopted(AmendmentId amendment) {
    return new AmendmentAdopted(BILL, amendment, "decision", WORDING.acts(), KAMOLA, NOW);
  }

  private static Wording substituting(String by) {
    return Wording.of(List.of(new ChangeText(ARTICLE, 3, ChangeSet.replacing(20, 4, 8, by))));
  }

  private static BillAct repeal(int i) {
    return new RepealProvision(new ProvisionId("p" + i));
  }

  private static BillAct inserting(String text) {
    return new InsertProvision(
        new ProvisionId("new"),
        ProvisionKind.ARTICLE,
        ProvisionNumber.of(2),
        "Yangi modda",
        Place.FIRST,
        text);
  }
}
