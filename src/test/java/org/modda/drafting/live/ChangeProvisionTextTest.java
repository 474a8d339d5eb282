package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.text.ChangeSetJson;

class ChangeProvisionTextTest {

  private static final BillId BILL = new BillId("bill");
  private static final ProvisionId ARTICLE = new ProvisionId("article-9");
  private static final AccountId AZIZA = new AccountId("aziza");
  private static final Instant NOW = Instant.parse("2026-11-23T05:10:00Z");

  private final AggregateTestFixture<ProvisionText> fixture =
      new AggregateTestFixture<>(ProvisionText.class);
  private final List<ProvisionTextEvent> stream = new ArrayList<>();

  @BeforeEach
  void theStreamCanBeRead() {
    fixture.setReportIllegalStateChange(false);
    fixture.registerInjectableResource(new WrittenStream(stream));
    fixture.registerInjectableResource(new EverybodyMay());
    fixture.registerInjectableResource(new TextSnapshots(fixture.getEventStore(), Runnable::run));
  }

  @Test
  void whatWasDecidedIsTheNextRevisionAndNamesItsCause() {
    fixture
        .given(opened("abc"))
        .when(change(0, "[3,[0,\"d\"]]", "a1", 1))
        .expectEvents(accepted(1, "[3,[0,\"d\"]]", "a1", 1, "a1"))
        .expectResultMessagePayload(new Outcome.Accepted(1));
  }

  @Test
  void textThatNobodyBeganBeginsEmpty() {
    fixture
        .givenNoPriorActivity()
        .when(change(0, "[[0,\"a\"]]", "a1", 1))
        .expectEvents(opened(""), accepted(1, "[[0,\"a\"]]", "a1", 1, "a1"));
  }

  @Test
  void whatWasTypedSinceTheDecisionIsRebasedOver() {
    fixture
        .given(opened("abc"), typed(1, "[[0,\"x\"],3]"), typed(2, "[4,[0,\"y\"]]"))
        .when(change(0, "[1,[1,\"B\"],1]", "a1", 1))
        .expectEvents(accepted(3, "[2,[1,\"B\"],2]", "a1", 1, "a1"));
  }

  @Test
  void repeatHasNoEffect() {
    fixture
        .given(
            opened("abc"),
            typed(1, "[[0,\"x\"],3]"),
            accepted(2, "[4,[0,\"d\"]]", "a1", 1, "a1"),
            typed(3, "[5,[0,\"e\"]]"))
        .when(change(0, "[3,[0,\"d\"]]", "a1", 1))
        .expectNoEvents()
        .expectResultMessagePayload(new Outcome.Repeated(2));
  }

  @Test
  void secondChangeOfTheSameCauseIsNoRepeat() {
    fixture
        .given(opened("abc"), accepted(1, "[3,[0,\"d\"]]", "a1", 1, "a1"))
        .when(change(0, "[[0,\"x\"],3]", "a1", 2))
        .expectEvents(accepted(2, "[[0,\"x\"],4]", "a1", 2, "a1"));
  }

  @Test
  void sessionThatCallsItselfLikeACauseDoesNotHoldUpTheDecision() {
    fixture
        .given(opened("abc"), accepted(1, "[3,[0,\"x\"]]", "a1", 1, null))
        .when(change(0, "[[0,\"d\"],3]", "a1", 1))
        .expectEvents(accepted(2, "[[0,\"d\"],4]", "a1", 1, "a1"));
  }

  @Test
  void lateSubmissionIsRebasedOverWhatWasDecided() {
    fixture
        .given(opened("abc"), accepted(1, "[[0,\"d\"],3]", "c1", 1, "c1"))
        .when(
            new SubmitTogether(
                ARTICLE,
                BILL,
                List.of(
                    new SubmitChangeSet(
                        BILL,
                        ARTICLE,
                        0,
                        "c1",
                        1,
                        ChangeSetJson.read("[3,[0,\"x\"]]"),
                        AZIZA,
                        NOW))))
        .expectEvents(accepted(2, "[4,[0,\"x\"]]", "c1", 1, null));
  }

  @Test
  void decisionOnARevisionThatIsNoLongerRememberedIsRebasedAllTheSame() {
    write(opened("abc"));
    for (int i = 1; i <= RecentRevisions.KEPT + 10; i++) {
      write(typed(i, "[[0,\"x\"]," + (2 + i) + "]"));
    }
    fixture
        .given(stream)
        .when(change(2, "[5,[0,\"d\"]]", "a1", 1))
        .expectEvents(
            accepted(
                RecentRevisions.KEPT + 11,
                "[" + (RecentRevisions.KEPT + 13) + ",[0,\"d\"]]",
                "a1",
                1,
                "a1"));
  }

  @Test
  void repeatOfOneThatIsNoLongerRememberedHasNoEffect() {
    write(opened("abc"));
    write(accepted(1, "[3,[0,\"d\"]]", "a1", 1, "a1"));
    for (int i = 2; i <= RecentRevisions.KEPT + 10; i++) {
      write(typed(i, "[[0,\"x\"]," + (2 + i) + "]"));
    }
    fixture
        .given(stream)
        .when(change(0, "[3,[0,\"d\"]]", "a1", 1))
        .expectNoEvents()
        .expectResultMessagePayload(new Outcome.Repeated(1));
  }

  @Test
  void whatTheBillCannotHaveDecidedIsRefused() {
    refused(change(1, "[3,[0,\"d\"]]", "a1", 1), "base-ahead-of-revision");
    refused(change(0, "[4,[0,\"d\"]]", "a1", 1), "length-mismatch");
    refused(
        new ChangeProvisionText(
            ARTICLE,
            new BillId("another"),
            0,
            ChangeSetJson.read("[3,[0,\"d\"]]"),
            "a1",
            1,
            AZIZA,
            NOW),
        "provision-of-another-bill");
  }

  @Test
  void oneRevisionOnTheWireNamesItsCauseWhereItHasOne() {
    assertThat(Frames.revision(accepted(1, "[3,[0,\"d\"]]", "a1", 2, "a1")))
        .isEqualTo(
            "{\"c\":\"a1\",\"n\":2,\"by\":\"aziza\",\"at\":\"2026-11-23T05:10:00Z\","
                + "\"cause\":\"a1\",\"ch\":[3,[0,\"d\"]]}");
    assertThat(Frames.revision(typed(1, "[3,[0,\"d\"]]"))).doesNotContain("cause");
  }

  private void refused(ChangeProvisionText change, String code) {
    fixture
        .given(opened("abc"))
        .when(change)
        .expectNoEvents()
        .expectException(hasProperty("message", startsWith(code + " ")));
  }

  private void write(ProvisionTextEvent event) {
    stream.add(event);
  }

  private static ChangeProvisionText change(long base, String changes, String cause, long n) {
    return new ChangeProvisionText(
        ARTICLE, BILL, base, ChangeSetJson.read(changes), cause, n, AZIZA, NOW);
  }

  private static ProvisionTextOpened opened(String text) {
    return new ProvisionTextOpened(BILL, ARTICLE, text, AZIZA, NOW);
  }

  private static ChangeSetAccepted typed(long revision, String changes) {
    return accepted(revision, changes, "c9", revision, null);
  }

  private static ChangeSetAccepted accepted(
      long revision, String changes, String client, long n, @Nullable String cause) {
    return new ChangeSetAccepted(
        BILL, ARTICLE, revision, ChangeSetJson.read(changes), AZIZA, client, n, cause, NOW);
  }

  private record WrittenStream(List<ProvisionTextEvent> events) implements Streams {

    @Override
    public List<Recorded> read(String aggregate, long from, long to) {
      List<Recorded> found = new ArrayList<>();
      for (int i = (int) from; i < Math.min(to, events.size()); i++) {
        found.add(new Recorded(i + 1L, aggregate, i, NOW, events.get(i)));
      }
      return found;
    }

    @Override
    public Optional<Recorded> at(String aggregate, long sequence) {
      return read(aggregate, sequence, sequence + 1).stream().findFirst();
    }

    @Override
    public Optional<Recorded> last(String aggregate) {
      return at(aggregate, events.size() - 1L);
    }
  }

  private static final class EverybodyMay implements Access {
    @Override
    public void check(Act act) {}

    @Override
    public Set<Role> rolesOf(AccountId account, Scope scope) {
      return Set.of();
    }
  }
}
