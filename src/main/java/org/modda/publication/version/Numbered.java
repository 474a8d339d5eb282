package org.modda.publication.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a register must know of its versions to judge the next one. */
final class Numbered {

  private record Known(@Nullable LocalDate dated) {}

  private final List<Known> versions = new ArrayList<>();
  private final Map<Integer, Integer> correctedBy = new HashMap<>();

  /** Of those versions that no other corrects; no two have the same. */
  private final TreeSet<LocalDate> dates = new TreeSet<>();

  private long position;

  int size() {
    return versions.size();
  }

  boolean has(int number) {
    return number >= 1 && number <= versions.size();
  }

  /** The number of the version that stands in its place; null where it stands itself. */
  @Nullable Integer correctedBy(int number) {
    return correctedBy.get(number);
  }

  /** The furthest that any version reaches; 0 before the first. */
  long position() {
    return position;
  }

  @Nullable LocalDate dated(int number) {
    return versions.get(number - 1).dated();
  }

  /** The last date; null where nothing is dated. */
  @Nullable LocalDate lastDate() {
    return dates.isEmpty() ? null : dates.last();
  }

  @Nullable LocalDate dateBefore(LocalDate date) {
    return dates.lower(date);
  }

  @Nullable LocalDate dateAfter(LocalDate date) {
    return dates.higher(date);
  }

  void add(long reached, @Nullable LocalDate dated, @Nullable Integer corrects) {
    if (corrects != null) {
      correctedBy.put(corrects, versions.size() + 1);
      LocalDate replaced = dated(corrects);
      if (replaced != null) {
        dates.remove(replaced);
      }
    }
    versions.add(new Known(dated));
    position = Math.max(position, reached);
    if (dated != null) {
      dates.add(dated);
    }
  }
}
