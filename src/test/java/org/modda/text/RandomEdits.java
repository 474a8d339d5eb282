package org.modda.text;

import java.util.Random;

/** Small texts and edits of them, made to collide: few letters, Uzbek, emoji, line breaks. */
public final class RandomEdits {

  private static final String[] PIECES = {
    "a", "b", "c", " ", " ", "\n", "oʻ", "gʻ", "soʻz", "oʼ", "😀", "🇺🇿", "é", "«", "9¹"
  };

  private final Random random;

  public RandomEdits(Random random) {
    this.random = random;
  }

  RandomEdits(long seed) {
    this(new Random(seed));
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  public String text(int mostPieces) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(mostPieces + 1); left > 0; left--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** One to three replacements, composed; none of them cuts a surrogate pair. */
  public ChangeSet edit(String text) {
    ChangeSet edit = replacement(text);
    for (int more = random.nextInt(3); more > 0; more--) {
      edit = edit.compose(replacement(edit.apply(text)));
    }
    return edit;
  }

  ChangeSet replacement(String text) {
    int from = place(text, 0);
    int to = random.nextInt(3) == 0 ? from : place(text, from);
    String insert = to > from && random.nextBoolean() ? "" : text(2);
    return ChangeSet.replacing(text.length(), from, to, insert);
  }

  private int place(String text, int from) {
    int place = from + random.nextInt(Math.min(text.length() - from, 6) + 1);
    boolean insidePair =
        place > 0
            && place < text.length()
            && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    return insidePair ? place + 1 : place;
  }
}
