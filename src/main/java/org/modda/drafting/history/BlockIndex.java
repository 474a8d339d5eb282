package org.modda.drafting.history;

import java.util.Arrays;

/**
 * Where blocks of {@value #BLOCK} characters stand in many texts. A text is divided into blocks
 * from its beginning, so whatever twice as many characters it shares with another text less one
 * hold a whole block: the way of rsync (A. Tridgell, Efficient Algorithms for Sorting and
 * Synchronization, 1999, chapter 3).
 *
 * <p>Blocks of few different characters, such as dots or spaces, are left out: they say nothing.
 */
final class BlockIndex {

  static final int BLOCK = 20;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int FACTOR = 1_000_003;
  private static final int HIGHEST = power(BLOCK - 1);

  private int size;
  private int[] hashes = new int[1 << 10];
  private int[] places = new int[1 << 10];

  /** The text's number and 1; 0 where nothing is. */
  private int[] texts = new int[1 << 10];

  /** A block that may be the same. */
  @FunctionalInterface
  interface BlockVisitor {
    void visit(int text, int place);
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
    Arrays.fill(texts, 0);
  }

  /** Takes a text in; returns how many blocks of it. */
  int add(int text, String words) {
    int before = size;
    for (int place = 0; place + BLOCK <= words.length(); place += BLOCK) {
      if (isVaried(words, place)) {
        put(hash(words, place), text, place);
      }
    }
    return size - before;
  }

  void forEach(int hash, BlockVisitor visitor) {
    for (int slot = slot(hash); texts[slot] != 0; slot = (slot + 1) & (texts.length - 1)) {
      if (hashes[slot] == hash) {
        visitor.visit(texts[slot] - 1, places[slot]);
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

  private void put(int hash, int text, int place) {
    if (2 * size >= texts.length) {
      grow();
    }
    int slot = slot(hash);
    while (texts[slot] != 0) {
      slot = (slot + 1) & (texts.length - 1);
    }
    hashes[slot] = hash;
    texts[slot] = text + 1;
    places[slot] = place;
    size++;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldTexts = texts;
    int[] oldPlaces = places;
    hashes = new int[2 * oldTexts.length];
    texts = new int[2 * oldTexts.length];
    places = new int[2 * oldTexts.length];
    size = 0;
    for (int slot = 0; slot < oldTexts.length; slot++) {
      if (oldTexts[slot] != 0) {
        put(oldHashes[slot], oldTexts[slot] - 1, oldPlaces[slot]);
      }
    }
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(texts.length) + 1);
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
