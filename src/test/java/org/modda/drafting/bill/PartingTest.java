package org.modda.drafting.bill;

import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedText;
import org.modda.drafting.Amending;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.bill.BillCommand.InsertProvision;
import org.modda.drafting.bill.BillCommand.MergeProvision;
import org.modda.drafting.bill.BillCommand.RenameProvision;
import org.modda.drafting.bill.BillCommand.SplitProvision;
import org.modda.drafting.bill.BillCommand.UndoRepeal;
import org.modda.identity.AccountId;
import org.modda.text.ChangeSetJson;

/** Splitting and merging, as a bill decides them. */
class PartingTest {

  private static final BillId BILL = new BillId("bill");
  private static final AccountId DILNOZA = new AccountId("dilnoza");
  private static final Instant NOW = Instant.parse("2026-11-25T05:10:00Z");
  private static final ProvisionId CHAPTER = new ProvisionId("chapter");
  private static final ProvisionId CHAPTER_2 = new ProvisionId("chapter-2");
  private static final ProvisionId ONE = new ProvisionId("article-1");
  private static final ProvisionId PART = new ProvisionId("part");
  private static final ProvisionId TWO = new ProvisionId("article-2");
  private static final ProvisionId THREE = new ProvisionId("article-3");
  private static final ProvisionId NEW = new ProvisionId("new");
  private static final ProvisionNumber ONE_ONE = new ProvisionNumber(1, 1, null);

  private final AggregateTestFixture<Bill> fixture = new AggregateTestFixture<>(Bill.class);
  private final WrittenTexts texts = new WrittenTexts();

  @BeforeEach
  void articleOneHasTwoLines() {
    fixture.setReportIllegalStateChange(false);
    fixture.registerInjectableResource(texts);
    texts.write(ONE, "");
    texts.write(ONE, "ab\ncd");
    texts.write(TWO, "ef");
  }

  @Test
  void wordsFromThePlaceOnBecomeTheNextArticle() {
    fixture
        .given(introduced())
        .when(split(3, 1))
        .expectEvents(
            new ProvisionSplit(
                BILL,
                ONE,
                NEW,
                ONE_ONE,
                "Yangi",
                "s1",
                List.of(text(ONE, 1, "[2,[3]]"), text(NEW, 0, "[[0,\"cd\"]]")),
                DILNOZA,
                NOW))
        .expectResultMessagePayload(new BillAnswer(1, NEW));
    fixture
        .given(introduced(), wasSplit())
        .when(
            new InsertProvision(
                BILL,
                new ProvisionId("x"),
                ProvisionKind.ARTICLE,
                ProvisionNumber.of(9),
                "",
                new Place(CHAPTER, NEW),
                BillCommand.ANY,
                DILNOZA,
                NOW))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void lineMayBeCutInTwo() {
    fixture
        .given(introduced())
        .when(split(4, 1))
        .expectEvents(
            new ProvisionSplit(
                BILL,
                ONE,
                NEW,
                ONE_ONE,
                "Yangi",
                "s1",
                List.of(text(ONE, 1, "[4,[1]]"), text(NEW, 0, "[[0,\"d\"]]")),
                DILNOZA,
                NOW));
  }

  @Test
  void placeFollowsWhatWasTypedSinceItsBase() {
    texts.write(ONE, "Aab\ncd");
    texts.write(ONE, "Aab\nCcd!");
    fixture
        .given(introduced())
        .when(split(3, 1))
        .expectEvents(
            new ProvisionSplit(
                BILL,
                ONE,
                NEW,
                ONE_ONE,
                "Yangi",
                "s1",
                List.of(text(ONE, 3, "[3,[5]]"), text(NEW, 0, "[[0,\"Ccd!\"]]")),
                DILNOZA,
                NOW));
  }

  @Test
  void placeWhoseSurroundingsAreGoneIsStale() {
    texts.write(ONE, "axd");
    refused(split(3, 1), "split-place-gone");
  }

  @Test
  void bothPartsNeedWords() {
    refused(split(0, 1), "split-outside-text");
    refused(split(5, 1), "split-outside-text");
    refused(split(-1, 1), "split-outside-text");
    refused(split(1, 0), "split-outside-text");
    texts.write(ONE, "ab\n \n");
    refused(split(3, 2), "split-without-words");
    texts.write(ONE, " \nab");
    refused(split(2, 3), "split-without-words");
  }

  @Test
  void placeInsideACharacterIsRefused() {
    texts.write(ONE, "a\ud83d\ude00b");
    refused(split(2, 2), "splits-surrogate-pair");
  }

  @Test
  void baseAheadOfTheTextIsRefused() {
    refused(split(3, 2), "base-ahead-of-revision");
  }

  @Test
  void newNumberMustBeFreeAndTheOldOneInForce() {
    refused(splitInto(NEW, ProvisionNumber.of(2), "Yangi"), "number-taken");
    refused(splitInto(TWO, ONE_ONE, "Yangi"), "provision-introduced-twice");
    refused(splitInto(NEW, ONE_ONE, "a".repeat(1_001)), "heading-too-long");
    refused(fixture.given(introduced(), repealed(ONE)).when(split(3, 1)), "provision-repealed");
  }

  @Test
  void nothingIsSplitOrMergedWhileItsLastDecisionStillFollows() {
    texts.wait(ONE);
    refused(
        fixture
            .given(introduced(), wasSplit())
            .when(
                new SplitProvision(
                    BILL,
                    ONE,
                    3,
                    1,
                    new ProvisionId("newer"),
                    new ProvisionNumber(1, 2, null),
                    "",
                    "s2",
                    BillCommand.ANY,
                    DILNOZA,
                    NOW)),
        "text-still-follows");
    texts.wait(NEW);
    refused(fixture.given(introduced(), wasSplit()).when(merge(NEW, ONE)), "text-still-follows");
  }

  @Test
  void nothingIsSplitOrMergedWhileAnEarlierDecisionStillFollowsThoughALaterOneHas() {
    BillEvent first =
        new BillAmended(BILL, "a1", "d1", List.of(text(ONE, 1, "[3,[2,\"CD\"]]")), DILNOZA, NOW);
    BillEvent second =
        new BillAmended(BILL, "a2", "d2", List.of(text(ONE, 1, "[[1,\"A\"],4]")), DILNOZA, NOW);
    texts.write(ONE, "Ab\ncd");
    texts.wait("a1");
    refused(fixture.given(introduced(), first, second).when(split(3, 2)), "text-still-follows");
    refused(
        fixture.given(introduced(), repealed(PART), first, second).when(merge(ONE, TWO)),
        "text-still-follows");
  }

  @Test
  void wordsThatASplitIsStillTakingAwayAreNotAmendedWhereTheyWere() {
    texts.wait("s0");
    refused(
        fixture
            .given(introduced(), wasSplit())
            .when(
                new AmendBill(
                    BILL,
                    "d1",
                    List.of(
                        new Amending(
                            "a1",
                            List.of(
                                new BillAct.ChangeText(
                                    ONE, 1, ChangeSetJson.read("[3,[2,\"CD\"]]"))))),
                    AmendBill.ANY,
                    DILNOZA,
                    NOW)),
        "text-still-follows");
  }

  @Test
  void mergedWordsStandAtTheEndOfTheOther() {
    fixture
        .given(introduced(), repealed(PART))
        .when(merge(ONE, TWO))
        .expectEvents(
            new ProvisionMerged(
                BILL,
                ONE,
                TWO,
                "m1",
                List.of(text(TWO, 0, "[2,[0,\"\",\"ab\",\"cd\"]]"), text(ONE, 1, "[[5]]")),
                DILNOZA,
                NOW))
        .expectResultMessagePayload(new BillAnswer(2, ONE));
  }

  @Test
  void lineBreakPartsOnlyWordsFromWords() {
    fixture
        .given(introduced())
        .when(merge(TWO, THREE))
        .expectEvents(
            new ProvisionMerged(
                BILL,
                TWO,
                THREE,
                "m1",
                List.of(text(THREE, 0, "[[0,\"ef\"]]"), text(TWO, 0, "[[2]]")),
                DILNOZA,
                NOW));
    fixture
        .given(introduced())
        .when(merge(THREE, TWO))
        .expectEvents(new ProvisionMerged(BILL, THREE, TWO, "m1", List.of(), DILNOZA, NOW));
  }

  @Test
  void onlyWhatStandsBesideAndIsOfItsKindIsMerged() {
    refused(merge(TWO, TWO), "merge-into-itself");
    refused(merge(ONE, PART), "merge-into-itself");
    refused(merge(PART, ONE), "merge-of-unlike");
    refused(merge(CHAPTER_2, TWO), "merge-of-unlike");
    refused(merge(ONE, TWO), "provision-has-parts");
    refused(merge(TWO, new ProvisionId("nowhere")), "unknown-provision");
    refused(fixture.given(introduced(), repealed(ONE)).when(merge(TWO, ONE)), "provision-repealed");
    refused(fixture.given(introduced(), wasMerged()).when(merge(TWO, ONE)), "provision-repealed");
  }

  @Test
  void textOfTheTwoTogetherHasItsLimit() {
    texts.write(TWO, "e".repeat(262_143));
    texts.write(THREE, "e");
    refused(merge(THREE, TWO), "text-too-long");
  }

  @Test
  void mergedProvisionIsGoneForGood() {
    refused(
        fixture
            .given(introduced(), wasMerged())
            .when(new UndoRepeal(BILL, TWO, BillCommand.ANY, DILNOZA, NOW)),
        "provision-merged {into=article-1}");
    refused(
        fixture
            .given(introduced(), wasMerged())
            .when(new RenameProvision(BILL, TWO, "x", BillCommand.ANY, DILNOZA, NOW)),
        "provision-repealed");
  }

  private void refused(BillCommand command, String code) {
    refused(fixture.given(introduced()).when(command), code);
  }

  private static void refused(ResultValidator<Bill> result, String code) {
    result.expectNoEvents().expectException(hasProperty("message", startsWith(code)));
  }

  private static SplitProvision split(int from, long base) {
    return new SplitProvision(
        BILL, ONE, from, base, NEW, ONE_ONE, "Yangi", "s1", BillCommand.ANY, DILNOZA, NOW);
  }

  private static SplitProvision splitInto(
      ProvisionId into, ProvisionNumber number, String heading) {
    return new SplitProvision(
        BILL, ONE, 3, 1, into, number, heading, "s1", BillCommand.ANY, DILNOZA, NOW);
  }

  private static MergeProvision merge(ProvisionId provision, ProvisionId into) {
    return new MergeProvision(BILL, provision, into, "m1", BillCommand.ANY, DILNOZA, NOW);
  }

  private static BillEvent wasSplit() {
    return new ProvisionSplit(
        BILL,
        ONE,
        NEW,
        ONE_ONE,
        "Yangi",
        "s0",
        List.of(text(ONE, 1, "[2,[3]]"), text(NEW, 0, "[[0,\"cd\"]]")),
        DILNOZA,
        NOW);
  }

  private static BillEvent wasMerged() {
    return new ProvisionMerged(BILL, TWO, ONE, "m0", List.of(), DILNOZA, NOW);
  }

  private static BillEvent repealed(ProvisionId provision) {
    return new ProvisionRepealed(BILL, provision, DILNOZA, NOW);
  }

  private static AmendedText text(ProvisionId provision, long base, String changes) {
    return new AmendedText(provision, base, ChangeSetJson.read(changes));
  }

  private static BillIntroduced introduced() {
    List<IntroducedProvision> units = new ArrayList<>();
    units.add(unit(CHAPTER, null, ProvisionKind.CHAPTER, 1));
    units.add(unit(ONE, CHAPTER, ProvisionKind.ARTICLE, 1));
    units.add(unit(PART, ONE, ProvisionKind.PARAGRAPH, 1));
    units.add(unit(TWO, CHAPTER, ProvisionKind.ARTICLE, 2));
    units.add(unit(THREE, CHAPTER, ProvisionKind.ARTICLE, 3));
    units.add(unit(CHAPTER_2, null, ProvisionKind.CHAPTER, 2));
    return new BillIntroduced(BILL, "Qonun", "uz", units, null, DILNOZA, NOW);
  }

  private static IntroducedProvision unit(
      ProvisionId id, ProvisionId parent, ProvisionKind kind, int number) {
    return new IntroducedProvision(id, parent, kind, ProvisionNumber.of(number), "", null);
  }
}
