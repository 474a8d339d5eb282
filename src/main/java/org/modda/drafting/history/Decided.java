package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.drafting.outline.BillTree;

/** The changes of words that were decided in a bill, and which revisions made them. */
final class Decided {

  /** One change, and the revision that made it, once there is one. */
  private static final class Change {
    private int act;
    private @Nullable WovenText text;
    private int revision;
  }

  private final List<Change> all = new ArrayList<>();
  private final Map<WovenText.Cause, Change> byCause = new HashMap<>();

  /**
   * @param act which event of the bill it is, counted from 1
   */
  void decided(WordsDecided event, int act) {
    for (int n = 1; n <= event.texts().size(); n++) {
      Change change = of(new WovenText.Cause(event.cause(), n));
      change.act = act;
      all.add(change);
    }
  }

  /** A revision was made; whether of a decision, its cause says. */
  void followed(WovenText text, int revision) {
    WovenText.Cause cause = text.cause(revision);
    if (cause != null) {
      Change change = of(cause);
      change.text = text;
      change.revision = revision;
    }
  }

  /**
   * Whether all that was decided by then was made by then.
   *
   * @param acts how many events of the bill there were
   * @param revisionOf a text's newest revision then; −1 for none
   */
  boolean isSettled(int acts, BillTree then, ToIntFunction<WovenText> revisionOf) {
    for (Change change : all) {
      WovenText text = change.text;
      if (change.act <= acts
          && (text == null
              || !then.has(text.provision())
              || revisionOf.applyAsInt(text) < change.revision)) {
        return false;
      }
    }
    return true;
  }

  /** Bytes in memory, about. */
  long weight() {
    return 150L * byCause.size();
  }

  private Change of(WovenText.Cause cause) {
    return byCause.computeIfAbsent(cause, c -> new Change());
  }
}
