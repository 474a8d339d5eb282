package org.modda.amendments.proposing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentDraftEvent;
import org.modda.amendments.AmendmentDraftEvent.DraftBegun;
import org.modda.amendments.AmendmentDraftEvent.DraftDiscarded;
import org.modda.amendments.AmendmentDraftEvent.DraftReworded;
import org.modda.amendments.AmendmentDraftEvent.DraftTabled;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Draft;
import org.modda.amendments.Drafts;
import org.modda.amendments.Wording;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/** Drafts, each folded from its own stream: what somebody just wrote is what they read. */
@Component
class DraftsInLog implements Drafts {

  private final Streams streams;

  DraftsInLog(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Optional<Draft> of(AmendmentId amendment, AccountId asker) {
    Draft draft = null;
    for (Recorded recorded : streams.read(amendment.value(), 0, Long.MAX_VALUE)) {
      if (!(recorded.event() instanceof AmendmentDraftEvent event) || !event.by().equals(asker)) {
        return Optional.empty();
      }
      draft = after(draft, event);
    }
    return Optional.ofNullable(draft);
  }

  /** The draft after an event; before its first there is none. */
  static @Nullable Draft after(@Nullable Draft draft, AmendmentDraftEvent event) {
    if (event instanceof DraftBegun e) {
      Wording none = Wording.of(List.of());
      return new Draft(e.bill(), e.amendment(), e.amends(), none, "", e.at(), Draft.State.OPEN);
    }
    if (draft == null) {
      return null;
    }
    return switch (event) {
      case DraftBegun e -> draft;
      case DraftReworded e -> with(draft, e.wording(), e.rationale(), e.at(), Draft.State.OPEN);
      case DraftTabled e -> ended(draft, e.at(), Draft.State.TABLED);
      case DraftDiscarded e -> ended(draft, e.at(), Draft.State.DISCARDED);
    };
  }

  private static Draft ended(Draft draft, Instant at, Draft.State state) {
    return with(draft, draft.wording(), draft.rationale(), at, state);
  }

  private static Draft with(
      Draft draft, Wording wording, String rationale, Instant changed, Draft.State state) {
    return new Draft(draft.bill(), draft.id(), draft.amends(), wording, rationale, changed, state);
  }
}
