package org.modda.identity.account;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.account.AccountCommand.WithdrawAdministration;
import org.modda.identity.account.AdministrationCommand.ListAdministrator;
import org.modda.identity.account.AdministrationCommand.ReleaseAdministrator;
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
    tried(command, TRIES);
  }

  /**
   * The same for a command that its sender may repeat.
   *
   * @param key the sender's own id for it; null where there is none
   */
  public <C extends AccountCommand & Act> void send(C command, @Nullable String key) {
    tried(named(command, command.by(), key), TRIES);
  }

  /** The second half of a withdrawal, under the key of the first. */
  public void send(WithdrawAdministration command, @Nullable String key) {
    tried(named(command, command.by(), key), TRIES);
  }

  /** Answers with the last grant of the account that was released. */
  public long send(ReleaseAdministrator command, @Nullable String key) {
    return released(tried(named(command, command.by(), key), TRIES));
  }

  /** Answers with the last grant of the account that was released. */
  public long send(ListAdministrator command) {
    return released(tried(command, TRIES));
  }

  private static long released(@Nullable Object answer) {
    return answer instanceof Long grant ? grant : -1;
  }

  private static Object named(Object command, AccountId by, @Nullable String key) {
    return key == null
        ? command
        : new GenericCommandMessage<>(command, Map.of("command", by.value() + ":" + key));
  }

  private @Nullable Object tried(Object command, int tries) {
    try {
      return commands.sendAndWait(command);
    } catch (ConcurrencyException overtaken) {
      if (tries == 1) {
        throw overtaken;
      }
      return tried(command, tries - 1);
    }
  }
}
