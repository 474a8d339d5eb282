package org.modda.identity.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.modda.identity.AccountEvent.AccountClosed;
import org.modda.identity.AccountEvent.AccountClosedByAdministrator;
import org.modda.identity.AccountEvent.AccountOpened;
import org.modda.identity.AccountEvent.RoleGranted;
import org.modda.identity.AccountEvent.RoleWithdrawn;
import org.modda.identity.AccountId;
import org.modda.identity.ErasureGround;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.account.AccountCommand.CloseAccount;
import org.modda.identity.account.AccountCommand.CloseAccountOfAnother;
import org.modda.identity.account.AccountCommand.GrantAtStart;
import org.modda.identity.account.AccountCommand.GrantReservedRole;
import org.modda.identity.account.AccountCommand.GrantRole;
import org.modda.identity.account.AccountCommand.OpenAccount;
import org.modda.identity.account.AccountCommand.WithdrawAdministration;
import org.modda.identity.account.AccountCommand.WithdrawReservedRole;
import org.modda.identity.account.AccountCommand.WithdrawRole;
import org.modda.platform.Refused;

class AccountTest {

  private static final AccountId AZIZA = new AccountId("aziza-account");
  private static final AccountId CLERK = new AccountId("clerk-account");
  private static final Scope BILL = new Scope("a-bill");
  private static final Instant AT = Instant.parse("2026-11-23T05:10:00.123Z");

  private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

  private final AccountOpened opened = new AccountOpened(AZIZA, "CC0-1.0", AT);
  private final AccountClosed closed = new AccountClosed(AZIZA, AT);
  private final RoleGranted administrator =
      new RoleGranted(AZIZA, Role.ADMINISTRATOR, Scope.SERVER, CLERK, AT);
  private final RoleWithdrawn administratorNoMore =
      new RoleWithdrawn(AZIZA, Role.ADMINISTRATOR, Scope.SERVER, CLERK, AT);

  @Test
  void openingAnAccountIsAFact() {
    account.givenNoPriorActivity().when(new OpenAccount(AZIZA, "CC0-1.0", AT)).expectEvents(opened);
  }

  @Test
  void openingAgainChangesNothing() {
    account.given(opened).when(new OpenAccount(AZIZA, "CC0-1.0", AT)).expectNoEvents();
  }

  @Test
  void anotherLicenceIsRefused() {
    account
        .givenNoPriorActivity()
        .when(new OpenAccount(AZIZA, "CC-BY-NC-4.0", AT))
        .expectNoEvents()
        .expectException(refused("licence-not-accepted"));
  }

  @Test
  void aClosedAccountIsNotOpenedAgain() {
    account
        .given(opened, closed)
        .when(new OpenAccount(AZIZA, "CC0-1.0", AT))
        .expectNoEvents()
        .expectException(refused("account-closed"));
  }

  @Test
  void aClerkGrantsARoleInABill() {
    account
        .given(opened)
        .when(new GrantRole(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .expectEvents(new RoleGranted(AZIZA, Role.DEPUTY, BILL, CLERK, AT));
  }

  @Test
  void anAdministratorGrantsARoleInTheServer() {
    account
        .given(opened)
        .when(new GrantReservedRole(AZIZA, Role.DRAFTER, Scope.SERVER, CLERK, AT))
        .expectEvents(new RoleGranted(AZIZA, Role.DRAFTER, Scope.SERVER, CLERK, AT));
  }

  @Test
  void theServerGrantsInNobodysName() {
    account
        .given(opened)
        .when(new GrantAtStart(AZIZA, Role.ADMINISTRATOR, Scope.SERVER, AT))
        .expectEvents(new RoleGranted(AZIZA, Role.ADMINISTRATOR, Scope.SERVER, null, AT));
  }

  @Test
  void aRoleAlreadyHeldIsNotGrantedAgain() {
    account
        .given(opened, new RoleGranted(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .when(new GrantRole(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .expectNoEvents();
  }

  @Test
  void theSameRoleInAnotherScopeIsAnotherGrant() {
    Scope another = new Scope("another-bill");
    account
        .given(opened, new RoleGranted(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .when(new GrantRole(AZIZA, Role.DEPUTY, another, CLERK, AT))
        .expectEvents(new RoleGranted(AZIZA, Role.DEPUTY, another, CLERK, AT));
  }

  @Test
  void nothingIsGrantedToAClosedAccount() {
    account
        .given(opened, closed)
        .when(new GrantRole(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .expectNoEvents()
        .expectException(refused("account-closed"));
  }

  @Test
  void aClerkWithdrawsARoleInABill() {
    account
        .given(opened, new RoleGranted(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .when(new WithdrawRole(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .expectEvents(new RoleWithdrawn(AZIZA, Role.DEPUTY, BILL, CLERK, AT));
  }

  @Test
  void anAdministratorWithdrawsARoleInTheServer() {
    account
        .given(opened, new RoleGranted(AZIZA, Role.CLERK, Scope.SERVER, null, AT))
        .when(new WithdrawReservedRole(AZIZA, Role.CLERK, Scope.SERVER, CLERK, AT))
        .expectEvents(new RoleWithdrawn(AZIZA, Role.CLERK, Scope.SERVER, CLERK, AT));
  }

  @Test
  void withdrawingWhatIsNotHeldChangesNothing() {
    account
        .given(opened)
        .when(new WithdrawRole(AZIZA, Role.DEPUTY, BILL, CLERK, AT))
        .expectNoEvents();
  }

  @Test
  void aRepeatedGrantDoesNotUndoTheWithdrawalThatFollowedIt() {
    Map<String, String> first = Map.of("command", "clerk-account:k1");
    RoleGranted granted = new RoleGranted(AZIZA, Role.DEPUTY, BILL, CLERK, AT);
    RoleWithdrawn withdrawn = new RoleWithdrawn(AZIZA, Role.DEPUTY, BILL, CLERK, AT);
    GrantRole grant = new GrantRole(AZIZA, Role.DEPUTY, BILL, CLERK, AT);

    account
        .given(opened, GenericEventMessage.asEventMessage(granted).withMetaData(first), withdrawn)
        .when(grant, first)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    account
        .given(opened, GenericEventMessage.asEventMessage(granted).withMetaData(first), withdrawn)
        .when(grant, Map.of("command", "clerk-account:k2"))
        .expectEvents(granted);
    account.given(opened, granted, withdrawn).when(grant).expectEvents(granted);
  }

  @Test
  void aRepeatedWithdrawalDoesNotUndoTheGrantThatFollowedIt() {
    Map<String, String> first = Map.of("command", "clerk-account:k1");
    RoleGranted granted = new RoleGranted(AZIZA, Role.DEPUTY, BILL, CLERK, AT);
    RoleWithdrawn withdrawn = new RoleWithdrawn(AZIZA, Role.DEPUTY, BILL, CLERK, AT);

    account
        .given(
            opened,
            granted,
            GenericEventMessage.asEventMessage(withdrawn).withMetaData(first),
            granted)
        .when(new WithdrawRole(AZIZA, Role.DEPUTY, BILL, CLERK, AT), first)
        .expectNoEvents();
  }

  @Test
  void leavingClosesTheAccountOnce() {
    account.given(opened).when(new CloseAccount(AZIZA, AZIZA, AT)).expectEvents(closed);
  }

  @Test
  void leavingTwiceIsLeavingOnce() {
    account.given(opened, closed).when(new CloseAccount(AZIZA, AZIZA, AT)).expectNoEvents();
  }

  @Test
  void anAdministratorClosesAnAccountAndIsNamed() {
    AccountClosedByAdministrator byAnother =
        new AccountClosedByAdministrator(AZIZA, ErasureGround.REQUEST, CLERK, AT);
    CloseAccountOfAnother close =
        new CloseAccountOfAnother(AZIZA, ErasureGround.REQUEST, CLERK, AT);

    account.given(opened).when(close).expectEvents(byAnother);
    account.given(opened, byAnother).when(close).expectNoEvents();
    account.given(opened, closed).when(close).expectNoEvents();
    account
        .given(opened, byAnother)
        .when(new OpenAccount(AZIZA, "CC0-1.0", AT))
        .expectException(refused("account-closed"));
  }

  @Test
  void noNewErasureIsWithoutAGround() {
    assertThatThrownBy(() -> new CloseAccountOfAnother(AZIZA, ErasureGround.NOT_STATED, CLERK, AT))
        .matches(code("ground-missing"));
  }

  @Test
  void anAdministratorsAccountIsClosedOnlyOnceTheirRoleIsWithdrawn() {
    account
        .given(opened, administrator)
        .when(new CloseAccount(AZIZA, AZIZA, AT))
        .expectNoEvents()
        .expectException(refused("administrators-changed"));
    account
        .given(opened, administrator)
        .when(new CloseAccountOfAnother(AZIZA, ErasureGround.DEATH, CLERK, AT))
        .expectNoEvents()
        .expectException(refused("administrators-changed"));
    account
        .given(opened, administrator, administratorNoMore)
        .when(new CloseAccount(AZIZA, AZIZA, AT))
        .expectEvents(closed);
  }

  @Test
  void anAdministratorsRoleIsWithdrawnAsTheGrantThatWasReleased() {
    account
        .given(opened, administrator)
        .when(new WithdrawAdministration(AZIZA, 1, CLERK, AT))
        .expectEvents(administratorNoMore);
    account
        .given(opened, administrator, administratorNoMore)
        .when(new WithdrawAdministration(AZIZA, 1, CLERK, AT))
        .expectNoEvents();
    account
        .given(opened, administrator, administratorNoMore, administrator)
        .when(new WithdrawAdministration(AZIZA, 1, CLERK, AT))
        .expectNoEvents();
    account.given(opened).when(new WithdrawAdministration(AZIZA, -1, CLERK, AT)).expectNoEvents();
  }

  @Test
  void noOtherCommandWithdrawsThatRole() {
    assertThatThrownBy(
            () -> new WithdrawReservedRole(AZIZA, Role.ADMINISTRATOR, Scope.SERVER, CLERK, AT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyClosesTheAccountOfAnother() {
    assertThatThrownBy(() -> new CloseAccount(AZIZA, CLERK, AT))
        .matches(code("account-of-another"));
  }

  @Test
  void aClerksCommandCannotSayWhatIsReserved() {
    assertThatThrownBy(() -> new GrantRole(AZIZA, Role.ADMINISTRATOR, BILL, CLERK, AT))
        .matches(code("role-required"));
    assertThatThrownBy(() -> new GrantRole(AZIZA, Role.DEPUTY, Scope.SERVER, CLERK, AT))
        .matches(code("role-required"));
    assertThatThrownBy(() -> new WithdrawRole(AZIZA, Role.ADMINISTRATOR, BILL, CLERK, AT))
        .matches(code("role-required"));
    assertThatThrownBy(() -> new WithdrawRole(AZIZA, Role.DEPUTY, Scope.SERVER, CLERK, AT))
        .matches(code("role-required"));
  }

  @Test
  void citizenIsNobodysToGrant() {
    assertThatThrownBy(() -> new GrantRole(AZIZA, Role.CITIZEN, BILL, CLERK, AT))
        .matches(code("role-implicit"));
    assertThatThrownBy(() -> new GrantReservedRole(AZIZA, Role.CITIZEN, Scope.SERVER, CLERK, AT))
        .matches(code("role-implicit"));
    assertThatThrownBy(() -> new GrantAtStart(AZIZA, Role.CITIZEN, Scope.SERVER, AT))
        .matches(code("role-implicit"));
    assertThatThrownBy(() -> new WithdrawReservedRole(AZIZA, Role.CITIZEN, BILL, CLERK, AT))
        .matches(code("role-implicit"));
  }

  private static java.util.function.Predicate<Throwable> code(String code) {
    return thrown -> thrown instanceof Refused refused && refused.code().equals(code);
  }

  private static Matcher<Throwable> refused(String code) {
    return new CustomMatcher<>("refused with " + code) {
      @Override
      public boolean matches(Object thrown) {
        return thrown instanceof Throwable cause && code(code).test(cause);
      }
    };
  }
}
