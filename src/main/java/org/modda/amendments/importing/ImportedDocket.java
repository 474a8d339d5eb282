package org.modda.amendments.importing;

import java.util.List;
import java.util.Map;
import org.modda.amendments.docket.Imported;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;

/**
 * A document as read: a bill that does not exist yet, and the amendments to it.
 *
 * @param language BCP 47 tag
 * @param provisions every unit in document order
 * @param texts one text for each provision; empty where the document does not tell it
 * @param amendments as the document lists them, an amendment before one that would change it
 */
record ImportedDocket(
    String language,
    List<IntroducedProvision> provisions,
    Map<ProvisionId, String> texts,
    List<Imported> amendments) {

  ImportedDocket {
    provisions = List.copyOf(provisions);
    texts = Map.copyOf(texts);
    amendments = List.copyOf(amendments);
  }
}
