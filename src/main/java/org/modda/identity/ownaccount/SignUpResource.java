package org.modda.identity.ownaccount;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.modda.identity.AccountId;
import org.modda.identity.account.Account;
import org.modda.identity.account.AccountCommand.OpenAccount;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.Handle;
import org.modda.identity.account.Password;
import org.modda.identity.account.PasswordRule;
import org.modda.identity.account.People;
import org.modda.identity.account.PersonName;
import org.modda.identity.signin.Attempts;
import org.modda.identity.signin.SessionAnswer;
import org.modda.identity.signin.SessionAnswers;
import org.modda.identity.signin.SigningIn;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
  private final Attempts attempts;
  private final Accounts accounts;
  private final SigningIn signingIn;
  private final SessionAnswers answers;
  private final Clock clock;

  SignUpResource(
      People people,
      PasswordRule rule,
      Attempts attempts,
      Accounts accounts,
      SigningIn signingIn,
      SessionAnswers answers,
      Clock clock) {
    this.people = people;
    this.rule = rule;
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
      @RequestBody SignUp asked, HttpServletRequest request, HttpServletResponse response) {
    Handle handle = new Handle(asked.handle());
    PersonName name = new PersonName(asked.name());
    rule.check(asked.password(), handle);
    if (!asked.licence().equals(Account.LICENCE)) {
      throw Refused.because(
          Refused.Kind.RULE, "licence-not-accepted", Map.of("accepted", Account.LICENCE));
    }
    attempts.signUp(request.getRemoteAddr());
    AccountId account = new AccountId(Ids.next());
    people.add(account, handle, name, asked.password(), asked.licence(), clock.instant());
    open(account, asked.licence());
    return answers.of(
        people.of(account).orElseThrow(), signingIn.begin(account, request, response));
  }

  private void open(AccountId account, String licence) {
    try {
      accounts.send(new OpenAccount(account, licence, clock.instant()));
    } catch (RuntimeException notKept) {
      people.erase(account);
      throw notKept;
    }
  }
}
