package org.modda.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last commands that an aggregate answered, by the ids their senders gave them: a repeat gets
 * the first answer and has no second effect.
 *
 * @param <A> what it answers with
 */
public final class Answered<A> {

  /** Enough for every retry that a browser makes; an older repeat is judged as a new command. */
  private static final int REMEMBERED = 512;

  private final Map<String, A> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, A> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The first answer to a command; null where it has none, or carries no id. */
  public @Nullable A to(@Nullable String command) {
    return command == null ? null : answers.get(command);
  }

  /** In the order in which they were given. */
  public Map<String, A> all() {
    return new LinkedHashMap<>(answers);
  }

  public void remember(@Nullable String command, A answer) {
    if (command != null) {
      answers.put(command, answer);
    }
  }
}
