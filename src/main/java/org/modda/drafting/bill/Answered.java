package org.modda.drafting.bill;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last commands that were answered, by the ids their senders gave them. */
final class Answered {

  /** Enough for every retry that a browser makes; an older repeat is judged as a new command. */
  private static final int REMEMBERED = 512;

  private final Map<String, BillAnswer> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BillAnswer> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Nullable BillAnswer to(@Nullable String command) {
    return command == null ? null : answers.get(command);
  }

  void remember(@Nullable String command, BillAnswer answer) {
    if (command != null) {
      answers.put(command, answer);
    }
  }
}
