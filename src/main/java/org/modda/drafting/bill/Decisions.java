package org.modda.drafting.bill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.drafting.ProvisionId;

/**
 * The decisions that have amended one bill, and the causes of all that was decided on its words: a
 * repeat may come long after a restart.
 *
 * <p>Every event of a decision carries its mark in the metadata {@code command}, where a command's
 * id is kept. A sender's id begins with an account's, which never has a colon in it, and a mark
 * begins with one.
 */
final class Decisions {

  private static final String MARK = ":decision:";

  private final Map<String, AmendedBill> made = new HashMap<>();
  private final Set<String> causes = new HashSet<>();

  /** Of each text what was decided and is not known to have followed. */
  private final Map<ProvisionId, List<Change>> following = new HashMap<>();

  static MetaData mark(String decision) {
    return MetaData.with("command", MARK + decision);
  }

  @Nullable AmendedBill made(String decision) {
    return made.get(decision);
  }

  boolean have(String cause) {
    return causes.contains(cause);
  }

  /** The changes of a text that were decided and that perhaps have not followed, in order. */
  List<Change> following(ProvisionId provision) {
    return List.copyOf(following.getOrDefault(provision, List.of()));
  }

  /** All of them have, for good: a text never loses a revision. */
  void followed(ProvisionId provision) {
    following.remove(provision);
  }

  void evolve(BillEvent event, long sequence, @Nullable String command) {
    if (event instanceof WordsDecided e) {
      causes.add(e.cause());
      for (int i = 0; i < e.texts().size(); i++) {
        AmendedText text = e.texts().get(i);
        following
            .computeIfAbsent(text.provision(), provision -> new ArrayList<>(1))
            .add(new Change(e.cause(), i + 1, text.base(), !(e instanceof BillAmended)));
      }
    }
    if (command != null && command.startsWith(MARK)) {
      made.merge(
          command.substring(MARK.length()),
          new AmendedBill(event.bill(), command.substring(MARK.length()), sequence, sequence),
          (first, last) ->
              new AmendedBill(first.bill(), first.decision(), first.first(), last.sequence()));
    }
  }

  /**
   * A change of one text, by the names that it has there.
   *
   * @param base the revision that it was decided on: it follows after that
   * @param parts whether a split or a merger decided it
   */
  record Change(String cause, long n, long base, boolean parts) {}
}
