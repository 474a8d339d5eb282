package org.modda.drafting.history;

/** Where a text may be cut without cutting a word. */
final class WordBorders {

  private final String text;

  /** By place, the next one that is inside no word. */
  private final int[] after;

  private final int[] before;

  WordBorders(String text) {
    this.text = text;
    after = new int[text.length() + 1];
    before = new int[text.length() + 1];
    for (int place = 0; place <= text.length(); place++) {
      before[place] = isInsideWord(place) ? before[place - 1] : place;
    }
    for (int place = text.length(); place >= 0; place--) {
      after[place] = before[place] < place ? after[place + 1] : place;
    }
  }

  int atOrAfter(int place) {
    return after[place];
  }

  int atOrBefore(int place) {
    return before[place];
  }

  boolean isInsidePair(int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }

  private boolean isInsideWord(int place) {
    return place > 0
        && place < text.length()
        && isOfWord(text.charAt(place - 1))
        && isOfWord(text.charAt(place));
  }

  /** The halves of a pair count as letters: a pair is never cut, and neither is oʻ. */
  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "'ʻʼ‘’`".indexOf(c) >= 0;
  }
}
