package org.modda.amendments.wording;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;

/**
 * A bill's tree while instructions are tried on it, by the rules that the bill itself has; they are
 * asked again when it is amended.
 */
final class TreeWork {

  /** Levels of units in one another, and units of a bill, as the bill itself allows. */
  private static final int DEEPEST = 32;

  private static final int MOST_UNITS = 10_000;
  private static final int LONGEST_HEADING = 1_000;

  private final BillId bill;
  private final AccountId by;
  private final BillTree tree = new BillTree();

  TreeWork(BillOutline outline) {
    this.bill = outline.bill();
    this.by = outline.introducedBy();
    List<IntroducedProvision> all =
        outline.units().stream()
            .map(
                u ->
                    new IntroducedProvision(
                        u.id(), u.parent(), u.kind(), u.number(), u.heading(), u.externalId()))
            .toList();
    tree.evolve(
        new BillIntroduced(
            bill, outline.title(), outline.language(), all, null, by, Instant.EPOCH));
    outline.units().stream().filter(Unit::repealed).forEach(u -> happened(repealed(u.id())));
  }

  Unit inForce(ProvisionId provision) {
    if (!tree.has(provision)) {
      throw Refused.because(UNKNOWN, "unknown-provision", Map.of("provision", provision.value()));
    }
    if (tree.isRepealed(provision)) {
      throw Refused.because(CONFLICT, "provision-repealed", Map.of("provision", provision.value()));
    }
    return tree.unit(provision);
  }

  void insert(
      ProvisionId provision,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      Place place) {
    if (tree.has(provision)) {
      throw Refused.because(CONFLICT, "provision-introduced-twice");
    }
    if (tree.size() >= MOST_UNITS) {
      throw Refused.because(RULE, "bill-too-large", Map.of("limit", MOST_UNITS));
    }
    headingFits(heading);
    placeExists(place, 1);
    numberIsFree(number, kind, place.parent(), null);
    happened(
        new ProvisionInserted(bill, provision, kind, number, heading, place, by, Instant.EPOCH));
  }

  void move(ProvisionId provision, Place place) {
    Unit unit = inForce(provision);
    if (tree.isWithin(place.parent(), provision) || provision.equals(place.after())) {
      throw Refused.because(CONFLICT, "place-inside-itself");
    }
    placeExists(place, tree.height(provision));
    numberIsFree(unit.number(), unit.kind(), place.parent(), provision);
    happened(new ProvisionMoved(bill, provision, place, by, Instant.EPOCH));
  }

  void renumber(ProvisionId provision, ProvisionNumber number) {
    Unit unit = inForce(provision);
    numberIsFree(number, unit.kind(), unit.parent(), provision);
    happened(new ProvisionRenumbered(bill, provision, number, by, Instant.EPOCH));
  }

  void rename(ProvisionId provision, String heading) {
    inForce(provision);
    headingFits(heading);
    happened(new ProvisionRenamed(bill, provision, heading, by, Instant.EPOCH));
  }

  void repeal(ProvisionId provision) {
    inForce(provision);
    happened(repealed(provision));
  }

  private BillEvent repealed(ProvisionId provision) {
    return new ProvisionRepealed(bill, provision, by, Instant.EPOCH);
  }

  private void happened(BillEvent event) {
    tree.evolve(event);
  }

  private void placeExists(Place place, int height) {
    if (place.parent() != null) {
      inForce(place.parent());
    }
    if (place.after() != null
        && (!tree.has(place.after())
            || !Objects.equals(tree.unit(place.after()).parent(), place.parent()))) {
      throw Refused.because(CONFLICT, "sibling-not-in-parent");
    }
    if (tree.depth(place.parent()) + height > DEEPEST) {
      throw Refused.because(RULE, "nested-too-deeply", Map.of("limit", DEEPEST));
    }
  }

  private void numberIsFree(
      ProvisionNumber number,
      ProvisionKind kind,
      @Nullable ProvisionId parent,
      @Nullable ProvisionId except) {
    if (tree.isTaken(number, kind, parent, except)) {
      throw Refused.because(
          CONFLICT,
          "number-taken",
          Map.of("kind", kind.name(), "main", number.main(), "inserted", number.inserted()));
    }
  }

  private static void headingFits(String heading) {
    if (heading.length() > LONGEST_HEADING) {
      throw Refused.because(RULE, "heading-too-long", Map.of("limit", LONGEST_HEADING));
    }
  }
}
