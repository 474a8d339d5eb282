package org.modda.drafting.reading;

import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.LatestTexts;
import org.modda.drafting.history.RevisionsOfText;
import org.modda.drafting.history.ShownProvision;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Outlines;
import org.modda.drafting.outline.Unit;
import org.modda.identity.Access;
import org.modda.identity.Role;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Bills and their texts, now and at any moment before. Anybody may read.
 *
 * <p>An address with an {@code @} is another one: of a whole bill at a moment.
 */
@RestController
@RequestMapping("/api/bills")
class BillsResource {

  private static final int MOST_REVISIONS = 500;

  private final BillsView bills;
  private final Outlines outlines;
  private final LatestTexts latest;
  private final Texts texts;
  private final Access access;

  BillsResource(
      BillsView bills, Outlines outlines, LatestTexts latest, Texts texts, Access access) {
    this.bills = bills;
    this.outlines = outlines;
    this.latest = latest;
    this.texts = texts;
    this.access = access;
  }

  @GetMapping
  Map<String, List<BillsView.BillInShort>> all() {
    return Map.of("bills", bills.all());
  }

  @GetMapping("/{bill:[^@]+}")
  BillPage bill(@PathVariable String bill, @Nullable SignedIn asker) {
    BillOutline outline = outline(bill);
    return BillPage.of(outline, latest.ofBill(outline.bill()), roles(asker, outline));
  }

  /** The tree alone; its ETag is what a later change may name in {@code If-Match}. */
  @GetMapping("/{bill}/outline")
  ResponseEntity<BillPage> outline(@PathVariable String bill, @Nullable SignedIn asker) {
    BillOutline outline = outline(bill);
    return ResponseEntity.ok()
        .eTag("\"" + outline.sequence() + "\"")
        .body(BillPage.of(outline, Map.of(), roles(asker, outline)));
  }

  /** One provision now, or with its text at a revision or an instant: not at both. */
  @GetMapping("/{bill}/provisions/{provision:[^@]+}")
  ShownProvision provision(
      @PathVariable String bill,
      @PathVariable String provision,
      @RequestParam @Nullable Long revision,
      @RequestParam @Nullable String at) {
    BillOutline outline = outline(bill);
    Unit unit = unit(outline, provision);
    if (revision != null && at != null) {
      throw Refused.because(MALFORMED, "revision-or-instant");
    }
    TextAt text =
        revision != null
            ? texts
                .at(unit.id(), revision)
                .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-revision"))
            : at != null
                ? texts
                    .at(unit.id(), instant(at))
                    .orElseThrow(() -> Refused.because(UNKNOWN, "before-the-first-revision"))
                : texts.latest(unit.id());
    return ShownProvision.of(unit, outline.repealed().contains(unit.id()), text);
  }

  @GetMapping("/{bill}/provisions/{provision}/revisions")
  RevisionsOfText revisions(
      @PathVariable String bill,
      @PathVariable String provision,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST_REVISIONS || before < 0) {
      throw Refused.because(MALFORMED, "page-out-of-range", Map.of("limit", MOST_REVISIONS));
    }
    return texts.revisions(unit(outline(bill), provision).id(), before, limit);
  }

  private BillOutline outline(String bill) {
    return outlines.known(new BillId(bill));
  }

  private static Unit unit(BillOutline outline, String provision) {
    ProvisionId id = new ProvisionId(provision);
    return outline.units().stream()
        .filter(u -> u.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-provision"));
  }

  private Set<Role> roles(@Nullable SignedIn asker, BillOutline outline) {
    return asker == null ? Set.of() : access.rolesOf(asker.account(), outline.bill().scope());
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException notAnInstant) {
      throw Refused.because(MALFORMED, "malformed-instant");
    }
  }
}
