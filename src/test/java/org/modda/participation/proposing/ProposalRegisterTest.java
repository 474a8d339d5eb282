package org.modda.participation.proposing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.participation.ProposalEvent.ProposalSubmitted;
import org.modda.participation.ProposalEvent.ProposalTakenUp;
import org.modda.participation.ProposalId;
import org.modda.participation.proposing.ProposalCommand.SubmitProposal;
import org.modda.participation.proposing.ProposalCommand.TakeUpProposal;
import org.modda.platform.Refused;

class ProposalRegisterTest {

  private static final BillId BILL = new BillId("bill");
  private static final ProposalId ONE = new ProposalId("one");
  private static final ProposalId TWO = new ProposalId("two");
  private static final AmendmentId AMENDMENT = new AmendmentId("amendment");
  private static final AccountId SARDOR = new AccountId("sardor");
  private static final AccountId AZIZA = new AccountId("aziza");
  private static final Instant NOW = Instant.parse("2026-11-25T05:10:00Z");
  private static final Wording WORDING =
      Wording.of(List.of(new RepealProvision(new ProvisionId("article-1"))));

  private final AggregateTestFixture<ProposalRegister> fixture =
      new AggregateTestFixture<>(ProposalRegister.class);

  @BeforeEach
  void stateIsNotCompared() {
    fixture.setReportIllegalStateChange(false);
  }

  @Test
  void proposalsAreNumberedFromOne() {
    when(submit(ONE, SARDOR)).expectEvents(submitted(ONE, 1)).expectResultMessagePayload(1);
    when(submit(TWO, SARDOR), submitted(ONE, 1))
        .expectEvents(submitted(TWO, 2))
        .expectResultMessagePayload(2);
  }

  @Test
  void repeatedSubmissionIsOneProposal() {
    when(submit(ONE, SARDOR), submitted(ONE, 1)).expectNoEvents().expectResultMessagePayload(1);
    refused(when(submit(ONE, AZIZA), submitted(ONE, 1)), "proposal-already-submitted");
  }

  @Test
  void emptyOrTooLongOrOneTooManyIsRefused() {
    refused(
        when(new SubmitProposal(BILL, ONE, Wording.of(List.of()), null, "", SARDOR, NOW)),
        "wording-empty");
    refused(
        when(new SubmitProposal(BILL, ONE, WORDING, null, "a".repeat(20_001), SARDOR, NOW)),
        "proposal-words-too-long");
    Object[] full =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(i -> submitted(new ProposalId("p" + i), i))
            .toArray();
    refused(when(submit(ONE, SARDOR), full), "too-many-proposals");
  }

  @Test
  void onePersonLeavesRoomForOthers() {
    Object[] own =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> submitted(new ProposalId("p" + i), i, SARDOR))
            .toArray();
    refused(when(submit(ONE, SARDOR), own), "too-many-own-proposals");
    when(submit(ONE, AZIZA), own).expectEvents(submitted(ONE, 51, AZIZA));
  }

  @Test
  void deputyTakesItUpOnce() {
    ProposalTakenUp taken = new ProposalTakenUp(BILL, ONE, AMENDMENT, AZIZA, NOW);
    when(takeUp(AMENDMENT), submitted(ONE, 1)).expectEvents(taken);
    when(takeUp(AMENDMENT), submitted(ONE, 1), taken).expectNoEvents();
    refused(
        when(takeUp(new AmendmentId("another")), submitted(ONE, 1), taken), "proposal-taken-up");
    refused(when(takeUp(AMENDMENT)), "unknown-proposal");
  }

  private ResultValidator<ProposalRegister> when(ProposalCommand command, Object... given) {
    return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(given))
        .when(command);
  }

  private static SubmitProposal submit(ProposalId proposal, AccountId by) {
    return new SubmitProposal(BILL, proposal, WORDING, null, "Sababi", by, NOW);
  }

  private static TakeUpProposal takeUp(AmendmentId amendment) {
    return new TakeUpProposal(BILL, ONE, amendment, AZIZA, NOW);
  }

  private static ProposalSubmitted submitted(ProposalId proposal, int number) {
    return submitted(proposal, number, SARDOR);
  }

  private static ProposalSubmitted submitted(ProposalId proposal, int number, AccountId by) {
    return new ProposalSubmitted(BILL, proposal, number, WORDING, null, "Sababi", by, NOW);
  }

  private static void refused(ResultValidator<ProposalRegister> result, String code) {
    result
        .expectNoEvents()
        .expectException(
            allOf(instanceOf(Refused.class), hasProperty("message", startsWith(code + " "))));
  }
}
