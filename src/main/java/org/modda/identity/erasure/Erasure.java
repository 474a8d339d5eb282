package org.modda.identity.erasure;

import java.time.Clock;
import org.modda.identity.AccountId;
import org.modda.identity.ErasureGround;
import org.modda.identity.access.Administrators;
import org.modda.identity.account.AccountCommand;
import org.modda.identity.account.AccountCommand.CloseAccount;
import org.modda.identity.account.AccountCommand.CloseAccountOfAnother;
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
 *
 * <p>An administrator of the server is made none first; the last one cannot be erased ({@code
 * last-administrator}, 409). Who is made one while their name goes has no name any more: the
 * erasure is then finished by their id.
 */
@Component
public class Erasure {

  private final People people;
  private final NamesOfPeople names;
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final Accounts accounts;
  private final Administrators administrators;
  private final Clock clock;

  Erasure(
      People people,
      NamesOfPeople names,
      Sessions sessions,
      AccessTokens tokens,
      Accounts accounts,
      Administrators administrators,
      Clock clock) {
    this.people = people;
    this.names = names;
    this.sessions = sessions;
    this.tokens = tokens;
    this.accounts = accounts;
    this.administrators = administrators;
    this.clock = clock;
  }

  /** Forgets a person who leaves. */
  public void leave(AccountId account) {
    erase(new CloseAccount(account, account, clock.instant()), account);
  }

  /** Forgets somebody by an administrator's will, whose right was asked for before. */
  void erase(AccountId account, ErasureGround ground, AccountId by) {
    erase(new CloseAccountOfAnother(account, ground, by, clock.instant()), by);
  }

  private void erase(AccountCommand closing, AccountId by) {
    AccountId account = closing.account();
    if (administrators.include(account)) {
      administrators.withdraw(account, by, null);
    }
    people.erase(account);
    names.forget(account);
    tokens.withdrawAll(account);
    sessions.endAll(account, null);
    accounts.send(closing);
  }
}
