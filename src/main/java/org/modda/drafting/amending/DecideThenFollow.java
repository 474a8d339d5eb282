package org.modda.drafting.amending;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.AmendingBills;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.outline.Outlines;
import org.modda.platform.store.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The decision first; then the texts, by what the log says was decided. */
@Component
class DecideThenFollow implements AmendingBills {

  private static final Logger LOG = LoggerFactory.getLogger(DecideThenFollow.class);

  private final CommandGateway commands;
  private final Streams streams;
  private final AmendedTexts texts;
  private final Outlines outlines;

  DecideThenFollow(
      CommandGateway commands, Streams streams, AmendedTexts texts, Outlines outlines) {
    this.commands = commands;
    this.streams = streams;
    this.texts = texts;
    this.outlines = outlines;
  }

  @Override
  public AmendedBill amend(AmendBill command) {
    AmendedBill amended = commands.sendAndWait(command);
    try {
      texts.follow(decided(amended));
    } catch (RuntimeException failure) {
      LOG.error("texts of bill {} will follow later", amended.bill(), failure);
    }
    outlines.of(amended.bill(), amended.sequence());
    return amended;
  }

  private List<BillAmended> decided(AmendedBill amended) {
    return streams.read(amended.bill().value(), amended.first(), amended.sequence() + 1).stream()
        .filter(recorded -> recorded.event() instanceof BillAmended)
        .map(recorded -> (BillAmended) recorded.event())
        .toList();
  }
}
