package org.modda.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modda.identity.AccountEvent.Closing;
import org.modda.identity.AccountId;
import org.modda.identity.Names;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.springframework.stereotype.Component;

/**
 * Names, remembered for a minute: one changed on another node shows here by then. An erased one is
 * dropped at once, on every node, because its account was closed in the log.
 */
@Component
public class NamesOfPeople implements Names {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private final People people;
  private final Cache<AccountId, String> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  NamesOfPeople(People people, LogTail tail) {
    this.people = people;
    tail.follow(this::forgetClosed);
  }

  @Override
  public Map<AccountId, String> of(Collection<AccountId> accounts) {
    Map<AccountId, String> names = new LinkedHashMap<>(known.getAllPresent(accounts));
    List<AccountId> unknown = accounts.stream().filter(id -> !names.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      for (Person person : people.of(unknown)) {
        names.put(person.account(), person.name().value());
        known.put(person.account(), person.name().value());
      }
    }
    return names;
  }

  /** A name that has just changed or gone. */
  public void forget(AccountId account) {
    known.invalidate(account);
  }

  private void forgetClosed(List<Recorded> recorded) {
    for (Recorded one : recorded) {
      if (one.event() instanceof Closing closed) {
        forget(closed.account());
      }
    }
  }
}
