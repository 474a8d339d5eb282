package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

/**
 * Whether each amendment's change on the text of the state, mapped over those before it one at a
 * time, gives the words that consolidating gave: only then may it be kept in that form.
 */
final class ExactOnBase {

  private ExactOnBase() {}

  static boolean is(Pending pending, Map<ProvisionId, AmendedText> texts) {
    return pending.wording().changes().keySet().stream()
        .allMatch(provision -> is(texts.get(provision), provision));
  }

  private static boolean is(@Nullable AmendedText text, ProvisionId provision) {
    if (text == null) {
      return true;
    }
    List<ChangeSet> accepted = new ArrayList<>();
    StringBuilder words = new StringBuilder(text.before().text());
    for (AmendedText.Step step : text.steps()) {
      ChangeSet change = step.cause().wording().onBase(provision);
      if (change == null || change.length() != text.before().text().length()) {
        return false;
      }
      for (ChangeSet before : accepted) {
        change = change.map(before, false);
      }
      change.applyTo(words);
      accepted.add(change);
    }
    return words.toString().contentEquals(text.now().text());
  }
}
