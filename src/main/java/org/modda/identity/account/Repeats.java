package org.modda.identity.account;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last commands that changed an account, by the ids their senders gave them. One that changed
 * nothing left nothing behind, so its repeat is judged anew.
 */
final class Repeats {

  /** Enough for every retry; an older repeat is judged as a new command. */
  private static final int REMEMBERED = 64;

  private final Set<String> commands = new LinkedHashSet<>();

  boolean include(@Nullable String command) {
    return command != null && commands.contains(command);
  }

  void remember(@Nullable String command) {
    if (command != null) {
      commands.add(command);
      if (commands.size() > REMEMBERED) {
        commands.remove(commands.iterator().next());
      }
    }
  }
}
