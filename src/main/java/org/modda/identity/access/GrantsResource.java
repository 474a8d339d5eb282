package org.modda.identity.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.Names;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SignedIn;
import org.modda.identity.account.AccountCommand.GrantReservedRole;
import org.modda.identity.account.AccountCommand.GrantRole;
import org.modda.identity.account.AccountCommand.WithdrawReservedRole;
import org.modda.identity.account.AccountCommand.WithdrawRole;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.Grant;
import org.modda.identity.account.People;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what in a bill or in the whole server, for its clerks and administrators. */
@RestController
@RequestMapping("/api/scopes/{scope}")
class GrantsResource {

  private static final Set<Role> MAY_SEE = Set.of(Role.CLERK, Role.ADMINISTRATOR);

  record Held(String account, String name, Role role) {}

  record Answer(List<Held> grants) {}

  /** A role for somebody, named by handle or by account: in the body, for a URL names nobody. */
  record Asked(@Nullable String handle, @Nullable String account, Role role) {}

  private final Accounts accounts;
  private final Administrators administrators;
  private final RolesInMemory roles;
  private final Grantees grantees;
  private final People people;
  private final Names names;
  private final Clock clock;

  GrantsResource(
      Accounts accounts,
      Administrators administrators,
      RolesInMemory roles,
      Grantees grantees,
      People people,
      Names names,
      Clock clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.roles = roles;
    this.grantees = grantees;
    this.people = people;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/grants")
  Answer grants(@PathVariable Scope scope, SignedIn asker) {
    mustBeAllowed(asker, scope);
    List<AccountId> listed = grantees.in(scope);
    Map<AccountId, String> named = names.of(listed);
    return new Answer(
        listed.stream()
            .flatMap(account -> held(account, named.getOrDefault(account, ""), scope).stream())
            .sorted(Comparator.comparing(Held::role).thenComparing(Held::name))
            .toList());
  }

  @PostMapping("/grants")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void grant(
      @PathVariable Scope scope,
      @RequestBody Asked asked,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    mustBeAllowed(asker, scope);
    AccountId account = people.named(asked.handle(), asked.account()).account();
    Role role = asked.role();
    Grant grant = new Grant(role, scope);
    String id = IdempotencyKey.of(key);
    if (grant.equals(Grant.ADMINISTRATION)) {
      administrators.appoint(
          new GrantReservedRole(account, role, scope, asker.account(), now()), id);
    } else if (grant.reserved()) {
      accounts.send(new GrantReservedRole(account, role, scope, asker.account(), now()), id);
    } else {
      accounts.send(new GrantRole(account, role, scope, asker.account(), now()), id);
    }
    grantees.add(account, scope);
  }

  @PostMapping("/withdrawals")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable Scope scope,
      @RequestBody Asked asked,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    mustBeAllowed(asker, scope);
    AccountId account = people.named(asked.handle(), asked.account()).account();
    Role role = asked.role();
    Grant grant = new Grant(role, scope);
    String id = IdempotencyKey.of(key);
    if (grant.equals(Grant.ADMINISTRATION)) {
      administrators.withdraw(account, asker.account(), id);
    } else if (grant.reserved()) {
      accounts.send(new WithdrawReservedRole(account, role, scope, asker.account(), now()), id);
    } else {
      accounts.send(new WithdrawRole(account, role, scope, asker.account(), now()), id);
    }
  }

  /** Before anything else, so that nobody learns here whether a handle exists. */
  private void mustBeAllowed(SignedIn asker, Scope scope) {
    if (roles.rolesOf(asker.account(), scope).stream().noneMatch(MAY_SEE::contains)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "role-required", Map.of("roles", List.copyOf(MAY_SEE)));
    }
  }

  private List<Held> held(AccountId account, String name, Scope scope) {
    return roles.grantsOf(account).stream()
        .filter(grant -> grant.scope().equals(scope))
        .map(grant -> new Held(account.value(), name, grant.role()))
        .toList();
  }

  private Instant now() {
    return clock.instant();
  }
}
