package org.modda.identity.account;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
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

  private void send(AccountCommand command, int tries) {
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
