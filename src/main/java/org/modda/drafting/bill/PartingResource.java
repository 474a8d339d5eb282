package org.modda.drafting.bill;

import static org.modda.drafting.bill.BillRequests.account;
import static org.modda.drafting.bill.BillRequests.answer;
import static org.modda.drafting.bill.BillRequests.expected;
import static org.modda.drafting.bill.BillRequests.given;
import static org.modda.drafting.bill.BillRequests.number;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.bill.BillCommand.MergeProvision;
import org.modda.drafting.bill.BillCommand.SplitProvision;
import org.modda.drafting.bill.BillRequests.Merger;
import org.modda.drafting.bill.BillRequests.Split;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.SignedIn;
import org.modda.platform.Ids;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Splitting and merging provisions over HTTP; answered when the tree and both texts show it. */
@RestController
@RequestMapping("/api/bills/{bill}/provisions/{provision}")
class PartingResource {

  private final BillChanges changes;
  private final Outlines outlines;
  private final Clock clock;

  PartingResource(BillChanges changes, Outlines outlines, Clock clock) {
    this.changes = changes;
    this.outlines = outlines;
    this.clock = clock;
  }

  /** The answer names the new provision. */
  @PostMapping("/split")
  ResponseEntity<Map<String, Object>> split(
      @PathVariable String bill,
      @PathVariable String provision,
      @RequestBody Split body,
      @Nullable SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
    BillAnswer answer =
        changes.sendWithTexts(
            new SplitProvision(
                known(bill),
                new ProvisionId(provision),
                given(body.from(), "from"),
                given(body.base(), "base"),
                ProvisionId.next(),
                number(body.number()),
                body.heading() == null ? "" : body.heading(),
                Ids.next(),
                expected(seen),
                account(asker),
                now()),
            IdempotencyKey.of(key));
    return ResponseEntity.status(201).body(answer(answer));
  }

  /** The answer names the provision that is gone. */
  @PostMapping("/merger")
  Map<String, Object> merge(
      @PathVariable String bill,
      @PathVariable String provision,
      @RequestBody Merger body,
      @Nullable SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
    return answer(
        changes.sendWithTexts(
            new MergeProvision(
                known(bill),
                new ProvisionId(provision),
                new ProvisionId(given(body.into(), "into")),
                Ids.next(),
                expected(seen),
                account(asker),
                now()),
            IdempotencyKey.of(key)));
  }

  private BillId known(String bill) {
    return outlines.known(new BillId(bill)).bill();
  }

  private Instant now() {
    return clock.instant();
  }
}
