package org.modda.identity.erasure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.ErasureGround;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SignedIn;
import org.modda.identity.account.Password;
import org.modda.identity.account.People;
import org.modda.identity.account.People.Write;
import org.modda.identity.signin.ConfirmedPassword;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasing somebody else, for the server's administrators, with their own password. */
@RestController
class ErasuresResource {

  private static final String ERASURE = "erasure";

  /** Somebody, named by handle or by account: in the body, for a URL names nobody. */
  record Asked(
      @Nullable String handle,
      @Nullable String account,
      @Nullable ErasureGround ground,
      Password password) {

    /** Personal: kept out of logs. */
    @Override
    public String toString() {
      return "Asked[…]";
    }
  }

  private final Access access;
  private final ConfirmedPassword confirmed;
  private final People people;
  private final Erasure erasure;

  ErasuresResource(Access access, ConfirmedPassword confirmed, People people, Erasure erasure) {
    this.access = access;
    this.confirmed = confirmed;
    this.people = people;
    this.erasure = erasure;
  }

  /**
   * Erases one person. A repeat with the same key finishes what the first began, so a key keeps
   * whom it is about, unless the erasure was refused before it began.
   */
  @PostMapping("/api/erasures")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(
      @RequestBody Asked asked,
      SignedIn asker,
      HttpServletRequest request,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header) {
    mustBeAnAdministrator(asker);
    confirmed.person(asker, asked.password(), request);
    ErasureGround ground = groundOf(asked);
    String key = IdempotencyKey.of(header);
    AccountId account = begun(asker, key).map(AccountId::new).orElseGet(() -> accountOf(asked));
    Write write = Write.of(ERASURE, key, account);
    if (write != null) {
      people.begin(asker.account(), write);
    }
    try {
      erasure.erase(account, ground, asker.account());
    } catch (Refused refused) {
      if (write != null && refused.code().equals("last-administrator")) {
        people.takeBack(asker.account(), write);
      }
      throw refused;
    }
  }

  /** Whom a repeat is about: their handle finds nobody any more. */
  private Optional<String> begun(SignedIn asker, @Nullable String key) {
    return key == null ? Optional.empty() : people.begun(asker.account(), ERASURE + ":" + key);
  }

  /** Before anything else, so that nobody learns here whether a handle exists. */
  private void mustBeAnAdministrator(SignedIn asker) {
    if (!access.rolesOf(asker.account(), Scope.SERVER).contains(Role.ADMINISTRATOR)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "role-required", Map.of("roles", List.of(Role.ADMINISTRATOR)));
    }
  }

  private static ErasureGround groundOf(Asked asked) {
    if (asked.ground() == null || asked.ground() == ErasureGround.NOT_STATED) {
      throw Refused.because(Refused.Kind.RULE, "ground-missing");
    }
    return asked.ground();
  }

  /** An erasure that a fall of the server cut short left an open account without a person. */
  private AccountId accountOf(Asked asked) {
    if (asked.handle() == null && asked.account() != null) {
      AccountId account = new AccountId(asked.account());
      if (!access.rolesOf(account, Scope.SERVER).isEmpty()) {
        return account;
      }
    }
    return people.named(asked.handle(), asked.account()).account();
  }
}
