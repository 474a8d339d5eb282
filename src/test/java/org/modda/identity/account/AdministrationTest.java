package org.modda.identity.account;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.modda.identity.AccountId;
import org.modda.identity.AdministrationEvent.AdministratorListed;
import org.modda.identity.AdministrationEvent.AdministratorReleased;
import org.modda.identity.account.AdministrationCommand.ListAdministrator;
import org.modda.identity.account.AdministrationCommand.ReleaseAdministrator;
import org.modda.platform.Refused;

class AdministrationTest {

  private static final AccountId AZIZA = new AccountId("aziza-account");
  private static final AccountId BOBUR = new AccountId("bobur-account");
  private static final Instant AT = Instant.parse("2026-11-23T05:10:00.123Z");

  private final AggregateTestFixture<Administration> administration =
      new AggregateTestFixture<>(Administration.class);

  private final AdministratorListed aziza = new AdministratorListed(AZIZA, 1, AT);
  private final AdministratorListed bobur = new AdministratorListed(BOBUR, 4, AT);
  private final AdministratorReleased azizaGone = new AdministratorReleased(AZIZA, 1, BOBUR, AT);
  private final ReleaseAdministrator releaseAziza = new ReleaseAdministrator(AZIZA, 1, BOBUR, AT);

  @Test
  void whoWasGrantedTheRoleIsListedOnce() {
    ListAdministrator list = new ListAdministrator(AZIZA, 1, AT);

    administration
        .givenNoPriorActivity()
        .when(list)
        .expectEvents(aziza)
        .expectResultMessagePayload(-1L);
    administration.given(aziza).when(list).expectNoEvents();
  }

  @Test
  void oneOfTwoMayGo() {
    administration
        .given(aziza, bobur)
        .when(releaseAziza)
        .expectEvents(azizaGone)
        .expectResultMessagePayload(1L);
  }

  @Test
  void theLastMayNot() {
    administration
        .given(aziza)
        .when(releaseAziza)
        .expectNoEvents()
        .expectException(refused("last-administrator"));
    administration
        .given(aziza, bobur, azizaGone)
        .when(new ReleaseAdministrator(BOBUR, 4, BOBUR, AT))
        .expectNoEvents()
        .expectException(refused("last-administrator"));
  }

  @Test
  void whoIsNotListedMayGoWhileSomebodyIs() {
    administration.given(bobur).when(releaseAziza).expectEvents(azizaGone);
    administration
        .givenNoPriorActivity()
        .when(releaseAziza)
        .expectException(refused("last-administrator"));
  }

  @Test
  void goingTwiceIsGoingOnce() {
    administration
        .given(aziza, bobur, azizaGone)
        .when(releaseAziza)
        .expectNoEvents()
        .expectResultMessagePayload(1L);
  }

  @Test
  void aReleasedGrantIsNeverListedAgainAndALaterOneIs() {
    administration
        .given(aziza, bobur, azizaGone)
        .when(new ListAdministrator(AZIZA, 1, AT))
        .expectNoEvents()
        .expectResultMessagePayload(1L);
    administration
        .given(aziza, bobur, azizaGone)
        .when(new ListAdministrator(AZIZA, 5, AT))
        .expectEvents(new AdministratorListed(AZIZA, 5, AT));
  }

  @Test
  void aRepeatReleasesNoLaterGrant() {
    Map<String, String> key = Map.of("command", "bobur-account:k1");

    administration
        .given(
            aziza,
            bobur,
            GenericEventMessage.asEventMessage(azizaGone).withMetaData(key),
            new AdministratorListed(AZIZA, 5, AT))
        .when(new ReleaseAdministrator(AZIZA, 5, BOBUR, AT), key)
        .expectNoEvents()
        .expectResultMessagePayload(1L);
  }

  private static Matcher<Throwable> refused(String code) {
    return new CustomMatcher<>("refused with " + code) {
      @Override
      public boolean matches(Object thrown) {
        return thrown instanceof Refused refused && refused.code().equals(code);
      }
    };
  }
}
