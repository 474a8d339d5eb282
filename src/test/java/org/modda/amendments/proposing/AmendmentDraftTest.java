package org.modda.amendments.proposing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendmentDraftEvent;
import org.modda.amendments.AmendmentDraftEvent.DraftBegun;
import org.modda.amendments.AmendmentDraftEvent.DraftDiscarded;
import org.modda.amendments.AmendmentDraftEvent.DraftReworded;
import org.modda.amendments.AmendmentDraftEvent.DraftTabled;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.CloseDraft;
import org.modda.amendments.Wording;
import org.modda.amendments.proposing.DraftCommand.BeginDraft;
import org.modda.amendments.proposing.DraftCommand.DiscardDraft;
import org.modda.amendments.proposing.DraftCommand.RewordDraft;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.platform.Refused;

class AmendmentDraftTest {

  private static final BillId BILL = new BillId("bill");
  private static final BillId ANOTHER_BILL = new BillId("another");
  private static final AmendmentId DRAFT = new AmendmentId("draft");
  private static final AccountId SARDOR = new AccountId("sardor");
  private static final AccountId AZIZA = new AccountId("aziza");
  private static final Instant NOW = Instant.parse("2026-11-25T05:10:00Z");
  private static final Wording WORDING =
      Wording.of(List.of(new RepealProvision(new ProvisionId("article-1"))));
  private static final DraftBegun BEGUN = new DraftBegun(BILL, DRAFT, null, SARDOR, NOW);
  private static final DraftReworded REWORDED =
      new DraftReworded(DRAFT, WORDING, "Sababi", SARDOR, NOW);
  private static final DraftTabled TABLED = new DraftTabled(DRAFT, SARDOR, NOW);
  private static final DraftDiscarded DISCARDED = new DraftDiscarded(DRAFT, SARDOR, NOW);

  private final AggregateTestFixture<AmendmentDraft> fixture =
      new AggregateTestFixture<>(AmendmentDraft.class);

  @BeforeEach
  void stateIsNotCompared() {
    fixture.setReportIllegalStateChange(false);
  }

  @Test
  void draftIsBegunOnce() {
    when(begin(SARDOR)).expectEvents(BEGUN);
    when(begin(SARDOR), BEGUN).expectNoEvents().expectSuccessfulHandlerExecution();
    refused(when(begin(AZIZA), BEGUN), "unknown-draft");
  }

  @Test
  void authorWritesInIt() {
    when(reword(WORDING, "Sababi", SARDOR), BEGUN).expectEvents(REWORDED);
    when(reword(Wording.of(List.of()), "hali boʻsh", SARDOR), BEGUN)
        .expectEvents(new DraftReworded(DRAFT, Wording.of(List.of()), "hali boʻsh", SARDOR, NOW));
  }

  @Test
  void theSameWordsAgainAreNoEvent() {
    when(reword(WORDING, "Sababi", SARDOR), BEGUN, REWORDED)
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void wordsThatAreTooLongAreRefused() {
    refused(when(reword(WORDING, "a".repeat(20_001), SARDOR), BEGUN), "rationale-too-long");
    Wording renaming =
        Wording.of(List.of(new RenameProvision(new ProvisionId("article-1"), "a".repeat(1_001))));
    refused(when(reword(renaming, "", SARDOR), BEGUN), "heading-too-long");
  }

  @Test
  void authorDiscardsOrClosesIt() {
    when(new DiscardDraft(DRAFT, BILL, SARDOR, NOW), BEGUN).expectEvents(DISCARDED);
    when(new DiscardDraft(DRAFT, BILL, SARDOR, NOW), BEGUN, DISCARDED).expectNoEvents();
    when(new CloseDraft(DRAFT, BILL, SARDOR, NOW), BEGUN, REWORDED).expectEvents(TABLED);
    when(new CloseDraft(DRAFT, BILL, SARDOR, NOW), BEGUN, TABLED).expectNoEvents();
  }

  @Test
  void closedDraftIsChangedNoMore() {
    refused(when(reword(WORDING, "", SARDOR), BEGUN, TABLED), "draft-closed");
    refused(when(reword(WORDING, "", SARDOR), BEGUN, DISCARDED), "draft-closed");
    refused(when(new DiscardDraft(DRAFT, BILL, SARDOR, NOW), BEGUN, TABLED), "draft-closed");
    refused(when(new CloseDraft(DRAFT, BILL, SARDOR, NOW), BEGUN, DISCARDED), "draft-closed");
  }

  @Test
  void toAnybodyElseAndInAnyOtherBillThereIsNoDraft() {
    for (Act act :
        List.of(
            reword(WORDING, "", AZIZA),
            new DiscardDraft(DRAFT, BILL, AZIZA, NOW),
            new CloseDraft(DRAFT, BILL, AZIZA, NOW),
            new DiscardDraft(DRAFT, ANOTHER_BILL, SARDOR, NOW))) {
      refused(when(act, BEGUN), "unknown-draft");
      refused(when(act), "unknown-draft");
    }
  }

  private ResultValidator<AmendmentDraft> when(Act act, AmendmentDraftEvent... given) {
    return (given.length == 0
            ? fixture.givenNoPriorActivity()
            : fixture.given(List.of((Object[]) given)))
        .when(act);
  }

  private static BeginDraft begin(AccountId by) {
    return new BeginDraft(DRAFT, BILL, null, by, NOW);
  }

  private static RewordDraft reword(Wording wording, String rationale, AccountId by) {
    return new RewordDraft(DRAFT, BILL, wording, rationale, by, NOW);
  }

  private static void refused(ResultValidator<AmendmentDraft> result, String code) {
    result
        .expectNoEvents()
        .expectException(
            allOf(instanceOf(Refused.class), hasProperty("message", startsWith(code + " "))));
  }
}
