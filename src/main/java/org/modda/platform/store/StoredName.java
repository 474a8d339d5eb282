package org.modda.platform.store;

import org.modda.platform.EventName;

/** Under what an event is stored: {@code drafting.bill-introduced} 1. */
public record StoredName(String name, int version) {

  static StoredName of(EventName annotation) {
    return new StoredName(annotation.value(), annotation.version());
  }

  StoredName next() {
    return new StoredName(name, version + 1);
  }

  /** Also the name of its golden sample, without {@code .json}. */
  @Override
  public String toString() {
    return name + ".v" + version;
  }
}
