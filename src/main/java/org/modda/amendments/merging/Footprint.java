package org.modda.amendments.merging;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Described;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.BillTree;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

/**
 * What an amendment needs of a bill and what it does to it, found once, so that pairs are found
 * without trying all.
 */
final class Footprint {

  private static final Pattern REFERENCE = Pattern.compile("\\[\\[([A-Za-z0-9._-]{1,64})]]");

  private final Candidate candidate;
  private final BillState state;

  /** The candidate without what keeps it from being applied for the time being. */
  private final Candidate able;

  final Map<ProvisionId, PendingChange> changes = new LinkedHashMap<>();

  /** What its acts on the tree put, move, number, name or repeal. */
  final Set<ProvisionId> acted = new HashSet<>();

  /** What it names, and all that this stands in. */
  final Set<ProvisionId> needed = new HashSet<>();

  /** What others change if they move or repeal it: a new number concerns nobody's words. */
  final Set<ProvisionId> targets = new HashSet<>();

  final Set<ProvisionId> repealed = new HashSet<>();
  final Set<ProvisionId> upset = new HashSet<>();
  final Set<ProvisionNumber> numbers = new HashSet<>();
  final Set<Place> places = new HashSet<>();

  /** What its words refer to, and all that this stands in. */
  final Set<ProvisionId> references = new HashSet<>();

  private final Map<ProvisionId, BitSet> lines = new HashMap<>();

  Footprint(Candidate candidate, BillState state) {
    this.candidate = candidate;
    this.state = state;
    this.able =
        new Candidate(
            candidate.id(),
            candidate.number(),
            null,
            Wording.of(candidate.wording().acts()),
            false);
    candidate.wording().acts().forEach(this::add);
    for (ProvisionId target : candidate.wording().targets()) {
      targets.add(target);
      need(target);
    }
  }

  Candidate candidate() {
    return candidate;
  }

  Candidate able() {
    return able;
  }

  AmendmentId id() {
    return candidate.id();
  }

  @Nullable AmendmentId amends() {
    return candidate.amends();
  }

  List<Described> described() {
    return candidate.wording().described();
  }

  /**
   * Whether it changes that line of a provision, or may.
   *
   * @param line from 1; 0 for an unknown one
   */
  boolean mayConcern(ProvisionId provision, int line) {
    for (Described other : described()) {
      if (other.provision().equals(provision)
          && (line == 0 || other.line() == 0 || other.line() == line)) {
        return true;
      }
    }
    if (acted.contains(provision)) {
      return true;
    }
    return changes.containsKey(provision)
        && (line == 0 || lines.computeIfAbsent(provision, this::linesOf).get(line));
  }

  private void add(BillAct act) {
    switch (act) {
      case ChangeText a -> {
        changes.put(a.provision(), PendingChange.on(a.changes()));
        a.changes().forEachChange((fromA, toA, fromB, toB, inserted) -> refer(inserted));
      }
      case InsertProvision a -> {
        act(a.provision());
        stand(a.place());
        numbers.add(bare(a.number()));
        refer(a.text());
        refer(a.heading());
      }
      case MoveProvision a -> {
        act(a.provision());
        upset.add(a.provision());
        stand(a.place());
        if (tree().has(a.provision())) {
          numbers.add(bare(tree().unit(a.provision()).number()));
        }
      }
      case RenumberProvision a -> {
        act(a.provision());
        numbers.add(bare(a.number()));
        if (tree().has(a.provision())) {
          numbers.add(bare(tree().unit(a.provision()).number()));
        }
      }
      case RenameProvision a -> {
        act(a.provision());
        refer(a.heading());
      }
      case RepealProvision a -> {
        act(a.provision());
        upset.add(a.provision());
        repealed.add(a.provision());
      }
    }
    numbers.remove(ProvisionNumber.NONE);
  }

  private void act(ProvisionId provision) {
    acted.add(provision);
    need(provision);
  }

  private void stand(Place place) {
    places.add(place);
    if (place.parent() != null) {
      need(place.parent());
    }
    if (place.after() != null) {
      need(place.after());
    }
  }

  private void need(ProvisionId provision) {
    withAllAround(provision, needed);
  }

  private void refer(String words) {
    Matcher reference = REFERENCE.matcher(words);
    while (reference.find()) {
      withAllAround(new ProvisionId(reference.group(1)), references);
    }
  }

  private void withAllAround(ProvisionId provision, Set<ProvisionId> into) {
    into.add(provision);
    if (tree().has(provision)) {
      for (ProvisionId at = tree().unit(provision).parent();
          at != null;
          at = tree().unit(at).parent()) {
        into.add(at);
      }
    }
  }

  private BitSet linesOf(ProvisionId provision) {
    BitSet changed = new BitSet();
    RevisedText text = state.text(provision);
    PendingChange change = changes.get(provision);
    ChangeSet set = change == null ? ChangeSet.identity(0) : change.changes();
    String words = text == null || text.text().length() != set.length() ? "" : text.text();
    set.forEachChange(
        (from, to, fromB, toB, inserted) -> changed.set(line(words, from), line(words, to) + 1));
    return changed;
  }

  /** The line of a place, from 1. */
  private static int line(String text, int place) {
    return 1 + (int) text.chars().limit(place).filter(c -> c == '\n').count();
  }

  private BillTree tree() {
    return state.standing();
  }

  private static ProvisionNumber bare(ProvisionNumber number) {
    return number.main() == 0
        ? ProvisionNumber.NONE
        : new ProvisionNumber(number.main(), number.inserted(), null);
  }
}
