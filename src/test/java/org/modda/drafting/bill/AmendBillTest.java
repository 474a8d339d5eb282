package org.modda.drafting.bill;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.AmendedText;
import org.modda.drafting.Amending;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.bill.BillCommand.RenameBill;
import org.modda.identity.AccountId;
import org.modda.text.ChangeSet;
import org.modda.text.ChangeSetJson;

class AmendBillTest {

  private static final BillId BILL = new BillId("bill");
  private static final AccountId KAMOLA = new AccountId("kamola");
  private static final Instant NOW = Instant.parse("2026-11-23T05:10:00Z");
  private static final ProvisionId CHAPTER = new ProvisionId("chapter");
  private static final ProvisionId ARTICLE_1 = new ProvisionId("article-1");
  private static final ProvisionId ARTICLE_2 = new ProvisionId("article-2");
  private static final ProvisionId NEW = new ProvisionId("new");
  private static final ProvisionId TAKEN = new ProvisionId("of-another-bill");

  private final AggregateTestFixture<Bill> fixture = new AggregateTestFixture<>(Bill.class);

  @BeforeEach
  void articleOneHasTwoRevisions() {
    fixture.setReportIllegalStateChange(false);
    fixture.registerInjectableResource(
        WrittenTexts.of(
            Map.of(
                ARTICLE_1,
                List.of("", "abc"),
                TAKEN,
                List.of("x"),
                CHAPTER,
                List.of("\ud83d\ude00"))));
  }

  @Test
  void everyCauseIsFollowedByWhatItDoesToTheTree() {
    fixture
        .given(introduced())
        .when(
            amend(
                "d1",
                0,
                new Amending(
                    "a1",
                    List.of(
                        change(ARTICLE_1, 1, "[3,[0,\"d\"]]"),
                        new RenumberProvision(ARTICLE_2, ProvisionNumber.of(3)),
                        new RenameProvision(ARTICLE_1, "Yangi"))),
                new Amending(
                    "a2",
                    List.of(
                        insert(NEW, 2, "so\u02bbz"),
                        new MoveProvision(ARTICLE_2, new Place(CHAPTER, null)),
                        new RepealProvision(ARTICLE_1)))))
        .expectEvents(
            new BillAmended(
                BILL, "a1", "d1", List.of(text(ARTICLE_1, 1, "[3,[0,\"d\"]]")), KAMOLA, NOW),
            new ProvisionRenumbered(BILL, ARTICLE_2, ProvisionNumber.of(3), KAMOLA, NOW),
            new ProvisionRenamed(BILL, ARTICLE_1, "Yangi", KAMOLA, NOW),
            new BillAmended(
                BILL, "a2", "d1", List.of(text(NEW, 0, "[[0,\"so\u02bbz\"]]")), KAMOLA, NOW),
            new ProvisionInserted(
                BILL,
                NEW,
                ProvisionKind.ARTICLE,
                ProvisionNumber.of(2),
                "",
                new Place(CHAPTER, ARTICLE_1),
                KAMOLA,
                NOW),
            new ProvisionMoved(BILL, ARTICLE_2, new Place(CHAPTER, null), KAMOLA, NOW),
            new ProvisionRepealed(BILL, ARTICLE_1, KAMOLA, NOW))
        .expectResultMessagePayload(new AmendedBill(BILL, "d1", 1, 7));
  }

  @Test
  void repeatedDecisionHasNoEffectAndGetsTheFirstAnswer() {
    AmendBill first =
        amend("d1", 0, new Amending("a1", List.of(new RenameProvision(ARTICLE_1, "Yangi"))));
    fixture
        .given(introduced())
        .andGivenCommands(first, new RenameBill(BILL, "Boshqa", BillCommand.ANY, KAMOLA, NOW))
        .when(first)
        .expectNoEvents()
        .expectResultMessagePayload(new AmendedBill(BILL, "d1", 1, 2));
  }

  @Test
  void oneCauseAmendsOnce() {
    Amending once = new Amending("a1", List.of(new RenameProvision(ARTICLE_1, "Yangi")));
    refused(
        fixture
            .given(introduced())
            .andGivenCommands(amend("d1", 0, once))
            .when(amend("d2", AmendBill.ANY, once)),
        "already-amended",
        "a1");
    refused(fixture.given(introduced()).when(amend("d1", 0, once, once)), "already-amended", "a1");
  }

  @Test
  void decisionOnAStateThatHasPassedIsRefused() {
    fixture
        .given(introduced(), new ProvisionRepealed(BILL, ARTICLE_2, KAMOLA, NOW))
        .when(amend("d1", 0, new Amending("a1", List.of(new RenameProvision(ARTICLE_1, "Yangi")))))
        .expectNoEvents()
        .expectException(hasProperty("message", startsWith("stale-bill {sequence=1}")));
  }

  @Test
  void anyRefusalRefusesEverythingAndNamesItsCause() {
    Amending good = new Amending("a1", List.of(new RenameProvision(ARTICLE_1, "Yangi")));
    Amending bad =
        new Amending("a2", List.of(new RenumberProvision(ARTICLE_1, ProvisionNumber.of(2))));
    refused(fixture.given(introduced()).when(amend("d1", 0, good, bad)), "number-taken", "a2");
  }

  @Test
  void laterActSeesWhatTheEarlierOnesDid() {
    refused(
        new RepealProvision(CHAPTER), new RenameProvision(ARTICLE_1, "x"), "provision-repealed");
    refused(new RepealProvision(CHAPTER), insert(NEW, 3, ""), "provision-repealed");
    refused(insert(NEW, 3, ""), insert(NEW, 4, ""), "provision-introduced-twice");
    refused(
        new RepealProvision(ARTICLE_1),
        change(ARTICLE_1, 1, "[3,[0,\"d\"]]"),
        "provision-repealed");
    refused(
        insert(NEW, 3, ""),
        new MoveProvision(CHAPTER, new Place(NEW, null)),
        "place-inside-itself");
  }

  @Test
  void wordsOfAProvisionThatIsInsertedCanBeAmendedInTheSameDecision() {
    fixture
        .given(introduced())
        .when(
            amend(
                "d1",
                0,
                new Amending("a1", List.of(insert(NEW, 3, "abc"))),
                new Amending("a2", List.of(change(NEW, 1, "[3,[0,\"d\"]]")))))
        .expectSuccessfulHandlerExecution();
    refused(insert(NEW, 3, "abc"), change(NEW, 2, "[3,[0,\"d\"]]"), "base-ahead-of-revision");
    refused(insert(NEW, 3, ""), change(NEW, 1, "[[0,\"d\"]]"), "base-ahead-of-revision");
  }

  @Test
  void wordsThatDoNotFitTheirBaseAreRefused() {
    refused(change(new ProvisionId("nowhere"), 0, "[[0,\"d\"]]"), "unknown-provision");
    refused(change(ARTICLE_1, 2, "[3,[0,\"d\"]]"), "base-ahead-of-revision");
    refused(change(ARTICLE_1, 0, "[3,[0,\"d\"]]"), "length-mismatch");
    refused(change(CHAPTER, 0, "[1,[0,\"d\"],1]"), "splits-surrogate-pair");
    refused(
        new ChangeText(ARTICLE_1, 1, ChangeSet.replacing(3, 0, 0, "a".repeat(262_142))),
        "text-too-long");
    refused(change(ARTICLE_2, 1, "[[0,\"d\"]]"), "base-ahead-of-revision");
  }

  @Test
  void textThatNobodyBeganCanBeAmended() {
    fixture
        .given(introduced())
        .when(amend("d1", 0, new Amending("a1", List.of(change(ARTICLE_2, 0, "[[0,\"d\"]]")))))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void newProvisionNeedsAnIdThatNothingHasAndWordsThatFit() {
    refused(insert(TAKEN, 3, ""), "provision-introduced-twice");
    refused(insert(NEW, 3, "a".repeat(262_145)), "text-too-long");
    refused(insert(NEW, 3, "\ud83d"), "lone-surrogate");
  }

  @Test
  void decisionThatAmendsNothingIsRefused() {
    fixture
        .given(introduced())
        .when(amend("d1", 0))
        .expectNoEvents()
        .expectException(hasProperty("message", startsWith("nothing-to-amend ")));
  }

  private void refused(BillAct act, String code) {
    refused(
        fixture.given(introduced()).when(amend("d1", 0, new Amending("a1", List.of(act)))),
        code,
        "a1");
  }

  private void refused(BillAct first, BillAct second, String code) {
    refused(
        fixture
            .given(introduced())
            .when(
                amend(
                    "d1",
                    0,
                    new Amending("a1", List.of(first)),
                    new Amending("a2", List.of(second)))),
        code,
        "a2");
  }

  private static void refused(ResultValidator<Bill> result, String code, String cause) {
    result
        .expectNoEvents()
        .expectException(
            hasProperty(
                "message", allOf(startsWith(code + " "), containsString("cause=" + cause))));
  }

  private static AmendBill amend(String decision, long expected, Amending... amendings) {
    return new AmendBill(BILL, decision, List.of(amendings), expected, KAMOLA, NOW);
  }

  private static ChangeText change(ProvisionId provision, long base, String changes) {
    return new ChangeText(provision, base, ChangeSetJson.read(changes));
  }

  private static AmendedText text(ProvisionId provision, long base, String changes) {
    return new AmendedText(provision, base, ChangeSetJson.read(changes));
  }

  private static InsertProvision insert(ProvisionId provision, int number, String text) {
    return new InsertProvision(
        provision,
        ProvisionKind.ARTICLE,
        ProvisionNumber.of(number),
        "",
        new Place(CHAPTER, ARTICLE_1),
        text);
  }

  private static BillIntroduced introduced() {
    return new BillIntroduced(
        BILL,
        "Qonun",
        "uz",
        List.of(
            new IntroducedProvision(
                CHAPTER, null, ProvisionKind.CHAPTER, ProvisionNumber.of(1), "", null),
            new IntroducedProvision(
                ARTICLE_1, CHAPTER, ProvisionKind.ARTICLE, ProvisionNumber.of(1), "", null),
            new IntroducedProvision(
                ARTICLE_2, CHAPTER, ProvisionKind.ARTICLE, ProvisionNumber.of(2), "", null)),
        null,
        KAMOLA,
        NOW);
  }
}
