package org.modda.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.modda.identity.AccountEvent.AccountClosed;
import org.modda.identity.AccountEvent.AccountOpened;
import org.modda.identity.AccountEvent.RoleGranted;
import org.modda.identity.AccountEvent.RoleWithdrawn;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.platform.Refused;

class RolesInMemoryTest {

  private static final AccountId BOBUR = new AccountId("bobur-account");
  private static final AccountId CLERK = new AccountId("clerk-account");
  private static final Scope BILL = new Scope("a-bill");
  private static final Scope ANOTHER = new Scope("another-bill");
  private static final Instant AT = Instant.parse("2026-11-23T05:10:00.123Z");

  private final WrittenLog log = new WrittenLog();
  private final RolesInMemory roles = new RolesInMemory(log, log);

  @AllowedTo({Role.DEPUTY, Role.DRAFTER})
  private record Edit(AccountId by, Scope scope) implements Act {}

  private record Undeclared(AccountId by, Scope scope) implements Act {}

  @Test
  void whoHasNoAccountHasNoRole() {
    assertThat(roles.rolesOf(BOBUR, Scope.SERVER)).isEmpty();
  }

  @Test
  void everyOpenAccountIsACitizen() {
    open();

    assertThat(roles.rolesOf(BOBUR, BILL)).containsExactly(Role.CITIZEN);
  }

  @Test
  void aRoleHoldsInItsScopeAndInNoOther() {
    open();
    log.write(granted(Role.DEPUTY, BILL));

    assertThat(roles.rolesOf(BOBUR, BILL)).containsExactly(Role.CITIZEN, Role.DEPUTY);
    assertThat(roles.rolesOf(BOBUR, ANOTHER)).containsExactly(Role.CITIZEN);
    assertThat(roles.rolesOf(BOBUR, Scope.SERVER)).containsExactly(Role.CITIZEN);
  }

  @Test
  void aRoleInTheServerHoldsEverywhere() {
    open();
    log.write(granted(Role.CLERK, Scope.SERVER));

    assertThat(roles.rolesOf(BOBUR, BILL)).contains(Role.CLERK);
    assertThat(roles.rolesOf(BOBUR, ANOTHER)).contains(Role.CLERK);
  }

  @Test
  void aClosedAccountHasNoRole() {
    open();
    log.write(granted(Role.ADMINISTRATOR, Scope.SERVER));
    log.write(new AccountClosed(BOBUR, AT));

    assertThat(roles.rolesOf(BOBUR, Scope.SERVER)).isEmpty();
  }

  @Test
  void rolesAreReadOnceAndRemembered() {
    open();

    roles.rolesOf(BOBUR, BILL);
    roles.rolesOf(BOBUR, ANOTHER);

    assertThat(log.reads()).isEqualTo(1);
  }

  @Test
  void aRoleWithdrawnOnAnotherNodeIsGoneWhenTheLogSaysSo() {
    open();
    log.write(granted(Role.DEPUTY, BILL));
    log.tell();
    roles.check(new Edit(BOBUR, BILL));

    log.write(new RoleWithdrawn(BOBUR, Role.DEPUTY, BILL, CLERK, AT));
    log.tell();

    assertThatThrownBy(() -> roles.check(new Edit(BOBUR, BILL)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("role-required"));
  }

  @Test
  void rolesReadJustBeforeTheyChangedAreNotRemembered() {
    open();
    log.write(granted(Role.DEPUTY, BILL));
    log.afterNextRead(
        () -> {
          log.write(new RoleWithdrawn(BOBUR, Role.DEPUTY, BILL, CLERK, AT));
          log.tell();
        });

    roles.rolesOf(BOBUR, BILL);

    assertThat(roles.rolesOf(BOBUR, BILL)).containsExactly(Role.CITIZEN);
  }

  @Test
  void anActIsAllowedToAnyOfItsRoles() {
    open();
    log.write(granted(Role.DRAFTER, BILL));

    roles.check(new Edit(BOBUR, BILL));
  }

  @Test
  void anActThatDeclaresNobodyIsRefusedToEverybody() {
    open();
    for (Role role : Role.values()) {
      log.write(granted(role, Scope.SERVER));
    }

    assertThatThrownBy(() -> roles.check(new Undeclared(BOBUR, BILL)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("act-not-declared"));
  }

  private void open() {
    log.write(new AccountOpened(BOBUR, "CC0-1.0", AT));
  }

  private static RoleGranted granted(Role role, Scope scope) {
    return new RoleGranted(BOBUR, role, scope, CLERK, AT);
  }
}
