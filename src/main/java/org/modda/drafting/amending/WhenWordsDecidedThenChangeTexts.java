package org.modda.drafting.amending;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.modda.drafting.BillEvent.WordsDecided;
import org.springframework.stereotype.Component;

/**
 * Makes the texts follow from the log: whatever whoever decided has not done, because its server
 * went down, is done when one is up again. As a rule all of it was done, and this has no effect.
 */
@Component
@ProcessingGroup("amended-texts")
class WhenWordsDecidedThenChangeTexts {

  private final FollowingTexts texts;

  WhenWordsDecidedThenChangeTexts(FollowingTexts texts) {
    this.texts = texts;
  }

  @EventHandler
  void on(WordsDecided event) {
    texts.follow(List.of(event));
  }
}
