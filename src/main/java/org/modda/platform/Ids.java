package org.modda.platform;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** New opaque ids: 16 characters of base 32, 80 random bits, safe in URLs and file names. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

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
    return FORM.matcher(text).matches();
  }
}
