package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.text.Weave;

/** A text's revisions as sittings: no long pause, the same cause. */
final class Sittings {

  private final WovenText text;
  private final long pause;
  private final int[] deleted;
  private final List<Timeline.Words> all = new ArrayList<>();

  private Sittings(WovenText text, long pause) {
    this.text = text;
    this.pause = pause;
    this.deleted = deleted(text.weave());
  }

  /**
   * @param introduced the position at which the bill was: what a text was opened with before is no
   *     sitting
   * @param pause the longest inside a sitting, milliseconds
   */
  static List<Timeline.Words> of(WovenText text, long introduced, long pause) {
    Sittings sittings = new Sittings(text, pause);
    boolean wasOpenedWithWords = text.position(0) > introduced && text.weave().inserted(0) > 0;
    sittings.divide(wasOpenedWithWords ? 0 : 1);
    return sittings.all;
  }

  private void divide(int begin) {
    int first = begin;
    for (int revision = begin + 1; revision <= text.revision(); revision++) {
      if (text.time(revision) - text.time(revision - 1) > pause
          || !Objects.equals(cause(revision), cause(revision - 1))) {
        sat(first, revision - 1);
        first = revision;
      }
    }
    if (first <= text.revision()) {
      sat(first, text.revision());
    }
  }

  private void sat(int first, int last) {
    Set<AccountId> people = new LinkedHashSet<>();
    for (int revision = first; revision <= last; revision++) {
      people.add(text.by(revision));
    }
    all.add(
        new Timeline.Words(
            text.provision(),
            first,
            last,
            text.at(first),
            text.at(last),
            text.position(last),
            List.copyOf(people),
            cause(last),
            text.weave().firstOf(last + 1) - text.weave().firstOf(first),
            Arrays.stream(deleted, first, last + 1).asLongStream().sum()));
  }

  private @Nullable String cause(int revision) {
    WovenText.Cause cause = text.cause(revision);
    return cause == null ? null : cause.id();
  }

  /** Units that each revision took out. */
  private static int[] deleted(Weave weave) {
    int[] deleted = new int[weave.revision() + 1];
    weave.forEach(
        (first, length, inserted, by) -> {
          if (by != Weave.STANDS) {
            deleted[by] += length;
          }
        });
    return deleted;
  }
}
