package org.modda.drafting.bill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;

/**
 * The decisions that have amended one bill, all of them: a repeat may come long after a restart.
 *
 * <p>Every event of a decision carries its mark in the metadata {@code command}, where a command's
 * id is kept. A sender's id begins with an account's, which never has a colon in it, and a mark
 * begins with one.
 */
final class Decisions {

  private static final String MARK = ":decision:";

  private final Map<String, AmendedBill> made = new HashMap<>();
  private final Set<String> causes = new HashSet<>();

  static MetaData mark(String decision) {
    return MetaData.with("command", MARK + decision);
  }

  @Nullable AmendedBill made(String decision) {
    return made.get(decision);
  }

  boolean have(String cause) {
    return causes.contains(cause);
  }

  void evolve(BillEvent event, long sequence, @Nullable String command) {
    if (event instanceof BillAmended e) {
      causes.add(e.cause());
    }
    if (command != null && command.startsWith(MARK)) {
      made.merge(
          command.substring(MARK.length()),
          new AmendedBill(event.bill(), command.substring(MARK.length()), sequence, sequence),
          (first, last) ->
              new AmendedBill(first.bill(), first.decision(), first.first(), last.sequence()));
    }
  }
}
