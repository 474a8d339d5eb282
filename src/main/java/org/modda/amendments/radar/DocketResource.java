package org.modda.amendments.radar;

import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Outlines;
import org.modda.platform.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The docket of a bill and each amendment in it. Anybody may read. */
@RestController
@RequestMapping("/api/bills/{bill}")
class DocketResource {

  private final Dockets dockets;
  private final Outlines outlines;
  private final AmendmentPages pages;

  DocketResource(Dockets dockets, Outlines outlines, AmendmentPages pages) {
    this.dockets = dockets;
    this.outlines = outlines;
    this.pages = pages;
  }

  /** The whole docket, or with {@code after} what has changed since. */
  @GetMapping("/docket")
  DocketAnswer docket(@PathVariable String bill, @RequestParam @Nullable String after) {
    DocketView view = dockets.present(known(bill));
    long known = view.read(after);
    boolean whole = known < 0 || known > view.version();
    return new DocketAnswer(
        view.bill(),
        view.written(),
        whole,
        whole ? view.entries().values() : view.changedAfter(known),
        view.order());
  }

  @GetMapping("/docket/{amendment}")
  AmendmentPage amendment(@PathVariable String bill, @PathVariable String amendment) {
    return pages
        .of(outline(bill), new AmendmentId(amendment))
        .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-amendment"));
  }

  private BillId known(String bill) {
    return outline(bill).bill();
  }

  private BillOutline outline(String bill) {
    return outlines.known(new BillId(bill));
  }

  record DocketAnswer(
      BillId bill,
      String version,
      boolean whole,
      Collection<DocketEntry> amendments,
      List<AmendmentId> order) {}
}
