package org.modda.drafting.live;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

/** What a browser may say on the socket: {@code docs/protocol.md}, "From the client". */
sealed interface ClientFrame {

  /** Follow these, from the revision already known; -1 asks for the text. */
  record Join(Map<ProvisionId, Long> provisions) implements ClientFrame {}

  record Leave(Set<ProvisionId> provisions) implements ClientFrame {}

  record Submit(ProvisionId provision, long base, String client, long n, ChangeSet changes)
      implements ClientFrame {}

  /** A selection in the text of a revision; a null provision says: in none. */
  record Here(@Nullable ProvisionId provision, int anchor, int head, long revision)
      implements ClientFrame {}

  record Ping() implements ClientFrame {}
}
