package org.modda.identity.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.modda.identity.Access;
import org.modda.identity.AccountEvent;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.account.Grant;
import org.modda.platform.Refused;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/**
 * Roles, read from each account's own stream and kept until the log says that the account changed,
 * so that a role withdrawn on any node is gone at the next command on this one.
 */
@Component
public class RolesInMemory implements Access {

  private static final int MOST = 100_000;

  private final Streams streams;
  private final Cache<AccountId, AccountRoles> known =
      Caffeine.newBuilder().maximumSize(MOST).build();

  /** Counts what was forgotten: roles read before a change must not be remembered after it. */
  private final AtomicLong forgotten = new AtomicLong();

  RolesInMemory(Streams streams, LogTail tail) {
    this.streams = streams;
    tail.follow(this::forgetChanged);
  }

  @Override
  public void check(Act act) {
    AllowedTo allowed = act.getClass().getAnnotation(AllowedTo.class);
    if (allowed == null) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "act-not-declared");
    }
    List<Role> sufficient = Arrays.asList(allowed.value());
    if (Collections.disjoint(rolesOf(act.by(), act.scope()), sufficient)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "role-required", Map.of("roles", sufficient));
    }
  }

  @Override
  public Set<Role> rolesOf(AccountId account, Scope scope) {
    return of(account).in(scope);
  }

  /** What was granted by name, without what follows from it. */
  public Set<Grant> grantsOf(AccountId account) {
    return of(account).grants();
  }

  /**
   * The sequence of the grant as administrator of the server, as the log has it now; -1 where it is
   * not held.
   */
  long administrationOf(AccountId account) {
    forget(account);
    return of(account).administration();
  }

  void forget(AccountId account) {
    forgotten.incrementAndGet();
    known.invalidate(account);
  }

  private AccountRoles of(AccountId account) {
    AccountRoles present = known.getIfPresent(account);
    if (present != null) {
      return present;
    }
    long before = forgotten.get();
    AccountRoles read = AccountRoles.of(streams.read(account.value(), 0, Long.MAX_VALUE));
    known.put(account, read);
    if (forgotten.get() != before) {
      known.invalidate(account);
    }
    return read;
  }

  private void forgetChanged(List<Recorded> recorded) {
    for (Recorded one : recorded) {
      if (one.event() instanceof AccountEvent changed) {
        forget(changed.account());
      }
    }
  }
}
