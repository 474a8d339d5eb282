package org.modda.platform.store;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every event there is: stored name and version to record and back. What it does not list cannot be
 * written, and cannot be read.
 *
 * <p>Refused when it is made: two records of one name and version, a version below the present one
 * that no {@link Upcaster} takes further, and an upcaster to nowhere.
 */
public final class EventCatalogue {

  private final Map<StoredName, Class<? extends DomainEvent>> types = new HashMap<>();
  private final Map<Class<?>, StoredName> names = new HashMap<>();
  private final Map<StoredName, Upcaster> upcasters = new HashMap<>();

  private EventCatalogue(
      Collection<Class<? extends DomainEvent>> events, Collection<? extends Upcaster> upcasters) {
    events.forEach(this::add);
    upcasters.forEach(this::add);
    this.upcasters.keySet().forEach(this::refuseAWayToNowhere);
    types.keySet().forEach(this::refuseAGap);
  }

  /** The given events. */
  public static EventCatalogue of(
      Collection<Class<? extends DomainEvent>> events, Collection<? extends Upcaster> upcasters) {
    return new EventCatalogue(events, upcasters);
  }

  /**
   * Every record with {@link EventName} in a package of the class path and those inside it. Only
   * families are read, whose names end with {@code Event}: to read all classes takes a tenth of a
   * second of every start.
   */
  public static EventCatalogue under(String basePackage, Collection<? extends Upcaster> upcasters) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.setResourcePattern("**/*Event$*.class");
    scanner.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
    List<Class<? extends DomainEvent>> events = new ArrayList<>();
    for (BeanDefinition found : scanner.findCandidateComponents(basePackage)) {
      String name = String.valueOf(found.getBeanClassName());
      events.add(ClassUtils.resolveClassName(name, null).asSubclass(DomainEvent.class));
    }
    return new EventCatalogue(events, upcasters);
  }

  /** Under what this event is stored. */
  public StoredName nameOf(Class<?> event) {
    StoredName name = names.get(event);
    if (name == null) {
      throw new IllegalArgumentException(event.getName() + " is not in the catalogue of events");
    }
    return name;
  }

  /**
   * The record that an event stored under this name is read as, once it is taken to today's form.
   */
  public Class<? extends DomainEvent> typeOf(StoredName stored) {
    Class<? extends DomainEvent> type = types.get(present(stored));
    if (type == null) {
      throw new IllegalArgumentException("unknown event: " + stored);
    }
    return type;
  }

  /** What takes events of this form one version further; empty for today's form. */
  public Optional<Upcaster> upcaster(StoredName stored) {
    return Optional.ofNullable(upcasters.get(stored));
  }

  /** Every name and version that has a record of its own. */
  public Set<StoredName> present() {
    return Set.copyOf(types.keySet());
  }

  /** Every name and version that can be read. */
  public Set<StoredName> readable() {
    Set<StoredName> readable = new TreeSet<>(Comparator.comparing(StoredName::toString));
    readable.addAll(types.keySet());
    readable.addAll(upcasters.keySet());
    return readable;
  }

  /**
   * Refuses a log that holds what nobody can read.
   *
   * @throws IllegalStateException it names the events
   */
  public void refuseUnknown(Collection<StoredName> stored) {
    List<String> unknown =
        stored.stream()
            .filter(name -> !types.containsKey(present(name)))
            .map(StoredName::toString)
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "The log holds events that this version of Modda does not know: "
              + String.join(", ", unknown));
    }
  }

  private StoredName present(StoredName stored) {
    StoredName name = stored;
    while (upcasters.containsKey(name)) {
      name = name.next();
    }
    return name;
  }

  private void add(Class<? extends DomainEvent> event) {
    EventName annotation = event.getAnnotation(EventName.class);
    if (annotation == null || !event.isRecord() || Modifier.isAbstract(event.getModifiers())) {
      throw new IllegalStateException(event.getName() + " is not a record with @EventName");
    }
    StoredName name = StoredName.of(annotation);
    Class<?> other = types.put(name, event);
    refuse(other, name + " is both " + event.getName() + " and " + name(other));
    names.put(event, name);
  }

  private void add(Upcaster upcaster) {
    Upcaster other = upcasters.put(upcaster.from(), upcaster);
    refuse(other, "two upcasters from " + upcaster.from());
  }

  private void refuseAGap(StoredName name) {
    for (int version = 1; version < name.version(); version++) {
      StoredName older = new StoredName(name.name(), version);
      refuse(upcasters.containsKey(older) ? null : older, "no upcaster from " + older);
    }
  }

  private void refuseAWayToNowhere(StoredName from) {
    refuse(types.containsKey(present(from)) ? null : from, "no event to take " + from + " to");
  }

  private static @Nullable String name(@Nullable Class<?> type) {
    return type == null ? null : type.getName();
  }

  private static void refuse(@Nullable Object fault, String message) {
    if (fault != null) {
      throw new IllegalStateException("Catalogue of events: " + message);
    }
  }
}
