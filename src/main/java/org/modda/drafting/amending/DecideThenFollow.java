package org.modda.drafting.amending;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.drafting.AmendAsImported;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.AmendingBills;
import org.modda.drafting.outline.Outlines;
import org.springframework.stereotype.Component;

/** The decision first; then the texts, by what the log says was decided. */
@Component
class DecideThenFollow implements AmendingBills {

  private final CommandGateway commands;
  private final FollowingTexts texts;
  private final Outlines outlines;

  DecideThenFollow(CommandGateway commands, FollowingTexts texts, Outlines outlines) {
    this.commands = commands;
    this.texts = texts;
    this.outlines = outlines;
  }

  @Override
  public AmendedBill amend(AmendBill command) {
    return followed(commands.sendAndWait(command));
  }

  @Override
  public AmendedBill amend(AmendAsImported command) {
    return followed(commands.sendAndWait(command));
  }

  private AmendedBill followed(AmendedBill amended) {
    texts.followNow(amended.bill(), amended.first(), amended.sequence());
    outlines.of(amended.bill(), amended.sequence());
    return amended;
  }
}
