package org.modda.amendments.adopting;

import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.UNAUTHENTICATED;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adopting amendments over HTTP: for a clerk of the bill or an administrator. */
@RestController
@RequestMapping("/api/bills/{bill}/adoptions")
class AdoptionsResource {

  /** Amendments in one decision. */
  private static final int MOST = 2_000;

  private final Adopting adopting;

  AdoptionsResource(Adopting adopting) {
    this.adopting = adopting;
  }

  @PostMapping
  ResponseEntity<Adoption> adopt(
      @PathVariable String bill, @RequestBody Decision body, @Nullable SignedIn asker) {
    if (asker == null) {
      throw Refused.because(UNAUTHENTICATED, "sign-in-required");
    }
    if (body.amendments().size() > MOST) {
      throw Refused.because(MALFORMED, "too-many-amendments", Map.of("limit", MOST));
    }
    BillId known = new BillId(bill);
    return ResponseEntity.created(URI.create("/bills/" + known + "/docket"))
        .body(
            adopting.adopt(
                known,
                body.amendments().stream().map(AmendmentId::new).toList(),
                body.hash(),
                asker.account()));
  }

  /**
   * What is to be adopted.
   *
   * @param amendments in the order in which they are applied
   * @param hash of the trial that was shown
   */
  record Decision(List<String> amendments, String hash) {}
}
