package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Outcome.Falls;
import org.modda.drafting.ProvisionId;
import org.modda.text.PendingChange;
import org.modda.text.Standing;

/** One amendment on its way through a consolidation: as it reads now, and what became of it. */
final class Pending {

  private final Candidate candidate;
  private final CurrentWording wording;

  /** How many of the changes of each text it has followed. */
  private final Map<ProvisionId, Integer> followed = new HashMap<>();

  private final List<Pending> children = new ArrayList<>(1);
  private @Nullable Pending parent;
  private @Nullable Outcome outcome;
  private boolean late;

  Pending(Candidate candidate) {
    this.candidate = candidate;
    this.wording = new CurrentWording(candidate.wording().acts());
  }

  Candidate candidate() {
    return candidate;
  }

  AmendmentId id() {
    return candidate.id();
  }

  /** What it would do as the bill stands now. */
  CurrentWording wording() {
    return wording;
  }

  @Nullable Pending parent() {
    return parent;
  }

  void amends(Pending other) {
    parent = other;
    other.children.add(this);
  }

  List<Pending> children() {
    return children;
  }

  boolean hasEnded() {
    return outcome != null;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  void end(Outcome how) {
    outcome = how;
  }

  /** Whether it was called after its parent, in one list. */
  boolean isLate() {
    return late;
  }

  /** It falls, and with it what would change it or has. */
  void fall(String code, AmendmentId because) {
    outcome = new Falls(code, because);
    for (Pending child : children) {
      if (!(child.outcome instanceof Outcome.Refused || child.outcome instanceof Falls)) {
        child.fall("parent-ended", because);
      }
    }
  }

  int followed(ProvisionId provision) {
    return followed.getOrDefault(provision, 0);
  }

  void hasFollowed(ProvisionId provision, int steps) {
    followed.put(provision, steps);
  }

  /** Every text that it or a sub-amendment of it changes. */
  void collectTexts(Set<ProvisionId> into) {
    into.addAll(wording.changes().keySet());
    children.forEach(child -> child.collectTexts(into));
  }

  /** Follows one change of a text; where its words are changed it falls. */
  void over(ProvisionId provision, PendingChange revision, AmendmentId because) {
    if (hasEnded()) {
      return;
    }
    PendingChange own = wording.changes().get(provision);
    if (!children.isEmpty()) {
      PendingChange seen =
          own == null ? revision : PendingChange.on(own.asSeen(revision.changes()));
      children.forEach(child -> child.over(provision, seen, because));
    }
    if (own != null) {
      PendingChange now = own.over(revision);
      wording.reads(provision, now);
      if (now.standing() == Standing.CONFLICTING) {
        fall("words-changed", because);
      }
    }
  }

  /** Takes a sub-amendment in; its other sub-amendments follow it. */
  void take(Pending child) {
    for (Pending sibling : children) {
      if (sibling != child) {
        child
            .wording
            .changes()
            .forEach((provision, change) -> sibling.over(provision, change, child.id()));
      }
    }
    wording.take(child.wording);
    for (Pending grandchild : child.children) {
      if (!grandchild.hasEnded()) {
        grandchild.parent = this;
        children.add(grandchild);
      }
    }
  }

  /** It is part of the bill now, and its sub-amendments are amendments to the bill. */
  void release() {
    for (Pending child : children) {
      if (!child.hasEnded()) {
        child.parent = null;
        child.late = true;
      }
    }
    children.clear();
  }
}
