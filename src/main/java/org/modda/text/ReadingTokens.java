package org.modda.text;

import java.util.Map;

/**
 * Tokens of a text that is compared for readers: a line feed is one by itself, so that paragraphs
 * can be told apart, and a reference to a provision ({@code [[id]]}) is one, whatever its id.
 */
final class ReadingTokens {

  /** How good a reader finds a place for a cut: the more the better. */
  private static final int AT_LINE = 4;

  private static final int AT_SENTENCE = 3;
  private static final int AT_WORD = 2;
  private static final int AT_SPACE = 1;

  private static final int LONGEST_ID = 64;
  private static final String ENDS_SENTENCE = ".!?;:";

  private ReadingTokens() {}

  static Tokens of(String text, Map<String, Integer> known) {
    return Tokens.of(text, known, ReadingTokens::endOfToken);
  }

  /** How good it is to cut before a token. */
  static int fitness(Tokens tokens, int token) {
    if (token == 0 || token == tokens.count() || tokens.first(token - 1) == '\n') {
      return AT_LINE;
    }
    if (tokens.first(token) == '\n') {
      return AT_SENTENCE;
    }
    if (Character.isWhitespace(tokens.first(token - 1))) {
      boolean sentence = token > 1 && ENDS_SENTENCE.indexOf(tokens.first(token - 2)) >= 0;
      return sentence ? AT_SENTENCE : AT_WORD;
    }
    return Character.isWhitespace(tokens.first(token)) ? AT_SPACE : 0;
  }

  private static int endOfToken(String text, int start) {
    char first = text.charAt(start);
    if (first == '[') {
      int end = endOfReference(text, start);
      return end > 0 ? end : start + 1;
    }
    if (!Character.isWhitespace(first)) {
      return Tokens.endOfWord(text, start);
    }
    int end = start + 1;
    while (first != '\n'
        && end < text.length()
        && text.charAt(end) != '\n'
        && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfReference(String text, int start) {
    if (!text.startsWith("[[", start)) {
      return 0;
    }
    int end = start + 2;
    while (end < text.length() && end - start - 2 <= LONGEST_ID && isOfId(text.charAt(end))) {
      end++;
    }
    return end > start + 2 && text.startsWith("]]", end) ? end + 2 : 0;
  }

  private static boolean isOfId(char unit) {
    return unit < 128 && (Character.isLetterOrDigit(unit) || "._-".indexOf(unit) >= 0);
  }
}
