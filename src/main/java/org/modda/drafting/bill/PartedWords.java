package org.modda.drafting.bill;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.STALE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modda.drafting.AmendedText;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.bill.BillCommand.MergeProvision;
import org.modda.drafting.bill.BillCommand.SplitProvision;
import org.modda.drafting.live.TextRules;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

/**
 * The words of a provision that is split or merged, decided on its text as it is then.
 *
 * <p>Law: where a line begins at the place of the split, merging the two again gives the words as
 * they were.
 */
final class PartedWords {

  private final TextsSoFar texts;
  private final Decisions decisions;

  PartedWords(TextsSoFar texts, Decisions decisions) {
    this.texts = texts;
    this.decisions = decisions;
  }

  List<AmendedText> of(SplitProvision c) {
    hasFollowed(c.provision());
    long revision = newest(c.provision());
    TextRules.baseIsReached(c.base(), revision);
    String text = texts.at(c.provision(), revision);
    List<ChangeSet> since = texts.between(c.provision(), c.base(), revision);
    standsInside(c.from(), since.isEmpty() ? text.length() : since.getFirst().length());
    int place = placeNow(c.from(), since, revision);
    String moved = text.substring(place);
    int end = place > 1 && text.charAt(place - 1) == '\n' ? place - 1 : place;
    if (moved.isBlank() || text.substring(0, end).isBlank()) {
      throw Refused.because(RULE, "split-without-words");
    }
    ChangeSet deleted = ChangeSet.replacing(text.length(), end, text.length(), "");
    TextRules.keepsPairsWhole(deleted, text);
    return List.of(
        new AmendedText(c.provision(), revision, deleted),
        new AmendedText(c.into(), 0, ChangeSet.replacing(0, 0, 0, moved)));
  }

  List<AmendedText> of(MergeProvision c) {
    hasFollowed(c.provision());
    long revision = newest(c.provision());
    String text = texts.at(c.provision(), revision);
    if (text.isEmpty()) {
      return List.of();
    }
    long otherRevision = newest(c.into());
    String other = texts.at(c.into(), otherRevision);
    String added = other.isEmpty() ? text : "\n" + text;
    TextRules.textFits(other.length() + added.length());
    List<AmendedText> words = new ArrayList<>();
    words.add(
        new AmendedText(
            c.into(),
            otherRevision,
            ChangeSet.replacing(other.length(), other.length(), other.length(), added)));
    words.add(
        new AmendedText(
            c.provision(), revision, ChangeSet.replacing(text.length(), 0, text.length(), "")));
    return words;
  }

  /** Words that are decided and not there yet would be taken twice, or stay behind. */
  private void hasFollowed(ProvisionId provision) {
    List<Decisions.Change> following = decisions.following(provision);
    if (!following.isEmpty() && !texts.hold(provision, following)) {
      throw Refused.because(CONFLICT, "text-still-follows");
    }
    decisions.followed(provision);
  }

  private long newest(ProvisionId provision) {
    return Math.max(0, texts.newest(provision));
  }

  private static void standsInside(int place, int length) {
    if (place <= 0 || place >= length) {
      throw Refused.because(RULE, "split-outside-text", Map.of("length", length));
    }
  }

  /** What was typed right at the place is the beginning of what goes. */
  private static int placeNow(int from, List<ChangeSet> since, long revision) {
    int place = from;
    for (ChangeSet changes : since) {
      int before = place;
      changes.forEachChange(
          (fromA, toA, fromB, toB, inserted) -> {
            if (fromA < before && before < toA) {
              throw gone(revision);
            }
          });
      place = changes.mapPosition(place, -1);
    }
    return place;
  }

  private static Refused gone(long revision) {
    return Refused.because(STALE, "split-place-gone", Map.of("revision", revision));
  }
}
