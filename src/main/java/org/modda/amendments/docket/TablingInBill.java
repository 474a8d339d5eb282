package org.modda.amendments.docket;

import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Tabling;
import org.modda.amendments.Wording;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Outlines;
import org.springframework.stereotype.Component;

@Component
class TablingInBill implements Tabling {

  private final Outlines outlines;
  private final WordingRules rules;
  private final PresentWordings wordings;

  TablingInBill(Outlines outlines, WordingRules rules, PresentWordings wordings) {
    this.outlines = outlines;
    this.rules = rules;
    this.wordings = wordings;
  }

  @Override
  public void fits(BillId bill, Wording wording, @Nullable AmendmentId amends) {
    rules.fit(known(bill), wording, amends);
  }

  @Override
  public boolean wasTabled(BillId bill, AmendmentId amendment) {
    return wordings.given(bill, amendment).isPresent();
  }

  /** The bill; refused where there is none: nobody may begin a docket of nothing. */
  BillOutline known(BillId bill) {
    return outlines.known(bill);
  }
}
