package org.modda.participation.proposing;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.CloseDraft;
import org.modda.amendments.Draft;
import org.modda.amendments.Drafts;
import org.modda.amendments.Tabling;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.participation.ProposalId;
import org.modda.participation.proposing.ProposalCommand.SubmitProposal;
import org.modda.participation.proposing.ProposalCommand.TakeUpProposal;
import org.modda.participation.proposing.Proposals.Proposal;
import org.modda.platform.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Citizens' proposals to a bill. One is made of its author's draft and keeps its id, so a repeat is
 * one proposal.
 */
@RestController
@RequestMapping("/api/bills/{bill}/proposals")
class ProposalsResource {

  record NewProposal(AmendmentId draft, String words) {}

  record TakenUp(AmendmentId amendment) {}

  record Submitted(String id, int number) {}

  /**
   * A page of them, oldest first.
   *
   * @param count of all proposals to the bill
   * @param next the {@code after} of the page that follows; null where there is none
   */
  record Page(int count, List<Proposal> proposals, @Nullable Integer next) {}

  private static final int MOST_AT_ONCE = 500;

  private final CommandGateway commands;
  private final Drafts drafts;
  private final Tabling tabling;
  private final Proposals proposals;
  private final Outlines outlines;
  private final Clock clock;

  ProposalsResource(
      CommandGateway commands,
      Drafts drafts,
      Tabling tabling,
      Proposals proposals,
      Outlines outlines,
      Clock clock) {
    this.commands = commands;
    this.drafts = drafts;
    this.tabling = tabling;
    this.proposals = proposals;
    this.outlines = outlines;
    this.clock = clock;
  }

  /** Those after a number. */
  @GetMapping
  Page page(
      @PathVariable BillId bill,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "100") int limit) {
    outlines.known(bill);
    if (after < 0 || limit < 1 || limit > MOST_AT_ONCE) {
      throw Refused.because(MALFORMED, "page-out-of-range", Map.of("limit", MOST_AT_ONCE));
    }
    List<Proposal> all = proposals.of(bill);
    int from = Math.min(after, all.size());
    int to = Math.min(from + limit, all.size());
    return new Page(all.size(), all.subList(from, to), to < all.size() ? to : null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Submitted submit(@PathVariable BillId bill, @RequestBody NewProposal body, SignedIn asker) {
    outlines.known(bill);
    AccountId by = asker.account();
    Draft draft =
        drafts
            .of(body.draft(), by)
            .filter(known -> known.bill().equals(bill))
            .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-draft"));
    ProposalId id = new ProposalId(draft.id().value());
    if (!proposals.has(bill, id)) {
      if (!draft.open()) {
        throw Refused.because(CONFLICT, "draft-closed");
      }
      tabling.fits(bill, draft.wording(), draft.amends());
    }
    Integer number =
        commands.sendAndWait(
            new SubmitProposal(
                bill, id, draft.wording(), draft.amends(), body.words(), by, clock.instant()));
    commands.sendAndWait(new CloseDraft(draft.id(), bill, by, clock.instant()));
    return new Submitted(id.value(), number);
  }

  @PostMapping("/{proposal}/taken-up")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeUp(
      @PathVariable BillId bill,
      @PathVariable ProposalId proposal,
      @RequestBody TakenUp body,
      SignedIn asker) {
    outlines.known(bill);
    if (!tabling.wasTabled(bill, body.amendment())) {
      throw Refused.because(
          UNKNOWN, "unknown-amendment", Map.of("amendment", body.amendment().value()));
    }
    commands.sendAndWait(
        new TakeUpProposal(bill, proposal, body.amendment(), asker.account(), clock.instant()));
  }
}
