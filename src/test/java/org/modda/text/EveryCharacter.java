package org.modda.text;

import java.util.ArrayList;
import java.util.List;

/** A weave as simple as can be, character by character, to compare the real one with. */
public final class EveryCharacter {

  /** One that was ever in the text, and what became of it. */
  public record Kept(char character, int inserted, int deleted) {

    /** Whether it was in the text at this revision. */
    public boolean stoodAt(int revision) {
      return inserted <= revision && deleted > revision;
    }
  }

  private final List<Kept> all = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private int revision;

  /** The history of a text that begins with these words. */
  public EveryCharacter(String first) {
    first.chars().forEach(c -> all.add(new Kept((char) c, 0, Weave.STANDS)));
    texts.add(first);
  }

  /** The next revision, by the words of the change alone. */
  public void add(ChangeSet changes) {
    revision++;
    int[] shift = {0};
    changes.forEachChange(
        (fromA, toA, fromB, toB, insert) -> {
          int at = placeOf(fromA + shift[0]);
          for (int left = toA - fromA; left > 0; at++) {
            Kept one = all.get(at);
            if (one.deleted == Weave.STANDS) {
              all.set(at, new Kept(one.character, one.inserted, revision));
              left--;
            }
          }
          while (at < all.size() && all.get(at).deleted != Weave.STANDS) {
            at++;
          }
          for (int i = 0; i < insert.length(); i++) {
            all.add(at + i, new Kept(insert.charAt(i), revision, Weave.STANDS));
          }
          shift[0] += insert.length() - (toA - fromA);
        });
    texts.add(changes.apply(texts.getLast()));
  }

  /** Where the character at this position of the present text is kept; the end behind the last. */
  private int placeOf(int position) {
    int at = 0;
    for (int left = position; at < all.size(); at++) {
      if (all.get(at).deleted == Weave.STANDS && left-- == 0) {
        return at;
      }
    }
    return at;
  }

  public List<Kept> all() {
    return all;
  }

  public int revision() {
    return revision;
  }

  /** The text as the edits alone made it. */
  public String text(int at) {
    return texts.get(at);
  }

  /** The revision that each unit of the text at a revision came with. */
  public List<Integer> origins(int at) {
    return all.stream().filter(one -> one.stoodAt(at)).map(Kept::inserted).toList();
  }
}
