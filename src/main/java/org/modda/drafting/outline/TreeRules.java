package org.modda.drafting.outline;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.platform.Refused;

/**
 * The rules of a bill's tree, each by the name a person would give it. They read the tree that they
 * are given and change nothing, so a copy can be tried as well as the bill itself.
 */
public final class TreeRules {

  /** UTF-16 units. */
  static final int LONGEST_HEADING = 1_000;

  static final int MOST_UNITS = 10_000;
  static final int DEEPEST = 32;

  private TreeRules() {}

  public static void mayInsert(
      BillTree tree,
      ProvisionId provision,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      Place place) {
    thereIsRoom(tree);
    headingFits(heading);
    placeIsOpen(tree, place);
    numberIsFree(tree, number, kind, place.parent(), null);
    if (tree.has(provision)) {
      throw Refused.because(CONFLICT, "provision-introduced-twice");
    }
  }

  public static void mayMove(BillTree tree, ProvisionId provision, Place place) {
    Unit unit = inForce(tree, provision);
    placeIsOpen(tree, place);
    staysOutsideItself(tree, provision, place);
    numberIsFree(tree, unit.number(), unit.kind(), place.parent(), unit.id());
  }

  public static void mayRenumber(BillTree tree, ProvisionId provision, ProvisionNumber number) {
    Unit unit = inForce(tree, provision);
    numberIsFree(tree, number, unit.kind(), unit.parent(), unit.id());
  }

  public static void mayRename(BillTree tree, ProvisionId provision, String heading) {
    inForce(tree, provision);
    headingFits(heading);
  }

  public static void mayRepeal(BillTree tree, ProvisionId provision) {
    inForce(tree, provision);
  }

  /** The new one is of the same kind, next after it. */
  public static void maySplit(
      BillTree tree,
      ProvisionId provision,
      ProvisionId into,
      ProvisionNumber number,
      String heading) {
    Unit unit = inForce(tree, provision);
    mayInsert(tree, into, unit.kind(), number, heading, new Place(unit.parent(), provision));
  }

  /** A provision goes into one beside it of its own kind; what it has inside must be gone first. */
  public static void mayMerge(BillTree tree, ProvisionId provision, ProvisionId into) {
    Unit unit = inForce(tree, provision);
    Unit other = inForce(tree, into);
    if (tree.isWithin(into, provision)) {
      throw Refused.because(CONFLICT, "merge-into-itself");
    }
    if (!Objects.equals(unit.parent(), other.parent()) || unit.kind() != other.kind()) {
      throw Refused.because(CONFLICT, "merge-of-unlike");
    }
    if (tree.children(provision).stream().anyMatch(child -> !tree.isRepealed(child))) {
      throw Refused.because(CONFLICT, "provision-has-parts");
    }
  }

  public static void mayUndoRepeal(BillTree tree, ProvisionId provision) {
    Unit unit = known(tree, provision);
    if (unit.mergedInto() != null) {
      throw Refused.because(
          CONFLICT, "provision-merged", Map.of("into", unit.mergedInto().value()));
    }
    if (!unit.repealed()) {
      throw Refused.because(CONFLICT, "provision-not-repealed");
    }
  }

  static void headingFits(String heading) {
    if (heading.length() > LONGEST_HEADING) {
      throw Refused.because(RULE, "heading-too-long", Map.of("limit", LONGEST_HEADING));
    }
  }

  private static void thereIsRoom(BillTree tree) {
    if (tree.size() >= MOST_UNITS) {
      throw Refused.because(RULE, "bill-too-large", Map.of("limit", MOST_UNITS));
    }
  }

  public static Unit known(BillTree tree, ProvisionId provision) {
    if (!tree.has(provision)) {
      throw Refused.because(UNKNOWN, "unknown-provision");
    }
    return tree.unit(provision);
  }

  public static Unit inForce(BillTree tree, ProvisionId provision) {
    Unit unit = known(tree, provision);
    if (tree.isRepealed(provision)) {
      throw Refused.because(CONFLICT, "provision-repealed");
    }
    return unit;
  }

  /** There is such a place, and what it stands in is not repealed. */
  private static void placeIsOpen(BillTree tree, Place place) {
    placeExists(tree, place);
    if (place.parent() != null) {
      inForce(tree, place.parent());
    }
  }

  private static void placeExists(BillTree tree, Place place) {
    if (place.parent() != null) {
      known(tree, place.parent());
    }
    if (place.after() != null
        && !Objects.equals(known(tree, place.after()).parent(), place.parent())) {
      throw Refused.because(CONFLICT, "sibling-not-in-parent");
    }
    if (tree.depth(place.parent()) >= DEEPEST) {
      throw Refused.because(RULE, "nested-too-deeply", Map.of("limit", DEEPEST));
    }
  }

  private static void staysOutsideItself(BillTree tree, ProvisionId provision, Place place) {
    if (tree.isWithin(place.parent(), provision) || provision.equals(place.after())) {
      throw Refused.because(CONFLICT, "place-inside-itself");
    }
    if (tree.depth(place.parent()) + tree.height(provision) > DEEPEST) {
      throw Refused.because(RULE, "nested-too-deeply", Map.of("limit", DEEPEST));
    }
  }

  private static void numberIsFree(
      BillTree tree,
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
}
