package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;
import org.modda.text.ChangeSetJson;

class ProvisionTextTest {

  private static final BillId BILL = new BillId("bill");
  private static final ProvisionId ARTICLE = new ProvisionId("article-9");
  private static final AccountId AZIZA = new AccountId("aziza");
  private static final AccountId SARDOR = new AccountId("sardor");
  private static final Instant NOW = Instant.parse("2026-11-23T05:10:00Z");

  private final AggregateTestFixture<ProvisionText> fixture =
      new AggregateTestFixture<>(ProvisionText.class);

  @BeforeEach
  void azizaIsADeputyAndSardorACitizen() {
    fixture.setReportIllegalStateChange(false);
    fixture.registerInjectableResource(new AzizaIsADeputy());
    fixture.registerInjectableResource(new TextSnapshots(fixture.getEventStore(), Runnable::run));
  }

  @Test
  void acceptedChangeSetTakesTheNextRevision() {
    fixture
        .given(opened("abc"))
        .when(together(edit(AZIZA, 0, "c1", 1, "[3,[0,\"d\"]]")))
        .expectEvents(accepted(1, "[3,[0,\"d\"]]", "c1", 1))
        .expectResultMessagePayload(List.of(new Outcome.Accepted(1)));
  }

  @Test
  void textOfAProvisionBeginsEmpty() {
    fixture
        .givenNoPriorActivity()
        .when(together(edit(AZIZA, 0, "c1", 1, "[[0,\"a\"]]")))
        .expectEvents(opened(""), accepted(1, "[[0,\"a\"]]", "c1", 1));
  }

  @Test
  void lateSubmissionIsRebasedOneRevisionAtATime() {
    fixture
        .given(opened("abc"), accepted(1, "[[0,\"x\"],3]", "c1", 1))
        .when(together(edit(AZIZA, 0, "c2", 1, "[[0,\"y\"],3]")))
        .expectEvents(accepted(2, "[1,[0,\"y\"],3]", "c2", 1));
  }

  @Test
  void gatheredSubmissionsMakeOneCommitOfSeveralRevisions() {
    fixture
        .given(opened("abc"))
        .when(
            together(
                edit(AZIZA, 0, "c1", 1, "[3,[0,\"d\"]]"),
                edit(AZIZA, 0, "c2", 1, "[3,[0,\"e\"]]"),
                edit(AZIZA, 0, "c3", 1, "[[1],2]")))
        .expectEvents(
            accepted(1, "[3,[0,\"d\"]]", "c1", 1),
            accepted(2, "[4,[0,\"e\"]]", "c2", 1),
            accepted(3, "[[1],4]", "c3", 1))
        .expectResultMessagePayload(
            List.of(new Outcome.Accepted(1), new Outcome.Accepted(2), new Outcome.Accepted(3)));
  }

  @Test
  void resendIsAnsweredAndNotAppliedTwice() {
    fixture
        .given(opened("abc"), accepted(1, "[3,[0,\"d\"]]", "c1", 1))
        .when(together(edit(AZIZA, 0, "c1", 1, "[3,[0,\"d\"]]")))
        .expectNoEvents()
        .expectResultMessagePayload(List.of(new Outcome.Repeated(1)));
  }

  @Test
  void resendGatheredWithTheFirstIsAppliedOnce() {
    fixture
        .given(opened("abc"))
        .when(
            together(
                edit(AZIZA, 0, "c1", 1, "[3,[0,\"d\"]]"), edit(AZIZA, 0, "c1", 1, "[3,[0,\"d\"]]")))
        .expectEvents(accepted(1, "[3,[0,\"d\"]]", "c1", 1))
        .expectResultMessagePayload(List.of(new Outcome.Accepted(1), new Outcome.Repeated(1)));
  }

  @Test
  void changeSetThatChangesNothingMakesNoRevision() {
    fixture
        .given(opened("abc"), accepted(1, "[3,[0,\"d\"]]", "c1", 1))
        .when(together(edit(AZIZA, 1, "c1", 2, "[4]")))
        .expectNoEvents()
        .expectResultMessagePayload(List.of(new Outcome.Unchanged(1)));
    fixture
        .givenNoPriorActivity()
        .when(together(edit(AZIZA, 0, "c1", 1, "[]")))
        .expectNoEvents()
        .expectResultMessagePayload(List.of(new Outcome.Unchanged(0)));
  }

  @Test
  void deletionOfWhatOthersDeletedMakesNoRevision() {
    fixture
        .given(opened("abc"), accepted(1, "[1,[1],1]", "c1", 1))
        .when(
            together(
                edit(AZIZA, 0, "c2", 1, "[1,[1],1]"), edit(AZIZA, 0, "c3", 1, "[1,[1,\"x\"],1]")))
        .expectEvents(accepted(2, "[1,[0,\"x\"],1]", "c3", 1))
        .expectResultMessagePayload(List.of(new Outcome.Unchanged(1), new Outcome.Accepted(2)));
  }

  @Test
  void changeSetThatChangesNothingStillHasToFit() {
    refused(
        fixture.given(opened("abc")).when(together(edit(AZIZA, 0, "c1", 1, "[4]"))),
        "length-mismatch");
    refused(
        fixture.given(opened("abc")).when(together(edit(SARDOR, 0, "c1", 1, "[3]"))),
        "role-required");
  }

  @Test
  void secondSubmissionBeforeTheFirstIsHeardOfIsRefused() {
    refused(
        fixture
            .given(opened("abc"), accepted(1, "[3,[0,\"d\"]]", "c1", 1))
            .when(together(edit(AZIZA, 0, "c1", 2, "[3,[0,\"e\"]]"))),
        "submission-in-flight");
  }

  @Test
  void baseAheadOfTheRevisionIsRefused() {
    refused(
        fixture.given(opened("abc")).when(together(edit(AZIZA, 7, "c1", 1, "[3]"))),
        "base-ahead-of-revision");
  }

  @Test
  void baseThatIsNoLongerRememberedIsRefused() {
    fixture.setReportIllegalStateChange(false);
    Object[] past = new Object[RecentRevisions.KEPT + 2];
    past[0] = opened("");
    for (int i = 1; i < past.length; i++) {
      past[i] = accepted(i, i == 1 ? "[[0,\"a\"]]" : "[[1,\"a\"]]", "c1", i);
    }
    refused(
        fixture.given(past).when(together(edit(AZIZA, 0, "c2", 1, "[[0,\"b\"]]"))), "base-too-old");
  }

  @Test
  void changeSetOfAnotherLengthIsRefused() {
    refused(
        fixture.given(opened("abc")).when(together(edit(AZIZA, 0, "c1", 1, "[9]"))),
        "length-mismatch");
  }

  @Test
  void surrogatePairIsNeverSplit() {
    refused(
        fixture.given(opened("a😀b")).when(together(edit(AZIZA, 0, "c1", 1, "[2,[1],1]"))),
        "splits-surrogate-pair");
    refused(
        fixture.given(opened("a😀b")).when(together(edit(AZIZA, 0, "c1", 1, "[2,[0,\"x\"],2]"))),
        "splits-surrogate-pair");
    refused(
        fixture
            .given(opened("ab"))
            .when(together(edit(AZIZA, 0, "c1", 1, "[1,[0,\"\\ud83d\"],1]"))),
        "lone-surrogate");
  }

  @Test
  void textBeyondItsLimitIsRefused() {
    String paste = "a".repeat(TextRules.LONGEST_TEXT);
    refused(
        fixture
            .given(opened("abc"))
            .when(
                together(
                    new SubmitChangeSet(
                        BILL,
                        ARTICLE,
                        0,
                        "c1",
                        1,
                        ChangeSet.replacing(3, 0, 0, paste),
                        AZIZA,
                        NOW))),
        "text-too-long");
  }

  @Test
  void provisionOfAnotherBillIsRefused() {
    BillId other = new BillId("other");
    SubmitChangeSet edit =
        new SubmitChangeSet(
            other, ARTICLE, 0, "c1", 1, ChangeSetJson.read("[3,[0,\"d\"]]"), AZIZA, NOW);
    refused(
        fixture.given(opened("abc")).when(new SubmitTogether(ARTICLE, other, List.of(edit))),
        "provision-of-another-bill");
  }

  @Test
  void citizenNeverChangesAText() {
    refused(
        fixture.given(opened("abc")).when(together(edit(SARDOR, 0, "c1", 1, "[3,[0,\"d\"]]"))),
        "role-required");
    refused(
        fixture.givenNoPriorActivity().when(together(edit(SARDOR, 0, "c1", 1, "[[0,\"d\"]]"))),
        "role-required");
  }

  @Test
  void refusedSubmissionDoesNotHoldUpTheOthers() {
    fixture
        .given(opened("abc"))
        .when(
            together(
                edit(SARDOR, 0, "c1", 1, "[3,[0,\"d\"]]"),
                edit(AZIZA, 0, "c2", 1, "[3,[0,\"e\"]]")))
        .expectEvents(accepted(1, "[3,[0,\"e\"]]", "c2", 1));
  }

  @Test
  void timeOfARevisionNeverGoesBackwards() {
    SubmitChangeSet early =
        new SubmitChangeSet(
            BILL,
            ARTICLE,
            0,
            "c1",
            1,
            ChangeSetJson.read("[3,[0,\"d\"]]"),
            AZIZA,
            NOW.minusSeconds(7_200));
    fixture
        .given(opened("abc"))
        .when(together(early))
        .expectEvents(accepted(1, "[3,[0,\"d\"]]", "c1", 1));
  }

  @Test
  void snapshotStandsForTheRevisionsBeforeIt() {
    fixture
        .given(new TextSnapshot(BILL, ARTICLE, 500, "abc", NOW))
        .when(together(edit(AZIZA, 500, "c1", 1, "[3,[0,\"d\"]]")))
        .expectResultMessagePayload(List.of(new Outcome.Accepted(501)));
    refused(
        fixture
            .given(new TextSnapshot(BILL, ARTICLE, 500, "abc", NOW))
            .when(together(edit(AZIZA, 499, "c1", 1, "[3,[0,\"d\"]]"))),
        "base-too-old");
  }

  @Test
  void textIsOpenedWithItsFirstWordingOnlyOnce() {
    fixture
        .givenNoPriorActivity()
        .when(new OpenProvisionText(ARTICLE, BILL, "abc", AZIZA, NOW))
        .expectEvents(opened("abc"));
    fixture
        .given(opened("abc"))
        .when(new OpenProvisionText(ARTICLE, BILL, "abc", AZIZA, NOW))
        .expectNoEvents()
        .expectException(Refused.class);
    fixture
        .givenNoPriorActivity()
        .when(
            new OpenProvisionText(
                ARTICLE, BILL, "a".repeat(TextRules.LONGEST_TEXT + 1), AZIZA, NOW))
        .expectNoEvents()
        .expectException(Refused.class);
    fixture
        .givenNoPriorActivity()
        .when(new OpenProvisionText(ARTICLE, BILL, "\ud83d", AZIZA, NOW))
        .expectNoEvents()
        .expectException(Refused.class);
  }

  private static SubmitTogether together(SubmitChangeSet... edits) {
    return new SubmitTogether(ARTICLE, BILL, List.of(edits));
  }

  private static SubmitChangeSet edit(
      AccountId by, long base, String client, long n, String changes) {
    return new SubmitChangeSet(
        BILL, ARTICLE, base, client, n, ChangeSetJson.read(changes), by, NOW);
  }

  private static ProvisionTextOpened opened(String text) {
    return new ProvisionTextOpened(BILL, ARTICLE, text, AZIZA, NOW);
  }

  private static ChangeSetAccepted accepted(long revision, String changes, String client, long n) {
    return new ChangeSetAccepted(
        BILL, ARTICLE, revision, ChangeSetJson.read(changes), AZIZA, client, n, null, NOW);
  }

  private static void refused(ResultValidator<ProvisionText> result, String code) {
    result
        .expectNoEvents()
        .expectResultMessagePayloadMatching(
            new org.hamcrest.CustomMatcher<Object>("a refusal with " + code) {
              @Override
              public boolean matches(Object payload) {
                assertThat(payload)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .singleElement()
                    .isInstanceOfSatisfying(
                        Outcome.NotAccepted.class,
                        no -> assertThat(no.refused().code()).isEqualTo(code));
                return true;
              }
            });
  }

  /** Roles as the real ones are asked for, with one deputy. */
  private static final class AzizaIsADeputy implements Access {
    @Override
    public void check(Act act) {
      Set<Role> allowed = Set.of(act.getClass().getAnnotation(AllowedTo.class).value());
      if (rolesOf(act.by(), act.scope()).stream().noneMatch(allowed::contains)) {
        throw Refused.because(Refused.Kind.FORBIDDEN, "role-required");
      }
    }

    @Override
    public Set<Role> rolesOf(AccountId account, Scope scope) {
      return account.equals(AZIZA)
          ? EnumSet.of(Role.CITIZEN, Role.DEPUTY)
          : EnumSet.of(Role.CITIZEN);
    }
  }
}
