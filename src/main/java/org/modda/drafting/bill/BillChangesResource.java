package org.modda.drafting.bill;

import static org.modda.drafting.bill.BillRequests.account;
import static org.modda.drafting.bill.BillRequests.answer;
import static org.modda.drafting.bill.BillRequests.expected;
import static org.modda.drafting.bill.BillRequests.given;
import static org.modda.drafting.bill.BillRequests.number;
import static org.modda.platform.Refused.Kind.MALFORMED;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.bill.BillCommand.InsertProvision;
import org.modda.drafting.bill.BillCommand.IntroduceBill;
import org.modda.drafting.bill.BillCommand.MoveProvision;
import org.modda.drafting.bill.BillCommand.RenameBill;
import org.modda.drafting.bill.BillCommand.RenameProvision;
import org.modda.drafting.bill.BillCommand.RenumberProvision;
import org.modda.drafting.bill.BillCommand.RepealProvision;
import org.modda.drafting.bill.BillCommand.UndoRepeal;
import org.modda.drafting.bill.BillRequests.At;
import org.modda.drafting.bill.BillRequests.ChangedProvision;
import org.modda.drafting.bill.BillRequests.NewBill;
import org.modda.drafting.bill.BillRequests.NewProvision;
import org.modda.drafting.bill.BillRequests.RenamedBill;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing the tree of a bill over HTTP; every command says for itself who may send it. */
@RestController
@RequestMapping("/api/bills")
class BillChangesResource {

  private final BillChanges changes;
  private final Outlines outlines;
  private final Clock clock;

  BillChangesResource(BillChanges changes, Outlines outlines, Clock clock) {
    this.changes = changes;
    this.outlines = outlines;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> introduce(
      @RequestBody NewBill body,
      @Nullable SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
    AccountId by = account(asker);
    BillId bill = idOfNewBill(by, IdempotencyKey.of(key));
    changes.send(
        new IntroduceBill(
            bill,
            given(body.title(), "title"),
            given(body.language(), "language"),
            List.of(),
            null,
            by,
            now()),
        key);
    return ResponseEntity.created(URI.create("/bills/" + bill)).body(Map.of("id", bill.value()));
  }

  @PatchMapping("/{bill}")
  Map<String, Object> rename(
      @PathVariable String bill,
      @RequestBody RenamedBill body,
      @Nullable SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
    return answer(
        changes.send(
            new RenameBill(
                known(bill), given(body.title(), "title"), expected(seen), account(asker), now()),
            IdempotencyKey.of(key)));
  }

  @PostMapping("/{bill}/provisions")
  ResponseEntity<Map<String, Object>> insert(
      @PathVariable String bill,
      @RequestBody NewProvision body,
      @Nullable SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
    BillAnswer answer =
        changes.send(
            new InsertProvision(
                known(bill),
                ProvisionId.next(),
                given(body.kind(), "kind"),
                number(body.number()),
                body.heading() == null ? "" : body.heading(),
                place(given(body.place(), "place")),
                expected(seen),
                account(asker),
                now()),
            IdempotencyKey.of(key));
    return ResponseEntity.status(201).body(answer(answer));
  }

  @PatchMapping("/{bill}/provisions/{provision}")
  Map<String, Object> change(
      @PathVariable String bill,
      @PathVariable String provision,
      @RequestBody ChangedProvision body,
      @Nullable SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
    return answer(
        changes.send(
            command(known(bill), new ProvisionId(provision), body, expected(seen), account(asker)),
            IdempotencyKey.of(key)));
  }

  private BillCommand command(
      BillId bill, ProvisionId provision, ChangedProvision body, long expected, AccountId by) {
    long given =
        Stream.of(body.heading(), body.number(), body.place(), body.repealed())
            .filter(part -> part != null)
            .count();
    if (given != 1) {
      throw Refused.because(MALFORMED, "one-change-at-a-time");
    }
    if (body.heading() != null) {
      return new RenameProvision(bill, provision, body.heading(), expected, by, now());
    }
    if (body.number() != null) {
      return new RenumberProvision(bill, provision, number(body.number()), expected, by, now());
    }
    if (body.place() != null) {
      return new MoveProvision(bill, provision, place(body.place()), expected, by, now());
    }
    return Boolean.TRUE.equals(body.repealed())
        ? new RepealProvision(bill, provision, expected, by, now())
        : new UndoRepeal(bill, provision, expected, by, now());
  }

  private BillId known(String bill) {
    return outlines.known(new BillId(bill)).bill();
  }

  /** A repeat with the same key must find the same bill, so the key decides its id. */
  private static BillId idOfNewBill(AccountId by, @Nullable String key) {
    if (key == null) {
      return BillId.next();
    }
    byte[] name = (by.value() + ":" + key).getBytes(StandardCharsets.UTF_8);
    return new BillId(UUID.nameUUIDFromBytes(name).toString());
  }

  private static Place place(At at) {
    return new Place(At.id(at.parent()), At.id(at.after()));
  }

  private Instant now() {
    return clock.instant();
  }
}
