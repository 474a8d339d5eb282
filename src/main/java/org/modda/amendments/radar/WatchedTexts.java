package org.modda.amendments.radar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.merging.RevisedText;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/** The texts of one bill that amendments stand on; one thread at a time. */
final class WatchedTexts {

  private final Streams streams;
  private final Texts store;
  private final Map<ProvisionId, WatchedText> texts = new HashMap<>();

  WatchedTexts(Streams streams, Texts store) {
    this.streams = streams;
    this.store = store;
  }

  @Nullable WatchedText of(ProvisionId provision) {
    return texts.get(provision);
  }

  /** The text, watched from this revision on where nobody watches it yet. */
  WatchedText watch(ProvisionId provision, long from) {
    return texts.computeIfAbsent(provision, p -> new WatchedText(at(p, from)));
  }

  TextAt at(ProvisionId provision, long revision) {
    return store.at(provision, revision).orElse(TextAt.EMPTY);
  }

  /** The revisions after one and up to another. */
  List<ChangeSetAccepted> between(ProvisionId provision, long after, long to) {
    return streams.read(provision.value(), after + 1, to + 1).stream()
        .map(Recorded::event)
        .filter(ChangeSetAccepted.class::isInstance)
        .map(ChangeSetAccepted.class::cast)
        .toList();
  }

  Map<ProvisionId, RevisedText> shown() {
    Map<ProvisionId, RevisedText> shown = new HashMap<>();
    texts.forEach((provision, text) -> shown.put(provision, text.shown()));
    return shown;
  }
}
