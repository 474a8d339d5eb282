package org.modda.drafting.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.springframework.stereotype.Component;

/**
 * Shows {@link LatestTexts} and keeps {@link Checkpoints}.
 *
 * <p>A text that changed often in one batch of events is shown once at its end. A checkpoint is
 * kept every {@value #SPACING} revisions, and more rarely for a long text, so that the checkpoints'
 * bytes stay in proportion to the edits'. Handling an event twice changes nothing.
 */
@Component
@ProcessingGroup("drafting")
class TextProjection {

  static final int SPACING = 256;

  /** UTF-16 units of text for which checkpoints are kept at the closest spacing. */
  private static final int SHORT_TEXT = 65_536;

  private static final String BATCH = "changed texts";

  private final Texts texts;
  private final Checkpoints checkpoints;
  private final PacedTexts paced;
  private final Cache<ProvisionId, GrowingText> growing =
      Caffeine.newBuilder().maximumSize(200).build();

  TextProjection(Texts texts, Checkpoints checkpoints, PacedTexts paced) {
    this.texts = texts;
    this.checkpoints = checkpoints;
    this.paced = paced;
  }

  @EventHandler
  void on(ProvisionTextEvent event, UnitOfWork<? extends EventMessage<?>> unitOfWork) {
    GrowingText text = growing.getIfPresent(event.provision());
    switch (event) {
      case ProvisionTextOpened e -> text = GrowingText.opened(e);
      case ChangeSetAccepted e -> {
        if (text == null || text.revision() < e.revision() - 1) {
          text = GrowingText.at(texts.at(e.provision(), e.revision()).orElseThrow(), e);
        } else {
          text.next(e);
        }
        if (e.revision() == text.revision() && e.revision() % spacing(text.length()) == 0) {
          checkpoints.keep(e.provision(), e.revision(), text.text());
        }
      }
    }
    growing.put(event.provision(), text);
    batch(unitOfWork).put(event.provision(), text);
  }

  private Map<ProvisionId, GrowingText> batch(UnitOfWork<?> unitOfWork) {
    return unitOfWork
        .root()
        .getOrComputeResource(
            BATCH,
            key -> {
              Map<ProvisionId, GrowingText> changed = new LinkedHashMap<>();
              unitOfWork
                  .root()
                  .onPrepareCommit(
                      u -> paced.show(changed.values().stream().map(GrowingText::shown).toList()));
              unitOfWork.root().onRollback(u -> growing.invalidateAll());
              return changed;
            });
  }

  private static long spacing(int length) {
    return SPACING * Math.max(1L, Integer.highestOneBit(Math.max(1, length / SHORT_TEXT)));
  }
}
