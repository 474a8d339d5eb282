package org.modda.amendments.docket;

import static org.modda.platform.Refused.Kind.STALE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.amendments.docket.DocketCommand.ConfirmWording;
import org.modda.amendments.docket.DocketCommand.CosignAmendment;
import org.modda.amendments.docket.DocketCommand.MergeAmendment;
import org.modda.amendments.docket.DocketCommand.RaiseObjection;
import org.modda.amendments.docket.DocketCommand.RejectAmendment;
import org.modda.amendments.docket.DocketCommand.RewordAmendment;
import org.modda.amendments.docket.DocketCommand.SetCallingOrder;
import org.modda.amendments.docket.DocketCommand.WithdrawAmendment;
import org.modda.amendments.docket.DocketCommand.WithdrawCosignature;
import org.modda.amendments.docket.DocketRequests.CallingOrder;
import org.modda.amendments.docket.DocketRequests.Confirmation;
import org.modda.amendments.docket.DocketRequests.Merger;
import org.modda.amendments.docket.DocketRequests.NewAmendment;
import org.modda.amendments.docket.DocketRequests.NewWording;
import org.modda.amendments.docket.DocketRequests.Reason;
import org.modda.amendments.radar.Dockets;
import org.modda.amendments.radar.Worded;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing to a docket over HTTP; every command says for itself who may send it. */
@RestController
@RequestMapping("/api/bills/{bill}/docket")
class DocketWritesResource {

  private final TablingAmendments tabling;
  private final TablingInBill bills;
  private final Dockets dockets;
  private final WordingRules rules;
  private final DocketChanges docket;
  private final Clock clock;

  DocketWritesResource(
      TablingAmendments tabling,
      TablingInBill bills,
      Dockets dockets,
      WordingRules rules,
      DocketChanges docket,
      Clock clock) {
    this.tabling = tabling;
    this.bills = bills;
    this.dockets = dockets;
    this.rules = rules;
    this.docket = docket;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Tabled table(
      @PathVariable BillId bill,
      @RequestBody NewAmendment body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    bills.known(bill);
    DocketAnswer answer = tabling.table(bill, body, key, asker.account(), now());
    return new Tabled(answer.about(), answer.number());
  }

  @PostMapping("/{amendment}/cosignatures")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cosign(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    send(new CosignAmendment(bill, amendment, asker.account(), now()), key);
  }

  @DeleteMapping("/{amendment}/cosignatures")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawCosignature(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    send(new WithdrawCosignature(bill, amendment, asker.account(), now()), key);
  }

  @PostMapping("/{amendment}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    send(new WithdrawAmendment(bill, amendment, asker.account(), now()), key);
  }

  @PutMapping("/{amendment}/wording")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reword(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      @RequestBody NewWording body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    Worded present = dockets.worded(bill, amendment).orElseThrow(() -> unknown(amendment));
    rules.fit(bills.known(bill), body.wording(), present.amends());
    send(new RewordAmendment(bill, amendment, body.wording(), asker.account(), now()), key);
  }

  @PostMapping("/{amendment}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      @RequestBody Confirmation body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    Worded present = dockets.worded(bill, amendment).orElseThrow(() -> unknown(amendment));
    Map<String, Long> bases = basesOf(present.now());
    if (!bases.equals(body.bases())) {
      throw Refused.because(STALE, "stale-wording", Map.of("bases", bases));
    }
    rules.fit(bills.known(bill), present.now(), present.amends());
    AccountId by = asker.account();
    send(new ConfirmWording(bill, amendment, present.now(), present.seen(), by, now()), key);
  }

  @PostMapping("/{amendment}/objection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void object(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      @RequestBody Reason body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    send(new RaiseObjection(bill, amendment, body.reason(), asker.account(), now()), key);
  }

  @PostMapping("/{amendment}/rejection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      @RequestBody Reason body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    send(new RejectAmendment(bill, amendment, body.reason(), asker.account(), now()), key);
  }

  @PostMapping("/{amendment}/merger")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(
      @PathVariable BillId bill,
      @PathVariable AmendmentId amendment,
      @RequestBody Merger body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    send(new MergeAmendment(bill, amendment, body.into(), asker.account(), now()), key);
  }

  @PutMapping(path = "/order", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void order(
      @PathVariable BillId bill,
      @RequestBody CallingOrder body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    send(new SetCallingOrder(bill, body.order(), asker.account(), now()), key);
  }

  private void send(DocketCommand command, @Nullable IdempotencyKey key) {
    bills.known(command.bill());
    docket.send(command, IdempotencyKey.valueOf(key));
  }

  private static Map<String, Long> basesOf(Wording wording) {
    Map<String, Long> bases = new TreeMap<>();
    wording.textChanges().forEach(change -> bases.put(change.provision().value(), change.base()));
    return bases;
  }

  private static Refused unknown(AmendmentId amendment) {
    return Refused.because(UNKNOWN, "unknown-amendment", Map.of("amendment", amendment.value()));
  }

  private Instant now() {
    return clock.instant();
  }
}
