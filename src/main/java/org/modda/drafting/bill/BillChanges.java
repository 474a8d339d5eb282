package org.modda.drafting.bill;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.amending.FollowingTexts;
import org.modda.drafting.outline.Outlines;
import org.springframework.stereotype.Component;

/** Sends a command to a bill, and sees to it that this node shows what it did. */
@Component
class BillChanges {

  /**
   * The metadata under which a command's id from its sender travels, and is kept with its event.
   */
  private static final String COMMAND = "command";

  private final CommandGateway commands;
  private final Outlines outlines;
  private final FollowingTexts texts;

  BillChanges(CommandGateway commands, FollowingTexts texts, Outlines outlines) {
    this.commands = commands;
    this.texts = texts;
    this.outlines = outlines;
  }

  /**
   * Sends a command and waits until it is durable.
   *
   * @param id the sender's id for it: a repeat has no second effect; null where there is none
   */
  BillAnswer send(BillCommand command, @Nullable String id) {
    BillAnswer answer =
        commands.sendAndWait(
            id == null
                ? command
                : new GenericCommandMessage<>(
                    command, Map.of(COMMAND, command.by().value() + ":" + id)));
    outlines.of(command.bill(), answer.sequence());
    return answer;
  }

  /**
   * As {@link #send}, of a command that decides on words: waits until the texts have followed too.
   */
  BillAnswer sendWithTexts(BillCommand command, @Nullable String id) {
    BillAnswer answer = send(command, id);
    texts.followNow(command.bill(), answer.sequence(), answer.sequence());
    return answer;
  }
}
