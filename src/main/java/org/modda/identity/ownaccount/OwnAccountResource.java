package org.modda.identity.ownaccount;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.identity.access.RolesInMemory;
import org.modda.identity.account.NamesOfPeople;
import org.modda.identity.account.Password;
import org.modda.identity.account.PasswordRule;
import org.modda.identity.account.People;
import org.modda.identity.account.People.Write;
import org.modda.identity.account.Person;
import org.modda.identity.account.PersonName;
import org.modda.identity.erasure.Erasure;
import org.modda.identity.ownaccount.OwnAccount.Held;
import org.modda.identity.signin.AccessTokens;
import org.modda.identity.signin.ConfirmedPassword;
import org.modda.identity.signin.CurrentSession;
import org.modda.identity.signin.Sessions;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account page: one's own name, password and grants, and the way out. */
@RestController
@RequestMapping("/api/account")
class OwnAccountResource {

  record Rename(String name) {

    /** Personal: kept out of logs. */
    @Override
    public String toString() {
      return "Rename[…]";
    }
  }

  record NewPassword(Password current, Password next) {}

  record Farewell(Password password) {}

  private final People people;
  private final NamesOfPeople names;
  private final RolesInMemory roles;
  private final PasswordRule rule;
  private final ConfirmedPassword confirmed;
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final Erasure erasure;

  OwnAccountResource(
      People people,
      NamesOfPeople names,
      RolesInMemory roles,
      PasswordRule rule,
      ConfirmedPassword confirmed,
      Sessions sessions,
      AccessTokens tokens,
      Erasure erasure) {
    this.people = people;
    this.names = names;
    this.roles = roles;
    this.rule = rule;
    this.confirmed = confirmed;
    this.sessions = sessions;
    this.tokens = tokens;
    this.erasure = erasure;
  }

  @GetMapping
  OwnAccount account(SignedIn asker) {
    Person person = people.of(asker);
    return new OwnAccount(
        person.account().value(),
        person.handle().value(),
        person.name().value(),
        person.licence(),
        person.opened(),
        grants(person.account()),
        tokens.of(person.account()));
  }

  @PatchMapping
  OwnAccount rename(
      @RequestBody Rename asked,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    people.rename(
        asker.account(),
        new PersonName(asked.name()),
        Write.of("name", IdempotencyKey.of(key), asker.account()));
    names.forget(asker.account());
    return account(asker);
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(
      @RequestBody NewPassword asked,
      SignedIn asker,
      HttpServletRequest request,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    Write write = Write.of("password", IdempotencyKey.of(key), asker.account());
    if (write == null || people.begun(asker.account(), write.key()).isEmpty()) {
      changePassword(asked, asker, request, write);
    }
    sessions.endAll(
        asker.account(), CurrentSession.of(request).map(CurrentSession::session).orElse(null));
  }

  private void changePassword(
      NewPassword asked, SignedIn asker, HttpServletRequest request, @Nullable Write write) {
    Person person = confirmed.person(asker, asked.current(), request);
    rule.check(asked.next(), person.handle());
    people.changePassword(person.account(), asked.next(), write);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@RequestBody Farewell asked, SignedIn asker, HttpServletRequest request) {
    erasure.leave(confirmed.person(asker, asked.password(), request).account());
  }

  private List<Held> grants(AccountId account) {
    return roles.grantsOf(account).stream()
        .map(grant -> new Held(grant.scope().value(), grant.role()))
        .sorted(Comparator.comparing(Held::scope).thenComparing(Held::role))
        .toList();
  }
}
