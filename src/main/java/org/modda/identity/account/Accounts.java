package org.modda.identity.account;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.modda.identity.Act;
import org.springframework.stereotype.Component;

/**
 * Where commands to accounts are sent. Another node may have written to the same account in
 * between: then the command, a repeat of which does no harm, is tried again, a few times.
 */
@Component
public class Accounts {

  private static final int TRIES = 5;

  private final CommandGateway commands;

  Accounts(CommandGateway commands) {
    this.commands = commands;
  }

  /** Waits until what the command did is durable. */
  public void send(AccountCommand command) {
    send(command, TRIES);
  }

  /**
   * The same for a command that its sender may repeat.
   *
   * @param key the sender's own id for it; null where there is none
   */
  public <C extends AccountCommand & Act> void send(C command, @Nullable String key) {
    send(
        key == null
            ? command
            : new GenericCommandMessage<>(
                command, Map.of("command", command.by().value() + ":" + key)),
        TRIES);
  }

  private void send(Object command, int tries) {
    try {
      commands.sendAndWait(command);
    } catch (ConcurrencyException overtaken) {
      if (tries == 1) {
        throw overtaken;
      }
      send(command, tries - 1);
    }
  }
}
