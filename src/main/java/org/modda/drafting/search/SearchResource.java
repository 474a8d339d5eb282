package org.modda.drafting.search;

import static org.modda.platform.Refused.Kind.MALFORMED;

import java.util.Map;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.Outlines;
import org.modda.drafting.search.BillSearch.Found;
import org.modda.platform.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search inside one bill. Anybody may ask. */
@RestController
class SearchResource {

  private static final int LONGEST_QUESTION = 200;
  private static final int MOST_HITS = 200;

  private final BillSearch search;
  private final Outlines outlines;

  SearchResource(BillSearch search, Outlines outlines) {
    this.search = search;
    this.outlines = outlines;
  }

  @GetMapping("/api/bills/{bill}/search")
  Found search(@PathVariable String bill, @RequestParam("q") String words) {
    if (words.isBlank() || words.length() > LONGEST_QUESTION) {
      throw Refused.because(MALFORMED, "malformed-question", Map.of("limit", LONGEST_QUESTION));
    }
    return search.find(outlines.known(new BillId(bill)), words, MOST_HITS);
  }
}
