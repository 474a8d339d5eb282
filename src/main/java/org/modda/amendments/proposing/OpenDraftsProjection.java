package org.modda.amendments.proposing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.modda.amendments.AmendmentDraftEvent;
import org.modda.amendments.AmendmentDraftEvent.DraftBegun;
import org.modda.amendments.AmendmentDraftEvent.DraftDiscarded;
import org.modda.amendments.AmendmentDraftEvent.DraftReworded;
import org.modda.amendments.AmendmentDraftEvent.DraftTabled;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("drafts-of-accounts")
class OpenDraftsProjection {

  private final OpenDrafts drafts;

  OpenDraftsProjection(OpenDrafts drafts) {
    this.drafts = drafts;
  }

  @EventHandler
  void on(AmendmentDraftEvent event) {
    switch (event) {
      case DraftBegun e -> drafts.add(e.bill(), e.amendment(), e.by());
      case DraftReworded e -> {}
      case DraftTabled e -> drafts.remove(e.amendment());
      case DraftDiscarded e -> drafts.remove(e.amendment());
    }
  }

  @ResetHandler
  void reset() {
    drafts.clear();
  }
}
