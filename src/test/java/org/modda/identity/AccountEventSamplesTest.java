package org.modda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modda.identity.AccountEvent.AccountClosed;
import org.modda.identity.AccountEvent.AccountClosedByAdministrator;
import org.modda.identity.AccountEvent.AccountOpened;
import org.modda.identity.AccountEvent.RoleGranted;
import org.modda.identity.AccountEvent.RoleWithdrawn;
import org.modda.identity.AdministrationEvent.AdministratorListed;
import org.modda.identity.AdministrationEvent.AdministratorReleased;
import org.modda.identity.erasure.AccountClosedByAdministratorV1ToV2;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.EventCatalogue;
import org.modda.platform.store.EventJson;
import org.modda.platform.store.StoredName;

/** What was ever stored of accounts stays readable, and is written byte for byte as it was. */
class AccountEventSamplesTest {

  private static final AccountId ACCOUNT = new AccountId("k2vq7m3xw5zt4abc");
  private static final AccountId CLERK = new AccountId("c5hg4dk6lp2tw7uv");
  private static final Scope BILL = new Scope("b6fj2nq4r7sd3xyz");
  private static final Instant AT = Instant.parse("2026-11-23T05:10:00.123Z");

  private final EventJson json =
      new EventJson(
          EventCatalogue.under(
              "org.modda.identity", List.of(new AccountClosedByAdministratorV1ToV2())),
          List.of());

  static Stream<DomainEvent> events() {
    return Stream.of(
        new AccountOpened(ACCOUNT, "CC0-1.0", AT),
        new RoleGranted(ACCOUNT, Role.DEPUTY, BILL, CLERK, AT),
        new RoleWithdrawn(ACCOUNT, Role.DEPUTY, BILL, CLERK, AT),
        new AccountClosed(ACCOUNT, AT),
        new AccountClosedByAdministrator(ACCOUNT, ErasureGround.REQUEST, CLERK, AT),
        new AdministratorListed(ACCOUNT, 3, AT),
        new AdministratorReleased(ACCOUNT, 3, CLERK, AT));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aSampleIsReadAsItsEventAndWrittenAsItWas(DomainEvent event) throws IOException {
    byte[] sample = sampleOf(json.nameOf(event));

    assertThat(json.read(json.nameOf(event), sample)).isEqualTo(event);
    assertThat(json.write(event))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(new String(sample, StandardCharsets.UTF_8));
  }

  @Test
  void whatTheServerGrantedNamesNobody() {
    RoleGranted granted = new RoleGranted(ACCOUNT, Role.ADMINISTRATOR, Scope.SERVER, null, AT);

    assertThat(json.read(json.nameOf(granted), json.write(granted))).isEqualTo(granted);
  }

  @Test
  void everyEventOfAccountsHasItsSample() {
    assertThat(events().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(AccountEvent.class, AdministrationEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .flatMap(
                    one ->
                        one.isSealed() ? Stream.of(one.getPermittedSubclasses()) : Stream.of(one))
                .toList());
  }

  @Test
  void anErasureFromBeforeGroundsWereAskedForStatesNone() throws IOException {
    StoredName first = new StoredName("identity.account-closed-by-administrator", 1);

    assertThat(json.read(first, sampleOf(first)))
        .isEqualTo(new AccountClosedByAdministrator(ACCOUNT, ErasureGround.NOT_STATED, CLERK, AT));
  }

  private byte[] sampleOf(StoredName stored) throws IOException {
    String path = "/events/%s.v%d.json".formatted(stored.name(), stored.version());
    try (InputStream sample = getClass().getResourceAsStream(path)) {
      assertThat(sample).as(path).isNotNull();
      return sample.readAllBytes();
    }
  }
}
