package org.modda.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.Scope;
import org.modda.identity.account.AccountCommand.OpenAccount;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.Handle;
import org.modda.identity.account.Password;
import org.modda.identity.account.PasswordHashes;
import org.modda.identity.account.People;
import org.modda.identity.account.Person;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * From a handle and a password to a session. Whether the handle or the password was wrong is told
 * neither by the answer ({@code wrong-handle-or-password}, 401) nor by its time.
 */
@Component
public class SigningIn {

  private final People people;
  private final PasswordHashes hashes;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Cookies cookies;
  private final Accounts accounts;
  private final Access access;
  private final Clock clock;

  SigningIn(
      People people,
      PasswordHashes hashes,
      Attempts attempts,
      Sessions sessions,
      Cookies cookies,
      Accounts accounts,
      Access access,
      Clock clock) {
    this.people = people;
    this.hashes = hashes;
    this.attempts = attempts;
    this.sessions = sessions;
    this.cookies = cookies;
    this.accounts = accounts;
    this.access = access;
    this.clock = clock;
  }

  /** Who has this handle and this password. */
  Person person(String typed, Password password, String address) {
    Handle handle = Handle.typed(typed).orElse(null);
    if (handle == null) {
      attempts.beginAsNobody(address);
      hashes.matchNobody(password);
      throw wrong();
    }
    attempts.begin(handle, address);
    Person person = people.of(handle).orElse(null);
    if (person == null) {
      hashes.matchNobody(password);
      throw wrong();
    }
    if (!hashes.match(password, person)) {
      throw wrong();
    }
    attempts.succeeded(handle, address);
    finishOpening(person);
    return person;
  }

  /** Begins a session in the answer, in place of the one in the request. */
  public CurrentSession begin(
      AccountId account, HttpServletRequest request, HttpServletResponse response) {
    CurrentSession.of(request).ifPresent(before -> sessions.end(before.session()));
    OpaqueToken token = sessions.begin(account);
    cookies.beginSession(request, response, token);
    return new CurrentSession(token, sessions.of(token).orElseThrow());
  }

  /** A person may have been kept whose account the server, going down, no longer opened. */
  private void finishOpening(Person person) {
    if (access.rolesOf(person.account(), Scope.SERVER).isEmpty()) {
      accounts.send(new OpenAccount(person.account(), person.licence(), clock.instant()));
    }
  }

  private static Refused wrong() {
    return Refused.because(Refused.Kind.UNAUTHENTICATED, "wrong-handle-or-password");
  }
}
