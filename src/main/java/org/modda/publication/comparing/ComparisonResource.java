package org.modda.publication.comparing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.ImportedBill;
import org.modda.drafting.importing.SentDocument;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.web.Turns;
import org.modda.publication.comparing.BillComparison.Side;
import org.modda.publication.moment.Moments;
import org.modda.publication.moment.Resolved;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Two states of a bill, or one and a text that is sent, compared. Anybody may compare states, who
 * is signed in may send a text; nothing of it is stored. One comparison at a time on each node.
 */
@RestController
@RequestMapping("/api/bills/{bill}/comparison")
class ComparisonResource {

  private static final String DOCUMENT = "document";

  /** Apart, so that no long document keeps those waiting who read what was published. */
  private final Turns turns = new Turns(1);

  private final Turns turnsOfDocuments = new Turns(1);
  private final Moments moments;
  private final Comparisons comparisons;

  ComparisonResource(Moments moments, Comparisons comparisons) {
    this.moments = moments;
    this.comparisons = comparisons;
  }

  @GetMapping
  BillComparison between(
      @PathVariable String bill,
      @RequestParam String from,
      @RequestParam(defaultValue = "now") String to,
      @RequestParam(defaultValue = "false") boolean all) {
    BillId id = new BillId(bill);
    return turns.take(
        () -> {
          Resolved older = moments.of(id, from);
          Resolved newer = moments.of(id, to);
          return answer(
              older, Side.of(newer), comparisons.between(older.bill(), newer.bill(), all));
        });
  }

  @PostMapping
  BillComparison with(
      @Nullable SignedIn asker,
      @PathVariable String bill,
      @RequestParam(defaultValue = "now") String from,
      @RequestParam(defaultValue = "false") boolean all,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    if (asker == null) {
      throw Refused.because(Refused.Kind.UNAUTHENTICATED, "sign-in-required");
    }
    SentDocument sent = SentDocument.in(request);
    byte[] document = sent.bytes();
    return turnsOfDocuments.take(
        () -> {
          Resolved older = moments.of(new BillId(bill), from);
          ImportedBill other = sent.format().read(document);
          return answer(
              older,
              new Side(DOCUMENT, null, null, null, other.title()),
              comparisons.with(older.bill(), other, all));
        });
  }

  private static BillComparison answer(Resolved from, Side to, ComparedStates compared) {
    return new BillComparison(
        Side.of(from),
        to,
        from.bill().language(),
        compared.summary(),
        compared.units(),
        compared.around());
  }
}
