package org.modda.amendments.proposing;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Draft;
import org.modda.amendments.Drafts;
import org.modda.amendments.Wording;
import org.modda.amendments.proposing.DraftCommand.BeginDraft;
import org.modda.amendments.proposing.DraftCommand.DiscardDraft;
import org.modda.amendments.proposing.DraftCommand.RewordDraft;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own drafts of amendments to a bill. */
@RestController
@RequestMapping("/api/bills/{bill}/drafts")
class DraftsResource {

  /** Open at once, for each account in each bill. */
  static final int MOST = 50;

  /**
   * Open at once, for each account in all bills together: each is a stream that is kept for ever.
   */
  static final int MOST_IN_ALL = 200;

  record NewDraft(@Nullable AmendmentId amends) {}

  record Written(Wording wording, String rationale) {}

  record Own(
      AmendmentId id,
      @Nullable AmendmentId amends,
      Wording wording,
      String rationale,
      Instant changed) {}

  record Answer(List<Own> drafts) {}

  private final CommandGateway commands;
  private final Drafts drafts;
  private final OpenDrafts open;
  private final Outlines outlines;
  private final Clock clock;

  DraftsResource(
      CommandGateway commands, Drafts drafts, OpenDrafts open, Outlines outlines, Clock clock) {
    this.commands = commands;
    this.drafts = drafts;
    this.open = open;
    this.outlines = outlines;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> begin(
      @PathVariable BillId bill,
      @RequestBody NewDraft body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
    outlines.known(bill);
    AccountId by = asker.account();
    AmendmentId id = new AmendmentId(IdempotencyKey.idOfNew(key, by.value(), "draft in " + bill));
    if (drafts.of(id, by).isEmpty()) {
      if (openOf(bill, by).size() >= MOST) {
        throw Refused.because(CONFLICT, "too-many-drafts", Map.of("limit", MOST));
      }
      if (open.countOf(by) >= MOST_IN_ALL) {
        throw Refused.because(
            CONFLICT, "too-many-drafts-in-all-bills", Map.of("limit", MOST_IN_ALL));
      }
      commands.sendAndWait(new BeginDraft(id, bill, body.amends(), by, clock.instant()));
      open.add(bill, id, by);
    }
    return Map.of("id", id.value());
  }

  @GetMapping
  Answer own(@PathVariable BillId bill, SignedIn asker) {
    return new Answer(
        openOf(bill, asker.account()).stream()
            .sorted(Comparator.comparing(Draft::changed).reversed())
            .map(d -> new Own(d.id(), d.amends(), d.wording(), d.rationale(), d.changed()))
            .toList());
  }

  @PutMapping("/{draft}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reword(
      @PathVariable BillId bill,
      @PathVariable AmendmentId draft,
      @RequestBody Written body,
      SignedIn asker) {
    AccountId by = ownerOf(draft, asker);
    commands.sendAndWait(
        new RewordDraft(draft, bill, body.wording(), body.rationale(), by, clock.instant()));
  }

  @DeleteMapping("/{draft}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable BillId bill, @PathVariable AmendmentId draft, SignedIn asker) {
    AccountId by = ownerOf(draft, asker);
    commands.sendAndWait(new DiscardDraft(draft, bill, by, clock.instant()));
    open.remove(draft);
  }

  /** Asked before a command is sent: an id in an address may be that of anything else. */
  private AccountId ownerOf(AmendmentId draft, SignedIn asker) {
    if (drafts.of(draft, asker.account()).isEmpty()) {
      throw Refused.because(UNKNOWN, "unknown-draft");
    }
    return asker.account();
  }

  private List<Draft> openOf(BillId bill, AccountId author) {
    return open.of(bill, author).stream()
        .flatMap(id -> drafts.of(id, author).stream())
        .filter(Draft::open)
        .toList();
  }
}
