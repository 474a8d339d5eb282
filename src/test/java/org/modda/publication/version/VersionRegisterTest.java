package org.modda.publication.version;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.startsWith;
import static org.modda.publication.VersionStage.COMMITTEE;
import static org.modda.publication.VersionStage.FIRST_READING;
import static org.modda.publication.VersionStage.IN_FORCE;
import static org.modda.publication.VersionStage.OTHER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.publication.VersionEvent.VersionPublished;
import org.modda.publication.VersionStage;

class VersionRegisterTest {

  private static final BillId BILL = new BillId("bill");
  private static final AccountId KAMOLA = new AccountId("kamola");
  private static final Instant NOW = Instant.parse("2026-11-25T05:10:00Z");

  private final AggregateTestFixture<VersionRegister> fixture =
      new AggregateTestFixture<>(VersionRegister.class);

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
  void versionsAreNumberedFromOne() {
    when(said(COMMITTEE, 10)).expectEvents(published(1, COMMITTEE, 10, null, null));
    when(said(FIRST_READING, 20), published(1, COMMITTEE, 10, null, null))
        .expectEvents(published(2, FIRST_READING, 20, null, null))
        .expectResultMessagePayload(2);
  }

  @Test
  void theSameTextMayBePublishedAtALaterStage() {
    when(said(FIRST_READING, 10), published(1, COMMITTEE, 10, null, null))
        .expectEvents(published(2, FIRST_READING, 10, null, null));
  }

  @Test
  void aRepeatHasOneEffectAndGetsTheFirstAnswer() {
    MetaData key = MetaData.with("command", "kamola:k-1");
    fixture
        .givenCommands(
            GenericCommandMessage.asCommandMessage(said(COMMITTEE, 10)).withMetaData(key))
        .when(said(COMMITTEE, 11), key)
        .expectNoEvents()
        .expectResultMessagePayload(1);
    fixture
        .givenCommands(
            GenericCommandMessage.asCommandMessage(said(COMMITTEE, 10)).withMetaData(key))
        .when(said(COMMITTEE, 11), MetaData.with("command", "kamola:k-2"))
        .expectResultMessagePayload(2);
  }

  @Test
  void inTheMidstOfADecisionOnlyARepeatIsAnswered() {
    PublishVersion unsettled =
        new PublishVersion(
            BILL, COMMITTEE, "", null, 11, 1, "h11", false, "Chunki", null, KAMOLA, NOW);
    MetaData key = MetaData.with("command", "kamola:k-1");
    fixture
        .givenCommands(
            GenericCommandMessage.asCommandMessage(said(COMMITTEE, 10)).withMetaData(key))
        .when(unsettled, key)
        .expectNoEvents()
        .expectResultMessagePayload(1);
    refused(when(unsettled), "decision-under-way");
  }

  @Test
  void withoutReasonsNothingButTheLawInForceIsPublished() {
    refused(when(saying(COMMITTEE, "", " \n")), "reasons-missing");
    refused(when(saying(COMMITTEE, "", "a".repeat(20_001))), "reasons-too-long");
    when(dated(10, "2027-01-01", null, ""))
        .expectEvents(published(1, IN_FORCE, 10, "2027-01-01", null, ""));
  }

  @Test
  void aTitleFitsAndIsGivenWhereNothingElseSaysWhatItIs() {
    refused(when(saying(COMMITTEE, "a".repeat(201), "Chunki")), "version-title-too-long");
    refused(when(saying(OTHER, " ", "Chunki")), "version-title-missing");
    refused(when(saying(COMMITTEE, "\ud83d", "Chunki")), "lone-surrogate");
    refused(when(saying(COMMITTEE, "", "\udc4d")), "lone-surrogate");
  }

  @Test
  void aVersionIsCorrectedOnceByANewOneThatMayGoBack() {
    VersionPublished first = published(1, COMMITTEE, 10, null, null);
    VersionPublished second = published(2, FIRST_READING, 20, null, null);
    VersionPublished correction = published(3, FIRST_READING, 15, null, 2);
    when(correcting(FIRST_READING, 15, 2), first, second).expectEvents(correction);
    refused(when(correcting(FIRST_READING, 16, 2), first, second, correction), "version-corrected");
    when(correcting(FIRST_READING, 16, 3), first, second, correction)
        .expectEvents(published(4, FIRST_READING, 16, null, 3));
    refused(when(correcting(FIRST_READING, 15, 3), first, second), "unknown-version");
    refused(when(correcting(FIRST_READING, 15, 0), first, second), "unknown-version");
  }

  @Test
  void versionsFollowEachOtherAsTheirTextsDid() {
    VersionPublished first = published(1, COMMITTEE, 10, null, null);
    refused(when(said(FIRST_READING, 9), first), "version-goes-back");
    refused(
        when(said(FIRST_READING, 9), first, published(2, COMMITTEE, 5, null, 1)),
        "version-goes-back");
  }

  @Test
  void theLawInForceHasADateAndNothingElseHas() {
    refused(when(said(IN_FORCE, 10)), "date-missing");
    refused(
        when(
            new PublishVersion(
                BILL,
                COMMITTEE,
                "",
                LocalDate.of(2027, 1, 1),
                10,
                1,
                "h10",
                true,
                "Chunki",
                null,
                KAMOLA,
                NOW)),
        "date-not-for-stage");
  }

  @Test
  void datesGoForwardAndACorrectionStaysBetweenThoseAroundIt() {
    VersionPublished[] given = {
      published(1, IN_FORCE, 10, "1985-03-01", null),
      published(2, IN_FORCE, 20, "1990-03-01", null),
      published(3, IN_FORCE, 30, "2000-03-01", null)
    };
    for (String date : new String[] {"1999-12-31", "2000-03-01", "+10000-01-01"}) {
      refused(when(dated(40, date, null, ""), (Object[]) given), "date-out-of-order");
    }
    when(dated(40, "2000-03-02", null, ""), (Object[]) given)
        .expectEvents(published(4, IN_FORCE, 40, "2000-03-02", null, ""));
    for (String date : new String[] {"1985-03-01", "2000-03-01"}) {
      refused(when(dated(20, date, 2, ""), (Object[]) given), "date-out-of-order");
    }
    for (String date : new String[] {"1985-03-02", "1990-03-01", "2000-02-29"}) {
      when(dated(20, date, 2, ""), (Object[]) given)
          .expectEvents(published(4, IN_FORCE, 20, date, 2, ""));
    }
  }

  @Test
  void fiveThousandAreEnough() {
    Object[] full =
        IntStream.rangeClosed(1, 5_000)
            .mapToObj(i -> published(i, COMMITTEE, i, null, null))
            .toArray();
    refused(when(said(COMMITTEE, 6_000), full), "too-many-versions");
  }

  private ResultValidator<VersionRegister> when(PublishVersion command, Object... given) {
    return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(given))
        .when(command);
  }

  private static PublishVersion said(VersionStage stage, long position) {
    return correcting(stage, position, null);
  }

  private static PublishVersion correcting(
      VersionStage stage, long position, @Nullable Integer corrects) {
    return new PublishVersion(
        BILL, stage, "", null, position, 1, "h" + position, true, "Chunki", corrects, KAMOLA, NOW);
  }

  private static PublishVersion saying(VersionStage stage, String title, String reasons) {
    return new PublishVersion(
        BILL, stage, title, null, 10, 1, "h10", true, reasons, null, KAMOLA, NOW);
  }

  private static PublishVersion dated(
      long position, String date, @Nullable Integer corrects, String reasons) {
    return new PublishVersion(
        BILL,
        IN_FORCE,
        "",
        LocalDate.parse(date),
        position,
        1,
        "h" + position,
        true,
        reasons,
        corrects,
        KAMOLA,
        NOW);
  }

  private static VersionPublished published(
      int number,
      VersionStage stage,
      long position,
      @Nullable String date,
      @Nullable Integer corrects) {
    return published(number, stage, position, date, corrects, "Chunki");
  }

  private static VersionPublished published(
      int number,
      VersionStage stage,
      long position,
      @Nullable String date,
      @Nullable Integer corrects,
      String reasons) {
    return new VersionPublished(
        BILL,
        number,
        stage,
        "",
        date == null ? null : LocalDate.parse(date),
        position,
        1,
        "h" + position,
        reasons,
        corrects,
        KAMOLA,
        NOW);
  }

  private static void refused(ResultValidator<VersionRegister> result, String code) {
    result
        .expectNoEvents()
        .expectException(
            allOf(instanceOf(Refused.class), hasProperty("message", startsWith(code + " "))));
  }
}
