package org.modda.identity.access;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.Scope;

/**
 * Makes some instance of any command, so that nobody has to remember to add one: tries the values
 * it knows for each component until the record's own rules accept a combination.
 */
final class Samples {

  private static final Map<Class<?>, List<?>> KNOWN =
      Map.ofEntries(
          Map.entry(Scope.class, List.of(new Scope("a-bill"), Scope.SERVER)),
          Map.entry(String.class, List.of("a-bill", "uz", "CC0-1.0")),
          Map.entry(Instant.class, List.of(Instant.parse("2026-11-23T05:10:00.123Z"))),
          Map.entry(int.class, List.of(1, 0)),
          Map.entry(long.class, List.of(1L, 0L, -1L)),
          Map.entry(boolean.class, List.of(true, false)),
          Map.entry(List.class, List.of(List.of())),
          Map.entry(Set.class, List.of(Set.of())),
          Map.entry(Map.class, List.of(Map.of())),
          Map.entry(Optional.class, List.of(Optional.empty())));

  private final AccountId asker;

  Samples(AccountId asker) {
    this.asker = asker;
  }

  Act act(Class<?> type) {
    return ofRecord(type)
        .map(Act.class::cast)
        .orElseThrow(
            () ->
                new AssertionError(
                    "No sample of " + type + " can be made: teach Samples its parts"));
  }

  private List<?> candidates(Class<?> type) {
    if (type == AccountId.class) {
      return List.of(asker);
    }
    if (KNOWN.containsKey(type)) {
      return KNOWN.get(type);
    }
    if (type.isEnum()) {
      return Arrays.asList(type.getEnumConstants());
    }
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses())
          .flatMap(one -> candidates(one).stream())
          .toList();
    }
    return Collections.singletonList(type.isRecord() ? ofRecord(type).orElse(null) : null);
  }

  private Optional<Object> ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<List<?>> candidates = new ArrayList<>();
    for (RecordComponent component : components) {
      candidates.add(candidates(component.getType()));
    }
    return tried(constructor(type, components), candidates, new ArrayList<>());
  }

  private static Optional<Object> tried(
      Constructor<?> constructor, List<List<?>> candidates, List<Object> chosen) {
    if (chosen.size() == candidates.size()) {
      return made(constructor, chosen);
    }
    for (Object candidate : candidates.get(chosen.size())) {
      List<Object> more = new ArrayList<>(chosen);
      more.add(candidate);
      Optional<Object> made = tried(constructor, candidates, more);
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  private static Optional<Object> made(Constructor<?> constructor, List<Object> chosen) {
    try {
      return Optional.of(constructor.newInstance(chosen.toArray()));
    } catch (InvocationTargetException refusedByItsOwnRules) {
      return Optional.empty();
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
