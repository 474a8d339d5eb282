package org.modda.amendments.docket;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last commands that were answered, by the ids their senders gave them. */
final class Answered {

  /** Enough for every retry that a browser makes; an older repeat is judged as a new command. */
  private static final int REMEMBERED = 512;

  private final Map<String, DocketAnswer> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DocketAnswer> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Nullable DocketAnswer to(@Nullable String command) {
    return command == null ? null : answers.get(command);
  }

  void remember(@Nullable String command, DocketAnswer answer) {
    if (command != null) {
      answers.put(command, answer);
    }
  }
}
