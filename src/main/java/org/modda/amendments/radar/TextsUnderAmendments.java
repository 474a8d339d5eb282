package org.modda.amendments.radar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

/** What the texts of a bill do to the amendments that stand on them, one revision at a time. */
final class TextsUnderAmendments {

  private final FollowedAmendments amendments;
  private final WatchedTexts texts;

  TextsUnderAmendments(FollowedAmendments amendments, WatchedTexts texts) {
    this.amendments = amendments;
    this.texts = texts;
  }

  /** Puts its changes onto the texts as they are now watched. */
  void begin(Followed followed) {
    for (ChangeText change : followed.footing().wording().textChanges()) {
      WatchedText watched = texts.watch(change.provision(), change.base());
      followed.footing().startsAt(change);
      if (followed.isPending() && change.base() < watched.revision()) {
        catchUp(followed, change, watched.revision());
      }
    }
  }

  /** It was made on an older revision than the one that is watched. */
  private void catchUp(Followed followed, ChangeText change, long to) {
    ProvisionId provision = change.provision();
    StringBuilder text = new StringBuilder(texts.at(provision, change.base()).text());
    ChangeSet parent = parentAt(followed, provision, change.base());
    for (ChangeSetAccepted missed : texts.between(provision, change.base(), to)) {
      if (parent == null) {
        followed.footing().passes(provision, missed.changes(), text);
      } else {
        followed
            .footing()
            .passes(provision, missed.changes().map(parent, true), parent.apply(text));
        parent = parent.map(missed.changes(), false);
      }
      missed.changes().applyTo(text);
    }
  }

  /** What the amendment that it amends does to a text at a revision; null where it does nothing. */
  private @Nullable ChangeSet parentAt(Followed followed, ProvisionId provision, long revision) {
    Followed parent = amendments.parentOf(followed);
    if (parent == null) {
      return null;
    }
    for (ChangeText given : parent.footing().wording().textChanges()) {
      if (given.provision().equals(provision) && given.base() <= revision) {
        ChangeSet changes = given.changes();
        for (ChangeSetAccepted missed : texts.between(provision, given.base(), revision)) {
          changes = changes.map(missed.changes(), false);
        }
        return changes;
      }
    }
    return null;
  }

  /**
   * The next revision of a text.
   *
   * @param before the text that it was made on
   */
  void accepted(ChangeSetAccepted e, CharSequence before) {
    boolean touched = false;
    Map<AmendmentId, ChangeSet> parents = new HashMap<>();
    for (Followed followed : amendments.all()) {
      PendingChange change = followed.footing().change(e.provision());
      if (change == null || !followed.isPending()) {
        continue;
      }
      if (change.changes().length() == e.changes().length()) {
        parents.put(followed.id(), change.changes());
      }
      ChangeSet parent = parents.get(followed.tabled().amends());
      if (parent == null
          ? followed.footing().passes(e.provision(), e.changes(), before)
          : followed
              .footing()
              .passes(e.provision(), e.changes().map(parent, true), parent.apply(before))) {
        if (!touched) {
          amendments.next();
          touched = true;
        }
        followed.changed(amendments.version());
      }
    }
    amendments.textMoved();
  }
}
