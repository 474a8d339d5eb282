package org.modda.drafting.importing;

import java.util.regex.Pattern;

/** Digits set above the line: 9¹ is the unit inserted after 9. */
final class Superscript {

  static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Pattern DECIMAL = Pattern.compile("[0-9]+");

  private Superscript() {}

  /** "12" as "¹²"; words that are not decimal as they are. */
  static String of(String words) {
    if (!DECIMAL.matcher(words).matches()) {
      return words;
    }
    StringBuilder raised = new StringBuilder();
    words.chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
    return raised.toString();
  }

  /** "¹²" as 12; 0 for none. */
  static int value(String raised) {
    int value = 0;
    for (int i = 0; i < raised.length(); i++) {
      value = Math.min(value * 10 + DIGITS.indexOf(raised.charAt(i)), 1_000_000);
    }
    return value;
  }
}
