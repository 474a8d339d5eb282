package org.modda.amendments.listing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("amendments-of-authors")
class AmendmentsOfAuthorsProjection {

  private final AmendmentsOfAuthors amendments;

  AmendmentsOfAuthorsProjection(AmendmentsOfAuthors amendments) {
    this.amendments = amendments;
  }

  @EventHandler
  void on(AmendmentTabled tabled) {
    amendments.add(tabled);
  }

  @ResetHandler
  void reset() {
    amendments.clear();
  }
}
