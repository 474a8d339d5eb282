package org.modda.identity.ownaccount;

import java.time.Clock;
import org.modda.identity.AccountId;
import org.modda.identity.account.AccountCommand.CloseAccount;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.NamesOfPeople;
import org.modda.identity.account.People;
import org.modda.identity.signin.AccessTokens;
import org.modda.identity.signin.Sessions;
import org.springframework.stereotype.Component;

/**
 * Forgets a person and closes their account. The name goes first: should the server fall in the
 * middle, what is left is an account that names nobody and that nobody can enter. What the person
 * contributed stays, under an id that says nothing.
 */
@Component
class Erasure {

  private final People people;
  private final NamesOfPeople names;
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final Accounts accounts;
  private final Clock clock;

  Erasure(
      People people,
      NamesOfPeople names,
      Sessions sessions,
      AccessTokens tokens,
      Accounts accounts,
      Clock clock) {
    this.people = people;
    this.names = names;
    this.sessions = sessions;
    this.tokens = tokens;
    this.accounts = accounts;
    this.clock = clock;
  }

  void erase(AccountId account) {
    people.erase(account);
    names.forget(account);
    tokens.withdrawAll(account);
    sessions.endAll(account, null);
    accounts.send(new CloseAccount(account, account, clock.instant()));
  }
}
