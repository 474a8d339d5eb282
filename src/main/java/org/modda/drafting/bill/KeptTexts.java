package org.modda.drafting.bill;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.text.ChangeSet;
import org.springframework.stereotype.Component;

/** The texts as the store keeps them. */
@Component
class KeptTexts implements TextsSoFar {

  /** As a rule a change follows within a few revisions of its base. */
  private static final int PORTION = 256;

  private final Streams streams;
  private final Texts texts;

  KeptTexts(Streams streams, Texts texts) {
    this.streams = streams;
    this.texts = texts;
  }

  @Override
  public long newest(ProvisionId provision) {
    return streams.last(provision.value()).map(Recorded::sequence).orElse(-1L);
  }

  @Override
  public String at(ProvisionId provision, long revision) {
    return texts.at(provision, revision).map(TextAt::text).orElseThrow();
  }

  @Override
  public boolean hold(ProvisionId provision, List<Decisions.Change> decided) {
    Set<Named> missing = new HashSet<>();
    decided.forEach(change -> missing.add(new Named(change.cause(), change.n())));
    long newest = newest(provision);
    long base = decided.stream().mapToLong(Decisions.Change::base).min().orElse(newest);
    for (long from = base + 1; from <= newest && !missing.isEmpty(); from += PORTION) {
      for (Recorded recorded : streams.read(provision.value(), from, from + PORTION)) {
        ChangeSetAccepted e = (ChangeSetAccepted) recorded.event();
        if (e.cause() != null) {
          missing.remove(new Named(e.cause(), e.n()));
        }
      }
    }
    return missing.isEmpty();
  }

  /** As a text names a change that was decided. */
  private record Named(String cause, long n) {}

  @Override
  public List<ChangeSet> between(ProvisionId provision, long from, long to) {
    return streams.read(provision.value(), from + 1, to + 1).stream()
        .map(recorded -> ((ChangeSetAccepted) recorded.event()).changes())
        .toList();
  }
}
