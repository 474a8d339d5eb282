package org.modda.amendments.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.docket.DocketCommand.SetCallingOrder;
import org.modda.amendments.radar.Dockets;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets the calling order of an imported docket from the French Senate's discussion list. */
@RestController
class SenateOrderResource {

  private static final String DISCUSSION = "application/vnd.modda.senate-discussion+json";

  private final Dockets dockets;
  private final Outlines outlines;
  private final CommandGateway commands;
  private final Clock clock;

  SenateOrderResource(Dockets dockets, Outlines outlines, CommandGateway commands, Clock clock) {
    this.dockets = dockets;
    this.outlines = outlines;
    this.commands = commands;
    this.clock = clock;
  }

  @PutMapping(path = "/api/bills/{bill}/docket/order", consumes = DISCUSSION)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void order(@PathVariable BillId bill, SignedIn asker, HttpServletRequest request)
      throws IOException {
    byte[] list = request.getInputStream().readNBytes(Malformed.LARGEST + 1);
    BillId known = outlines.known(bill).bill();
    commands.sendAndWait(
        new SetCallingOrder(
            known, SenateOrder.read(list, labels(known)::get), asker.account(), clock.instant()));
  }

  /** What each label names; the first where two have the same. */
  private Map<String, AmendmentId> labels(BillId bill) {
    Map<String, AmendmentId> labels = new HashMap<>();
    dockets
        .of(bill)
        .entries()
        .forEach(
            (id, entry) -> {
              if (entry.label() != null) {
                labels.putIfAbsent(entry.label(), id);
              }
            });
    return labels;
  }
}
