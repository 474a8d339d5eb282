package org.modda.drafting.history;

import java.util.HashMap;
import java.util.Map;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.text.ChangeSet;

/**
 * Decides, for each edit of a bill's texts in the order of the log, which of the words that it puts
 * in come from elsewhere in the bill: those that a split or a merger carried over, exactly; and
 * what was copied, where it is recognisable ({@link CopiedWords}).
 *
 * <p>The words with which a text is opened are its own.
 */
final class Inheritance {

  /** A split or a merger: whose last words, at which revision, are the last that are put in. */
  private record Carried(ProvisionId into, ProvisionId from, int revision, int length) {}

  private final Map<ProvisionId, WovenText> texts;
  private final CopiedWords copied = new CopiedWords();
  private final Map<String, Carried> carried = new HashMap<>();

  Inheritance(Map<ProvisionId, WovenText> texts) {
    this.texts = texts;
  }

  void decided(WordsDecided event) {
    switch (event) {
      case ProvisionSplit e -> carries(e, e.provision(), e.into());
      case ProvisionMerged e -> carries(e, e.provision(), e.into());
      case BillAmended e -> {}
    }
  }

  private void carries(WordsDecided event, ProvisionId from, ProvisionId into) {
    for (AmendedText text : event.texts()) {
      if (text.provision().equals(from)) {
        carried.put(
            event.cause(), new Carried(into, from, (int) text.base(), text.changes().length()));
      }
    }
  }

  /** Whether a cause is that of a split or a merger. */
  boolean carries(String cause) {
    return carried.containsKey(cause);
  }

  /** The edit is about to be made. */
  void accept(WovenText text, ChangeSetAccepted e) {
    Carried from = e.cause() == null ? null : carried.get(e.cause());
    if (from != null) {
      if (from.into.equals(e.provision())) {
        carry(text, e.changes(), from);
      }
      return;
    }
    int[] number = {text.weave().size()};
    e.changes()
        .forEachChange(
            (fromA, toA, fromB, toB, insert) -> {
              for (Copied one : copied.in(insert)) {
                int[] at = {number[0] + one.from()};
                one.source()
                    .forEachOrigin(
                        one.at(),
                        one.at() + one.length(),
                        (source, first, length) -> {
                          text.copies().add(at[0], length, source, first);
                          at[0] += length;
                        });
              }
              number[0] += insert.length();
            });
  }

  private void carry(WovenText text, ChangeSet changes, Carried from) {
    WovenText source = texts.get(from.from);
    int inserted = changes.inserted();
    int length = Math.min(from.length, inserted);
    if (source == null || length == 0 || source.revision() < from.revision) {
      return;
    }
    int[] at = {text.weave().size() + inserted - length};
    source
        .weave()
        .forEachAt(
            from.revision,
            from.length - length,
            from.length,
            (first, units) ->
                source.forEachOrigin(
                    first,
                    units,
                    (origin, begin, count) -> {
                      text.copies().add(at[0], count, origin, begin);
                      at[0] += count;
                    }));
  }

  /** The edit was made: what it took out may come back elsewhere. */
  void accepted(WovenText text, ChangeSetAccepted e) {
    copied.changed(text);
    int before = text.revision() - 1;
    e.changes()
        .forEachChange(
            (fromA, toA, fromB, toB, insert) -> {
              if (toA - fromA >= CopiedWords.SHORTEST) {
                Numbers stretches = new Numbers(8);
                text.weave()
                    .forEachAt(
                        before,
                        fromA,
                        toA,
                        (first, length) -> {
                          stretches.add(first);
                          stretches.add(length);
                        });
                copied.cut(text, stretches.toArray());
              }
            });
  }

  /** The text has other words than before. */
  void changed(WovenText text) {
    copied.changed(text);
  }

  CopiedWords copied() {
    return copied;
  }
}
