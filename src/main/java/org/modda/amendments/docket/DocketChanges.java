package org.modda.amendments.docket;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.radar.Dockets;
import org.springframework.stereotype.Component;

/** Sends a command to a docket, and sees to it that this node shows what it did. */
@Component
class DocketChanges {

  /** The metadata under which a command's id travels, and is kept with its events. */
  private static final String COMMAND = "command";

  private final CommandGateway commands;
  private final Dockets dockets;

  DocketChanges(CommandGateway commands, Dockets dockets) {
    this.commands = commands;
    this.dockets = dockets;
  }

  /**
   * Sends it.
   *
   * @param id the sender's id for it: a repeat has no second effect; null where there is none
   */
  DocketAnswer send(DocketCommand command, @Nullable String id) {
    DocketAnswer answer =
        commands.sendAndWait(
            id == null
                ? command
                : new GenericCommandMessage<>(
                    command, Map.of(COMMAND, command.by().value() + ":" + id)));
    dockets.of(command.bill(), answer.sequence());
    return answer;
  }
}
