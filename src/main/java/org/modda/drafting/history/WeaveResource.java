package org.modda.drafting.history;

import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.Optional;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole history of one text at once, for a page that plays it. Anybody may read. */
@RestController
class WeaveResource {

  private final BillWeaves weaves;

  WeaveResource(BillWeaves weaves) {
    this.weaves = weaves;
  }

  /** Its ETag is the text's newest revision. */
  @GetMapping("/api/bills/{bill}/provisions/{provision}/weave")
  ResponseEntity<WeaveOfText> weave(@PathVariable String bill, @PathVariable String provision) {
    ProvisionId id = new ProvisionId(provision);
    WeaveOfText weave =
        weaves
            .ask(new BillId(bill), all -> weave(all, id))
            .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-bill"))
            .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-provision"));
    return ResponseEntity.ok().eTag("\"" + weave.revision() + "\"").body(weave);
  }

  private static Optional<WeaveOfText> weave(BillWeave all, ProvisionId provision) {
    if (!all.tree().newest().has(provision)) {
      return Optional.empty();
    }
    WovenText text = all.text(provision);
    return Optional.of(text == null ? WeaveOfText.none(provision) : WeaveOfText.of(text));
  }
}
