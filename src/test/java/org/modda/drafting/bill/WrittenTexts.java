package org.modda.drafting.bill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.drafting.AmendedText;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

/** Texts in memory, by their revisions; what is decided has followed unless it is said to wait. */
final class WrittenTexts implements TextsSoFar {

  private final Map<ProvisionId, List<String>> texts = new HashMap<>();
  private final Map<ProvisionId, List<ChangeSet>> changes = new HashMap<>();
  private final Set<ProvisionId> waiting = new HashSet<>();
  private final Set<String> waitingCauses = new HashSet<>();

  static WrittenTexts of(Map<ProvisionId, List<String>> texts) {
    WrittenTexts written = new WrittenTexts();
    texts.forEach((provision, revisions) -> revisions.forEach(t -> written.write(provision, t)));
    return written;
  }

  /** The next revision, by one replacement of what differs. */
  void write(ProvisionId provision, String text) {
    List<String> revisions = texts.computeIfAbsent(provision, p -> new ArrayList<>());
    if (revisions.isEmpty()) {
      revisions.add(text);
      return;
    }
    String before = revisions.getLast();
    int from = 0;
    while (from < Math.min(before.length(), text.length())
        && before.charAt(from) == text.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < Math.min(before.length(), text.length()) - from
        && before.charAt(before.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
      end++;
    }
    change(
        provision,
        ChangeSet.replacing(
            before.length(),
            from,
            before.length() - end,
            text.substring(from, text.length() - end)));
  }

  void change(ProvisionId provision, ChangeSet change) {
    List<String> revisions = texts.computeIfAbsent(provision, p -> new ArrayList<>(List.of("")));
    revisions.add(change.apply(revisions.getLast()));
    changes.computeIfAbsent(provision, p -> new ArrayList<>()).add(change);
  }

  /** What was decided follows, over what was accepted since. */
  void follow(List<AmendedText> decided) {
    for (AmendedText text : decided) {
      ChangeSet change = text.changes();
      for (ChangeSet since :
          between(text.provision(), text.base(), Math.max(0, newest(text.provision())))) {
        change = change.map(since, false);
      }
      change(text.provision(), change);
    }
  }

  /** What is decided on this text does not follow for now. */
  void wait(ProvisionId provision) {
    waiting.add(provision);
  }

  /** What this cause decided does not follow for now. */
  void wait(String cause) {
    waitingCauses.add(cause);
  }

  String latest(ProvisionId provision) {
    return at(provision, Math.max(0, newest(provision)));
  }

  @Override
  public long newest(ProvisionId provision) {
    return texts.getOrDefault(provision, List.of()).size() - 1;
  }

  @Override
  public String at(ProvisionId provision, long revision) {
    return texts.getOrDefault(provision, List.of("")).get((int) revision);
  }

  @Override
  public boolean hold(ProvisionId provision, List<Decisions.Change> decided) {
    return !waiting.contains(provision)
        && decided.stream().map(Decisions.Change::cause).noneMatch(waitingCauses::contains);
  }

  @Override
  public List<ChangeSet> between(ProvisionId provision, long from, long to) {
    return changes.getOrDefault(provision, List.of()).subList((int) from, (int) to);
  }
}
