package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modda.identity.AccountId;

/** The accounts that wrote in a bill, each by a small number. */
final class People {

  private final List<AccountId> accounts = new ArrayList<>();
  private final Map<AccountId, Integer> numbers = new HashMap<>();

  int number(AccountId account) {
    return numbers.computeIfAbsent(
        account,
        fresh -> {
          accounts.add(fresh);
          return accounts.size() - 1;
        });
  }

  AccountId account(int number) {
    return accounts.get(number);
  }

  List<AccountId> all() {
    return accounts;
  }
}
