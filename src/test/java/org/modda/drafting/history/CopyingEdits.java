package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.modda.text.ChangeSet;

/** People who write, cut, copy and paste sentences, some of them shorter than a copy must be. */
final class CopyingEdits implements RandomBill.Edits {

  private static final String[] WORDS = {
    "qonun", "modda", "fuqaro", "oʻz", "gʻoya", "va", "davlat", "kuchga", "kiradi", "taklif",
    "muhokama", "ochiq", "9¹", "😀", "soʻz", "berish", "tartibi", "bilan", "toʻgʻrisida", "n"
  };

  private final Random random;
  private final List<String> clipboard = new ArrayList<>();

  CopyingEdits(Random random) {
    this.random = random;
  }

  @Override
  public String first() {
    return words(random.nextInt(40));
  }

  @Override
  public ChangeSet edit(String text, List<String> all) {
    int from = place(text, random.nextInt(text.length() + 1));
    int to = place(text, Math.min(text.length(), from + random.nextInt(110)));
    return switch (random.nextInt(8)) {
      case 0 -> {
        clipboard.add(text.substring(from, to));
        yield ChangeSet.replacing(text.length(), from, to, "");
      }
      case 1 -> ChangeSet.replacing(text.length(), from, from, words(3 + random.nextInt(15)));
      case 2, 3 -> ChangeSet.replacing(text.length(), from, from, copy(all) + words(2) + copy(all));
      case 4 -> ChangeSet.replacing(text.length(), from, to, copy(all));
      case 5 -> ChangeSet.replacing(text.length(), from, from, pasted());
      default -> {
        int end = place(text, Math.min(text.length(), from + random.nextInt(6)));
        yield ChangeSet.replacing(text.length(), from, end, words(random.nextInt(2)));
      }
    };
  }

  private String pasted() {
    return clipboard.isEmpty() ? "" : clipboard.get(random.nextInt(clipboard.size()));
  }

  private String copy(List<String> all) {
    String text = all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
    int from = place(text, random.nextInt(text.length() + 1));
    return text.substring(
        from, place(text, Math.min(text.length(), from + 30 + random.nextInt(90))));
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return words.toString();
  }

  private static int place(String text, int place) {
    boolean inside =
        place > 0
            && place < text.length()
            && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    return inside ? place - 1 : place;
  }
}
