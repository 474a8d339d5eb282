package org.modda.platform.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that were used lately, so that a command need not read its stream again. A bounded
 * count; Axon drops one whose commit failed, and loads it anew.
 */
final class AggregateCache implements Cache {

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept;

  AggregateCache(int most) {
    kept = Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <K, V> @Nullable V get(K key) {
    return (V) kept.getIfPresent(key);
  }

  /** Keeps an aggregate; one that was asked for and never began has no id, and is not kept. */
  @Override
  public void put(@Nullable Object key, Object value) {
    if (key != null) {
      kept.put(key, value);
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return kept.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return kept.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    kept.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return kept.asMap().containsKey(key);
  }

  /** Nobody listens here: what Axon keeps beside its cache it keeps elsewhere. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> false;
  }
}
