package org.modda.identity.ownaccount;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.account.Account;
import org.modda.identity.account.AccountCommand.OpenAccount;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.Handle;
import org.modda.identity.account.Password;
import org.modda.identity.account.PasswordHashes;
import org.modda.identity.account.PasswordRule;
import org.modda.identity.account.People;
import org.modda.identity.account.Person;
import org.modda.identity.account.PersonName;
import org.modda.identity.signin.Attempts;
import org.modda.identity.signin.SessionAnswer;
import org.modda.identity.signin.SessionAnswers;
import org.modda.identity.signin.SigningIn;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening an account, by anybody. */
@RestController
class SignUpResource {

  record SignUp(String handle, String name, Password password, String licence) {

    /** Personal: kept out of logs. */
    @Override
    public String toString() {
      return "SignUp[…]";
    }
  }

  private final People people;
  private final PasswordRule rule;
  private final PasswordHashes hashes;
  private final Attempts attempts;
  private final Accounts accounts;
  private final SigningIn signingIn;
  private final SessionAnswers answers;
  private final Clock clock;

  SignUpResource(
      People people,
      PasswordRule rule,
      PasswordHashes hashes,
      Attempts attempts,
      Accounts accounts,
      SigningIn signingIn,
      SessionAnswers answers,
      Clock clock) {
    this.people = people;
    this.rule = rule;
    this.hashes = hashes;
    this.attempts = attempts;
    this.accounts = accounts;
    this.signingIn = signingIn;
    this.answers = answers;
    this.clock = clock;
  }

  /** The person is kept first, because only that can say that a handle is taken. */
  @PostMapping("/api/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  SessionAnswer signUp(
      @RequestBody SignUp asked,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header,
      HttpServletRequest request,
      HttpServletResponse response) {
    String key = IdempotencyKey.of(header);
    Handle handle = new Handle(asked.handle());
    PersonName name = new PersonName(asked.name());
    rule.check(asked.password(), handle);
    if (!asked.licence().equals(Account.LICENCE)) {
      throw Refused.because(
          Refused.Kind.RULE, "licence-not-accepted", Map.of("accepted", Account.LICENCE));
    }
    attempts.signUp(request.getRemoteAddr());
    AccountId account = new AccountId(Ids.next());
    try {
      people.add(account, handle, name, asked.password(), asked.licence(), clock.instant(), key);
    } catch (Refused taken) {
      return answer(repeated(handle, asked.password(), key, request, taken), request, response);
    }
    open(account, asked.licence());
    return answer(people.of(account).orElseThrow(), request, response);
  }

  private void open(AccountId account, String licence) {
    try {
      accounts.send(new OpenAccount(account, licence, clock.instant()));
    } catch (RuntimeException notKept) {
      people.erase(account);
      throw notKept;
    }
  }

  /** Whom this very request brought in before. Its key is no secret, so it takes the password. */
  private Person repeated(
      Handle handle,
      Password password,
      @Nullable String key,
      HttpServletRequest request,
      Refused taken) {
    if (key == null) {
      throw taken;
    }
    Person person = people.addedFor(handle, key).orElseThrow(() -> taken);
    attempts.begin(handle, request.getRemoteAddr());
    if (!hashes.match(password, person)) {
      throw taken;
    }
    attempts.succeeded(handle, request.getRemoteAddr());
    accounts.send(new OpenAccount(person.account(), person.licence(), clock.instant()));
    return person;
  }

  private SessionAnswer answer(
      Person person, HttpServletRequest request, HttpServletResponse response) {
    return answers.of(person, signingIn.begin(person.account(), request, response));
  }
}
