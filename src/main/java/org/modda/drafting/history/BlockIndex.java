package org.modda.drafting.history;

import java.util.Arrays;

/**
 * Where blocks of {@value #BLOCK} characters stand in many texts. A text is divided into blocks
 * from its beginning, so whatever twice as many characters it shares with another text less one
 * hold a whole block: the way of rsync (A. Tridgell, Efficient Algorithms for Sorting and
 * Synchronization, 1999, chapter 3).
 *
 * <p>Blocks of few different characters, such as dots or spaces, are left out: they say nothing. So
 * is a block that stands {@value #MOST_ALIKE} times in the text already: a text that repeats itself
 * costs no more than others, and what is found depends on the texts alone, not on what the index
 * held before.
 */
final class BlockIndex {

  static final int BLOCK = 20;

  /** Blocks with one hash in one text. */
  static final int MOST_ALIKE = 16;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int FACTOR = 1_000_003;
  private static final int HIGHEST = power(BLOCK - 1);
  private static final int NONE = -1;

  private int size;

  /** Where the chain of a slot begins. */
  private int[] heads = filled(1 << 10);

  /** By block: the chain goes both ways, so that a text is taken out again at no cost of others. */
  private int[] next = new int[1 << 10];

  private int[] before = new int[1 << 10];
  private int[] hashes = new int[1 << 10];
  private int[] places = new int[1 << 10];
  private int[] texts = new int[1 << 10];

  /** Blocks that are free, chained by {@code next}, before those that never were in use. */
  private int free = NONE;

  private int used;

  /** A block that may be the same. */
  @FunctionalInterface
  interface BlockVisitor {
    void visit(int text, int place);
  }

  int size() {
    return size;
  }

  /** Takes a text in; returns its blocks, by which it is taken out again. */
  int[] add(int text, String words) {
    Numbers blocks = new Numbers(1 + words.length() / BLOCK);
    for (int place = 0; place + BLOCK <= words.length(); place += BLOCK) {
      int hash = hash(words, place);
      if (isVaried(words, place) && !isFull(hash, text)) {
        blocks.add(put(hash, text, place));
      }
    }
    return blocks.toArray();
  }

  void remove(int[] blocks) {
    for (int block : blocks) {
      if (before[block] == NONE) {
        heads[slot(hashes[block])] = next[block];
      } else {
        next[before[block]] = next[block];
      }
      if (next[block] != NONE) {
        before[next[block]] = before[block];
      }
      next[block] = free;
      free = block;
    }
    size -= blocks.length;
  }

  void forEach(int hash, BlockVisitor visitor) {
    for (int block = heads[slot(hash)]; block != NONE; block = next[block]) {
      if (hashes[block] == hash) {
        visitor.visit(texts[block], places[block]);
      }
    }
  }

  static int hash(String words, int place) {
    int hash = 0;
    for (int i = place; i < place + BLOCK; i++) {
      hash = hash * FACTOR + words.charAt(i);
    }
    return hash;
  }

  /** The hash one place further on. */
  static int roll(int hash, char out, char in) {
    return (hash - out * HIGHEST) * FACTOR + in;
  }

  /** The blocks of the text that came last stand first. */
  private boolean isFull(int hash, int text) {
    int alike = 0;
    for (int block = heads[slot(hash)];
        block != NONE && texts[block] == text && alike < MOST_ALIKE;
        block = next[block]) {
      alike += hashes[block] == hash ? 1 : 0;
    }
    return alike == MOST_ALIKE;
  }

  private int put(int hash, int text, int place) {
    int block = free;
    if (block == NONE) {
      if (used == next.length) {
        grow();
      }
      block = used++;
    } else {
      free = next[block];
    }
    hashes[block] = hash;
    texts[block] = text;
    places[block] = place;
    link(block);
    size++;
    return block;
  }

  private void link(int block) {
    int slot = slot(hashes[block]);
    next[block] = heads[slot];
    before[block] = NONE;
    if (heads[slot] != NONE) {
      before[heads[slot]] = block;
    }
    heads[slot] = block;
  }

  /** Called where every block is in use. The chains keep their order. */
  private void grow() {
    int capacity = 2 * used;
    int[] oldHeads = heads;
    int[] oldNext = next;
    int[] oldBefore = before;
    next = new int[capacity];
    before = new int[capacity];
    hashes = Arrays.copyOf(hashes, capacity);
    places = Arrays.copyOf(places, capacity);
    texts = Arrays.copyOf(texts, capacity);
    heads = filled(capacity);
    for (int head : oldHeads) {
      int last = head;
      while (last != NONE && oldNext[last] != NONE) {
        last = oldNext[last];
      }
      for (int block = last; block != NONE; block = oldBefore[block]) {
        link(block);
      }
    }
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(heads.length) + 1);
  }

  private static int[] filled(int length) {
    int[] none = new int[length];
    Arrays.fill(none, NONE);
    return none;
  }

  private static boolean isVaried(String words, int place) {
    int different = 0;
    for (int i = place; i < place + BLOCK && different < FEWEST_DIFFERENT; i++) {
      different += words.lastIndexOf(words.charAt(i), i - 1) < place ? 1 : 0;
    }
    return different >= FEWEST_DIFFERENT;
  }

  private static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= FACTOR;
    }
    return power;
  }
}
