package org.modda.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.modda.text.MovedBlocks.Block;
import org.modda.text.Stretches.Stretch;

/**
 * Several texts compared for readers, by words, with what moved within and between them.
 *
 * <p>A block of at least {@value MovedBlocks#SHORTEST} UTF-16 units that was taken out in one place
 * and put in elsewhere unchanged was moved. What a word is, and what bounds the work, is told at
 * {@link TextDiff}; all texts of one comparison share the bound. The same texts give the same
 * comparison everywhere.
 */
public final class TextComparison {

  /** As many as one pair of texts may take in {@link TextDiff}. */
  private static final long STEPS = 100_000_000;

  private final Map<String, Integer> known = new HashMap<>();
  private final List<ComparedText> texts = new ArrayList<>();
  private final List<Stretch> gone = new ArrayList<>();
  private final List<Stretch> come = new ArrayList<>();
  private long stepsLeft;

  private TextComparison(long steps) {
    stepsLeft = steps;
  }

  /** One text, and what moved within it. */
  public static Compared of(String before, String after) {
    return of(List.of(new Wording(before, after))).getFirst();
  }

  /** Each of the texts, in their order. Texts that did not change cost nothing. */
  public static List<Compared> of(List<Wording> wordings) {
    return of(wordings, STEPS);
  }

  static List<Compared> of(List<Wording> wordings, long steps) {
    TextComparison comparison = new TextComparison(steps);
    wordings.forEach(comparison::compare);
    comparison.findMoves();
    return comparison.texts.stream().map(ComparedText::compared).toList();
  }

  private void compare(Wording wording) {
    int index = texts.size();
    if (wording.before().equals(wording.after())) {
      texts.add(ComparedText.unchanged(index, wording.after()));
      return;
    }
    Tokens before = ReadingTokens.of(wording.before(), known);
    Tokens after = ReadingTokens.of(wording.after(), known);
    CommonTokens common = CommonTokens.of(before.ids(), after.ids(), Math.max(0, stepsLeft));
    stepsLeft = common.stepsLeft();
    List<Hunk> hunks = new Hunks(before, after).of(common);
    texts.add(new ComparedText(index, before, after, hunks));
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      note(gone, new Stretch(index, i, before, hunk.fromA(), hunk.toA()));
      note(come, new Stretch(index, i, after, hunk.fromB(), hunk.toB()));
    }
  }

  private static void note(List<Stretch> stretches, Stretch one) {
    if (one.tokens().units(one.from(), one.to()) >= MovedBlocks.SHORTEST) {
      stretches.add(one);
    }
  }

  private void findMoves() {
    Stretches from = new Stretches(gone, -1);
    Stretches to = new Stretches(come, -1 - gone.size());
    Map<Stretch, NavigableMap<Integer, Integer>> staying = new HashMap<>();
    List<Block> moved = new ArrayList<>();
    for (Block block : new MovedBlocks(from, to).find()) {
      Stretch taken = from.at(block.from());
      Stretch put = to.at(block.to());
      boolean inPlace = taken.text() == put.text() && taken.hunk() == put.hunk();
      if (inPlace
          && fits(staying.computeIfAbsent(put, s -> new TreeMap<>()), block.from(), block.to())) {
        texts.get(put.text()).stays(from.token(block.from()), to.token(block.to()), block.count());
      } else {
        moved.add(block);
      }
    }
    moved.sort((one, other) -> Integer.compare(one.to(), other.to()));
    for (int i = 0; i < moved.size(); i++) {
      Block block = moved.get(i);
      Stretch taken = from.at(block.from());
      Stretch put = to.at(block.to());
      int token = from.token(block.from());
      texts.get(taken.text()).goes(token, block.count(), i + 1, put.text());
      texts.get(put.text()).comes(to.token(block.to()), block.count(), i + 1, taken.text());
    }
  }

  /**
   * Whether a block of one changed place stays in the order of those that stay there: so it is
   * where the comparison's steps were used up. Notes it if so.
   */
  private static boolean fits(NavigableMap<Integer, Integer> staying, int from, int to) {
    Map.Entry<Integer, Integer> earlier = staying.lowerEntry(from);
    Map.Entry<Integer, Integer> later = staying.higherEntry(from);
    boolean fits =
        (earlier == null || earlier.getValue() < to) && (later == null || later.getValue() > to);
    if (fits) {
      staying.put(from, to);
    }
    return fits;
  }
}
