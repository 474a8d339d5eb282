package org.modda.amendments.docket;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a command to a docket and waits until what it did is durable. */
@Component
class DocketChanges {

  /** The metadata under which a command's id travels, and is kept with its events. */
  private static final String COMMAND = "command";

  private final CommandGateway commands;

  DocketChanges(CommandGateway commands) {
    this.commands = commands;
  }

  /**
   * Sends it.
   *
   * @param id the sender's id for it: a repeat has no second effect; null where there is none
   */
  DocketAnswer send(DocketCommand command, @Nullable String id) {
    return commands.sendAndWait(
        id == null
            ? command
            : new GenericCommandMessage<>(
                command, Map.of(COMMAND, command.by().value() + ":" + id)));
  }
}
