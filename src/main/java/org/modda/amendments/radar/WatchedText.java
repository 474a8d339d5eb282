package org.modda.amendments.radar;

import org.jspecify.annotations.Nullable;
import org.modda.amendments.merging.RevisedText;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.TextAt;

/** A text that pending amendments stand on, while it goes on; one thread at a time. */
final class WatchedText {

  private final StringBuilder text;
  private long revision;
  private @Nullable RevisedText shown;

  WatchedText(TextAt start) {
    text = new StringBuilder(start.text());
    revision = start.revision();
  }

  long revision() {
    return revision;
  }

  CharSequence text() {
    return text;
  }

  void next(ChangeSetAccepted accepted) {
    accepted.changes().applyTo(text);
    revision = accepted.revision();
    shown = null;
  }

  /** As it stands; made once for each revision that somebody asks for. */
  RevisedText shown() {
    RevisedText present = shown;
    if (present == null) {
      present = new RevisedText(revision, text.toString());
      shown = present;
    }
    return present;
  }
}
