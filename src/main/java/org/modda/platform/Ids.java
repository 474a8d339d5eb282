package org.modda.platform;

import java.security.SecureRandom;

/** New opaque ids: 16 characters of base 32, 80 random bits, safe in URLs and file names. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int LENGTH = 16;
  private static final int LONGEST = 64;
  private static final boolean[] ALLOWED = allowed();

  private Ids() {}

  public static String next() {
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
    }
    return new String(id);
  }

  /** Whether a text has the form of an id: 1 to 64 letters, digits, dots, dashes, underscores. */
  public static boolean wellFormed(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ALLOWED.length || !ALLOWED[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] allowed() {
    boolean[] allowed = new boolean[128];
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"
        .chars()
        .forEach(c -> allowed[c] = true);
    return allowed;
  }
}
