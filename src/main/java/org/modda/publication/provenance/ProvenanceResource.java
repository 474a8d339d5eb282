package org.modda.publication.provenance;

import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.OriginsOfBill;
import org.modda.drafting.history.Provenance;
import org.modda.drafting.history.TextAt;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.publication.moment.Moments;
import org.modda.publication.moment.Resolved;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where words come from, and where those of a person or an amendment stand. Anybody may read. */
@RestController
@RequestMapping("/api/bills/{bill}")
class ProvenanceResource {

  private final Moments moments;
  private final Provenance provenance;
  private final Credits credits;
  private final ProvenancePages pages;

  ProvenanceResource(
      Moments moments, Provenance provenance, Credits credits, ProvenancePages pages) {
    this.moments = moments;
    this.provenance = provenance;
    this.credits = credits;
    this.pages = pages;
  }

  @GetMapping("/provenance")
  ResponseEntity<ProvenancePage> page(
      @PathVariable BillId bill, @RequestParam(defaultValue = "now") String at) {
    Resolved then = moments.of(bill, at);
    OriginsOfBill origins = origins(then);
    return ResponseEntity.ok(pages.of(then, origins));
  }

  /** Of an account, or of an amendment; one of both. */
  @GetMapping("/provenance/contributions")
  Contributions contributions(
      @PathVariable BillId bill,
      @RequestParam @Nullable String by,
      @RequestParam @Nullable String amendment,
      @RequestParam(defaultValue = "now") String at) {
    Predicate<Credit> asked = asked(by, amendment);
    return Contributions.of(origins(moments.of(bill, at)), credits.of(bill), asked);
  }

  /**
   * The story of one character.
   *
   * @param character its place in the text, UTF-16 units, from 0
   * @param at the moment of the text
   */
  @GetMapping("/provisions/{provision}/provenance/{character}")
  StoryPage story(
      @PathVariable BillId bill,
      @PathVariable ProvisionId provision,
      @PathVariable int character,
      @RequestParam(defaultValue = "now") String at) {
    TextAt text = moments.of(bill, at).bill().texts().get(provision);
    if (text == null) {
      throw Refused.because(UNKNOWN, "unknown-provision");
    }
    return provenance
        .story(bill, provision, text.revision(), character)
        .map(story -> StoryPage.of(story, credits.of(bill)))
        .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-character"));
  }

  private OriginsOfBill origins(Resolved then) {
    return provenance
        .at(then.bill().bill(), then.bill().position())
        .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-bill"));
  }

  private static Predicate<Credit> asked(@Nullable String by, @Nullable String amendment) {
    if (by != null && amendment == null) {
      AccountId account = new AccountId(by);
      return credit -> credit.by().equals(account);
    }
    if (amendment != null && by == null) {
      AmendmentId asked = new AmendmentId(amendment);
      return credit -> credit.amendment() != null && credit.amendment().id().equals(asked);
    }
    throw Refused.because(MALFORMED, "account-or-amendment");
  }
}
