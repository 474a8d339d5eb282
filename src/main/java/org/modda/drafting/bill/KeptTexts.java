package org.modda.drafting.bill;

import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/** The texts as the store keeps them. */
@Component
class KeptTexts implements TextsSoFar {

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
}
