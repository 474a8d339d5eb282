package org.modda.amendments.radar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.merging.Placing;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;
import org.modda.text.Standing;

/**
 * Where the wording of an amendment stands while the bill goes on beneath it: its change of each
 * text, its acts on the tree, and what each of its targets has become.
 *
 * <p>Law: its change in a provision fits the text of {@link WatchedText} as it is, or, of a
 * sub-amendment, that text as its parent would leave it.
 */
final class Footing {

  private final Map<ProvisionId, At> changes = new LinkedHashMap<>();
  private final Map<ProvisionId, AmendmentStanding> standings = new LinkedHashMap<>();
  private Wording wording;

  Footing(Wording settled) {
    wording = settled;
  }

  /** As it was settled, and its places as they read now. */
  Wording wording() {
    return wording;
  }

  /** Its change in a text, on a revision of that text. */
  void startsAt(ChangeText act) {
    changes.put(act.provision(), new At(PendingChange.on(act.changes()), act.base()));
  }

  /** Its change in a text as it is now; null where it has none there. */
  @Nullable PendingChange change(ProvisionId provision) {
    At at = changes.get(provision);
    return at == null ? null : at.change();
  }

  /**
   * The next revision of the text under its change. A change that was made on another text than the
   * revision, since the amendment that it amends has ended or reads otherwise, cannot follow: its
   * author must answer.
   *
   * @return whether that revision did more than to move it
   */
  boolean passes(ProvisionId provision, ChangeSet revision, CharSequence before) {
    At at = changes.get(provision);
    if (at == null) {
      return false;
    }
    if (at.change().changes().length() != revision.length()) {
      return cutOff(provision, at);
    }
    PendingChange after = at.change().over(revision, before);
    changes.put(provision, new At(after, at.revision() + 1));
    return AmendmentStanding.of(
                PendingChange.on(at.change().changes()).over(revision, before).standing())
            .compareTo(AmendmentStanding.TOUCHED)
        >= 0;
  }

  private boolean cutOff(ProvisionId provision, At at) {
    PendingChange left = PendingChange.on(at.change().changes(), Standing.CONFLICTING);
    changes.put(provision, new At(left, at.revision()));
    return at.change().standing() != Standing.CONFLICTING;
  }

  /**
   * Something was put at a place of the tree.
   *
   * @return whether it wanted the same place
   */
  boolean gives(Placing placing) {
    List<BillAct> after = wording.acts().stream().map(placing::followedBy).toList();
    boolean concerned = !after.equals(wording.acts());
    if (concerned) {
      wording = new Wording(after, wording.described());
    }
    return concerned;
  }

  /** Whether it would give a provision another heading. */
  boolean renames(ProvisionId provision) {
    return wording.acts().stream()
        .anyMatch(
            act -> act instanceof BillAct.RenameProvision && act.provision().equals(provision));
  }

  boolean stands(ProvisionId provision, AmendmentStanding on) {
    AmendmentStanding before = standings.getOrDefault(provision, AmendmentStanding.UNCHANGED);
    standings.put(provision, before.orGraver(on));
    return before.compareTo(on) < 0;
  }

  /** A repeal that was undone. */
  boolean standsAgain(ProvisionId provision) {
    return standings.remove(provision, AmendmentStanding.TARGET_REPEALED);
  }

  /** What each of its targets has become. */
  Map<ProvisionId, AmendmentStanding> standings() {
    Map<ProvisionId, AmendmentStanding> all = new LinkedHashMap<>(standings);
    changes.forEach(
        (p, at) ->
            all.merge(
                p, AmendmentStanding.of(at.change().standing()), AmendmentStanding::orGraver));
    return all;
  }

  AmendmentStanding standing() {
    return standings().values().stream()
        .reduce(AmendmentStanding.UNCHANGED, AmendmentStanding::orGraver);
  }

  /** What it would do to the bill as it is. */
  Wording now() {
    List<BillAct> acts = new ArrayList<>(wording.acts().size());
    for (BillAct act : wording.acts()) {
      At at = act instanceof ChangeText ? changes.get(act.provision()) : null;
      acts.add(
          at == null ? act : new ChangeText(act.provision(), at.revision(), at.change().changes()));
    }
    return new Wording(acts, wording.described());
  }

  private record At(PendingChange change, long revision) {}
}
