package org.modda.amendments.listing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.listing.AmendmentsOfAuthors.Placed;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.radar.DocketEntry;
import org.modda.amendments.radar.DocketView;
import org.modda.amendments.radar.Dockets;
import org.modda.amendments.radar.End;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.Access;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/account/amendments}: one's own, in all bills, the newest first. */
@RestController
class OwnAmendmentsResource {

  private static final int MOST = 50;

  /** One of them: its bill, how it stands, how it ended, and what its author may do. */
  record Own(
      AmendmentId id,
      BillId bill,
      String title,
      String language,
      int number,
      Instant tabled,
      End.State state,
      AmendmentStanding standing,
      @Nullable End end,
      List<NextStep> may) {}

  /**
   * A page of them.
   *
   * @param next the last of this page, to ask for the next one with; null where there is none
   */
  record Answer(List<Own> amendments, @Nullable String next) {}

  private final AmendmentsOfAuthors amendments;
  private final Dockets dockets;
  private final Outlines outlines;
  private final Access access;

  OwnAmendmentsResource(
      AmendmentsOfAuthors amendments, Dockets dockets, Outlines outlines, Access access) {
    this.amendments = amendments;
    this.dockets = dockets;
    this.outlines = outlines;
    this.access = access;
  }

  @GetMapping("/api/account/amendments")
  Answer own(
      SignedIn asker,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "20") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refused.because(
          Refused.Kind.MALFORMED, "malformed-parameter", Map.of("parameter", "limit"));
    }
    List<Placed> found = amendments.of(asker.account(), before, limit + 1);
    List<Placed> page = found.subList(0, Math.min(limit, found.size()));
    Map<BillId, DocketView> views = new HashMap<>();
    return new Answer(
        page.stream()
            .flatMap(one -> own(one, views.computeIfAbsent(one.bill(), dockets::present), asker))
            .toList(),
        found.size() > limit ? page.getLast().amendment().value() : null);
  }

  private Stream<Own> own(Placed one, DocketView view, SignedIn asker) {
    Optional<BillOutline> bill = outlines.of(one.bill());
    return bill
        .flatMap(outline -> view.entry(one.amendment()).map(e -> own(outline, e, asker)))
        .stream();
  }

  private Own own(BillOutline bill, DocketEntry entry, SignedIn asker) {
    return new Own(
        entry.id(),
        bill.bill(),
        bill.title(),
        bill.language(),
        entry.number(),
        entry.tabled(),
        entry.state(),
        entry.standing(),
        entry.end(),
        NextStep.of(entry, access.rolesOf(asker.account(), bill.bill().scope())));
  }
}
