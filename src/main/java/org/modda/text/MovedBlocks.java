package org.modda.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Blocks that were taken out in one place and put in elsewhere unchanged.
 *
 * <p>The longest is taken first; of equally long ones the one that is put in first, and then the
 * one that was taken out first. What a taken block leaves of another is looked at again. A block
 * that begins or ends raggedly, a few tokens from the border of a sentence or line, is cut there.
 *
 * <p>The work is bounded by steps, not by a clock: where the same words stand in very many places,
 * or steps run out, some moves are told as deleted and inserted.
 */
final class MovedBlocks {

  /** UTF-16 units: shorter blocks occur twice by chance. */
  static final int SHORTEST = 40;

  private static final long STEPS = 20_000_000;
  private static final int MOST_BLOCKS = 100_000;

  /** Places with the same beginning that are looked at for one place. */
  private static final int MOST_ALIKE = 64;

  /** Beyond a sentence's border, that much is ragged. */
  private static final int RAGGED_TOKENS = 4;

  private static final int RAGGED_UNITS = 20;
  private static final long NONE = 0;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** {@code count} tokens, at a place of what was taken out and at one of what was put in. */
  record Block(int from, int to, int count, int units) {}

  private static final Comparator<Block> LONGEST_FIRST =
      Comparator.comparingInt(Block::units)
          .reversed()
          .thenComparingInt(Block::to)
          .thenComparingInt(Block::from);

  private final Stretches gone;
  private final Stretches come;
  private final PriorityQueue<Block> candidates = new PriorityQueue<>(LONGEST_FIRST);
  private final BitSet takenOfGone = new BitSet();
  private final BitSet takenOfCome = new BitSet();
  private long stepsLeft = STEPS;

  MovedBlocks(Stretches gone, Stretches come) {
    this.gone = gone;
    this.come = come;
  }

  /** The blocks, the longest first. */
  List<Block> find() {
    seek();
    List<Block> found = new ArrayList<>();
    for (Block next = candidates.poll(); next != null && stepsLeft > 0; next = candidates.poll()) {
      stepsLeft -= next.count();
      if (isFree(next)) {
        Block whole = trimmed(next);
        takenOfGone.set(whole.from(), whole.from() + whole.count());
        takenOfCome.set(whole.to(), whole.to() + whole.count());
        found.add(whole);
      } else {
        leaveFree(next);
      }
    }
    return found;
  }

  private void seek() {
    long[] beginningsOfGone = beginnings(gone);
    long[] beginningsOfCome = beginnings(come);
    int size = Integer.highestOneBit(Math.max(1, gone.count())) * 2;
    int[] first = new int[size];
    int[] next = new int[gone.count()];
    for (int i = gone.count() - 1; i >= 0; i--) {
      if (beginningsOfGone[i] != NONE) {
        int slot = slot(beginningsOfGone[i], size);
        next[i] = first[slot];
        first[slot] = i + 1;
      }
    }
    for (int j = 0; j < come.count() && stepsLeft > 0; j++) {
      if (beginningsOfCome[j] != NONE) {
        int alike = 0;
        int slot = slot(beginningsOfCome[j], size);
        for (int i = first[slot] - 1; i >= 0 && alike < MOST_ALIKE; i = next[i] - 1) {
          stepsLeft--;
          if (beginningsOfGone[i] == beginningsOfCome[j]) {
            alike++;
            extend(i, j);
          }
        }
      }
    }
  }

  /** By place, the hash of the shortest block that begins there. */
  private static long[] beginnings(Stretches of) {
    long[] beginnings = new long[of.count()];
    int end = 0;
    for (int i = 0; i < of.count(); i++) {
      end = Math.max(end, i);
      while (!of.isBetween(end) && of.units(i, end) < SHORTEST) {
        end++;
      }
      long hash = NONE;
      if (of.units(i, end) >= SHORTEST) {
        for (int place = i; place < end; place++) {
          hash = (hash + of.id(place) + 1) * FACTOR;
          hash ^= hash >>> 29;
        }
      }
      beginnings[i] = hash;
    }
    return beginnings;
  }

  private static int slot(long hash, int size) {
    return (int) ((hash ^ hash >>> 32) & (size - 1));
  }

  /** Notes the whole block that begins at these places, unless it begins earlier. */
  private void extend(int from, int to) {
    if (from > 0 && to > 0 && gone.id(from - 1) == come.id(to - 1)) {
      return;
    }
    int count = 0;
    while (gone.id(from + count) == come.id(to + count)) {
      count++;
    }
    stepsLeft -= count;
    int units = gone.units(from, from + count);
    if (units >= SHORTEST && candidates.size() < MOST_BLOCKS) {
      candidates.add(new Block(from, to, count, units));
    }
  }

  private boolean isFree(Block block) {
    return isFree(takenOfGone, block.from(), block.count())
        && isFree(takenOfCome, block.to(), block.count());
  }

  private static boolean isFree(BitSet taken, int from, int count) {
    int next = taken.nextSetBit(from);
    return next < 0 || next >= from + count;
  }

  /** What is left of a block of which other blocks have taken parts. */
  private void leaveFree(Block block) {
    int start = 0;
    for (int i = 0; i <= block.count(); i++) {
      if (i == block.count()
          || takenOfGone.get(block.from() + i)
          || takenOfCome.get(block.to() + i)) {
        int units = gone.units(block.from() + start, block.from() + i);
        if (units >= SHORTEST) {
          candidates.add(new Block(block.from() + start, block.to() + start, i - start, units));
        }
        start = i + 1;
      }
    }
  }

  private Block trimmed(Block block) {
    int start = 0;
    int end = block.count();
    for (int i = 1; i <= RAGGED_TOKENS && mayLose(block, 0, i); i++) {
      start = fitness(block.to() + i) > fitness(block.to() + start) ? i : start;
    }
    for (int i = block.count() - 1;
        i >= block.count() - RAGGED_TOKENS && mayLose(block, i, block.count());
        i--) {
      end = fitness(block.to() + i) > fitness(block.to() + end) ? i : end;
    }
    int units = gone.units(block.from() + start, block.from() + end);
    return units < SHORTEST
        ? block
        : new Block(block.from() + start, block.to() + start, end - start, units);
  }

  private boolean mayLose(Block block, int from, int to) {
    return to <= block.count()
        && from >= 0
        && gone.units(block.from() + from, block.from() + to) < RAGGED_UNITS;
  }

  private int fitness(int place) {
    return ReadingTokens.fitness(come.at(place).tokens(), come.token(place));
  }
}
