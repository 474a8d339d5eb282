package org.modda.amendments.docket;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.CloseDraft;
import org.modda.amendments.Draft;
import org.modda.amendments.Drafts;
import org.modda.amendments.Tabling;
import org.modda.amendments.Wording;
import org.modda.amendments.docket.DocketCommand.TableAmendment;
import org.modda.amendments.docket.DocketRequests.NewAmendment;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.springframework.stereotype.Component;

/**
 * Tables an amendment from a draft or from a wording.
 *
 * <p>From a draft it takes the draft's own id, first into the docket and then the draft is closed:
 * whatever is cut off in between, a repeat makes no second amendment.
 */
@Component
class TablingAmendments {

  private final DocketChanges docket;
  private final CommandGateway commands;
  private final Drafts drafts;
  private final Tabling tabling;

  TablingAmendments(DocketChanges docket, CommandGateway commands, Drafts drafts, Tabling tabling) {
    this.docket = docket;
    this.commands = commands;
    this.drafts = drafts;
    this.tabling = tabling;
  }

  DocketAnswer table(
      BillId bill, NewAmendment asked, @Nullable IdempotencyKey key, AccountId by, Instant now) {
    Wording wording = asked.wording();
    AmendmentId draft = asked.draft();
    if (draft != null && wording == null) {
      return tableDraft(bill, draft, asked, by, now);
    }
    if (draft != null || wording == null) {
      throw Refused.because(MALFORMED, "draft-or-wording");
    }
    AmendmentId id =
        new AmendmentId(IdempotencyKey.idOfNew(key, by.value(), "amendment in " + bill));
    if (key == null || !tabling.wasTabled(bill, id)) {
      tabling.fits(bill, wording, asked.amends());
    }
    String rationale = asked.rationale() == null ? "" : asked.rationale();
    return docket.send(
        new TableAmendment(bill, id, wording, asked.amends(), rationale, capacity(asked), by, now),
        IdempotencyKey.valueOf(key));
  }

  private DocketAnswer tableDraft(
      BillId bill, AmendmentId id, NewAmendment asked, AccountId by, Instant now) {
    Draft draft =
        drafts
            .of(id, by)
            .filter(known -> known.bill().equals(bill))
            .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-draft"));
    if (!tabling.wasTabled(bill, id)) {
      if (!draft.open()) {
        throw Refused.because(CONFLICT, "draft-closed");
      }
      tabling.fits(bill, draft.wording(), draft.amends());
    }
    String rationale = asked.rationale() == null ? draft.rationale() : asked.rationale();
    DocketAnswer answer =
        docket.send(
            new TableAmendment(
                bill, id, draft.wording(), draft.amends(), rationale, capacity(asked), by, now),
            null);
    commands.sendAndWait(new CloseDraft(id, bill, by, now));
    return answer;
  }

  private static Capacity capacity(NewAmendment asked) {
    return asked.capacity() == null ? Capacity.OWN_NAME : asked.capacity();
  }
}
