package org.modda.drafting.live;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.TOO_LARGE;

import java.util.Map;
import org.modda.platform.Refused;
import org.modda.text.ChangeSet;

/** The rules of an edit, in the order in which a person would explain them. */
public final class TextRules {

  /** UTF-16 units in one provision. */
  public static final int LONGEST_TEXT = 262_144;

  private TextRules() {}

  static void baseIsKnown(long base, RecentRevisions recent) {
    if (base < 0) {
      throw Refused.because(MALFORMED, "malformed-frame");
    }
    baseIsReached(base, recent.newest());
    if (!recent.reachBackTo(base)) {
      throw Refused.because(CONFLICT, "base-too-old", Map.of("revision", recent.newest()));
    }
  }

  public static void baseIsReached(long base, long newest) {
    if (base < 0 || base > newest) {
      throw Refused.because(CONFLICT, "base-ahead-of-revision", Map.of("revision", newest));
    }
  }

  public static void lengthsFit(ChangeSet changes, int length) {
    if (changes.length() != length) {
      throw Refused.because(MALFORMED, "length-mismatch", Map.of("length", length));
    }
  }

  static void staysInBounds(ChangeSet changes) {
    textFits(changes.newLength());
  }

  public static void textFits(int length) {
    if (length > LONGEST_TEXT) {
      throw Refused.because(TOO_LARGE, "text-too-long", Map.of("limit", LONGEST_TEXT));
    }
  }

  public static void keepsPairsWhole(ChangeSet changes, CharSequence text) {
    if (changes.insertsLoneSurrogate()) {
      throw Refused.because(MALFORMED, "lone-surrogate");
    }
    if (changes.splitsSurrogatePair(text)) {
      throw Refused.because(MALFORMED, "splits-surrogate-pair");
    }
  }

  public static void isWellFormed(String text) {
    if (ChangeSet.replacing(0, 0, 0, text).insertsLoneSurrogate()) {
      throw Refused.because(MALFORMED, "lone-surrogate");
    }
  }
}
