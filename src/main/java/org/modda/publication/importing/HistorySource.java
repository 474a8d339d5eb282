package org.modda.publication.importing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.platform.Refused;

/**
 * A law with its past, as a document tells it: the first line all articles at the first date, each
 * later one what changed. Invariant: the dates rise, and what is repealed stands.
 *
 * @param sha256 of the unpacked lines, in hexadecimal: a document is the same packed or not
 */
record HistorySource(String sha256, List<DatedLine> lines) {

  /** Dated versions of one bill. */
  static final int MOST_LINES = 2_000;

  /** Articles that ever were: as many units as a bill may have. */
  static final int MOST_ARTICLES = 10_000;

  /** A decision is one commit, one document of the store of at most 16 MB; in UTF-16 units. */
  private static final int MOST_WORDS_OF_A_LINE = 2_000_000;

  HistorySource {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a document whole; nothing is kept of it before.
   *
   * @throws Refused {@code import-too-large}; {@code history-malformed} with the line, the path and
   *     the reason; {@code bill-too-large}
   */
  static HistorySource read(HistoryForm form, byte[] document) {
    byte[] bytes = form.unpacked(document);
    List<DatedLine> lines = new ArrayList<>();
    int from = isMarked(bytes) ? 3 : 0;
    while (from < bytes.length) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      int number = lines.size() + 1;
      if (number > MOST_LINES) {
        throw Misread.at(number, "", "too-many-lines");
      }
      lines.add(LineReading.read(number, ByteBuffer.wrap(bytes, from, end - from)));
      from = end + 1;
    }
    follows(lines);
    return new HistorySource(sha256(bytes), lines);
  }

  /** Each line goes on from the one before. */
  private static void follows(List<DatedLine> lines) {
    if (lines.isEmpty() || lines.getFirst().articles().isEmpty()) {
      throw Misread.at(1, "/articles", "no-articles");
    }
    Set<ArticleNumber> ever = new HashSet<>();
    Set<ArticleNumber> standing = new HashSet<>();
    DatedLine before = null;
    for (DatedLine line : lines) {
      if (before != null && !line.date().isAfter(before.date())) {
        throw Misread.at(line.number(), "/date", "date-does-not-rise");
      }
      before = line;
      repealsWhatStands(line, standing);
      ever.addAll(line.articles().keySet());
      standing.addAll(line.articles().keySet());
      if (ever.size() > MOST_ARTICLES) {
        throw Refused.because(Refused.Kind.RULE, "bill-too-large", Map.of("limit", MOST_ARTICLES));
      }
      long words = line.articles().values().stream().mapToLong(String::length).sum();
      if (line.number() > 1 && words > MOST_WORDS_OF_A_LINE) {
        throw Misread.at(line.number(), "/articles", "too-many-words");
      }
    }
  }

  private static void repealsWhatStands(DatedLine line, Set<ArticleNumber> standing) {
    int at = 0;
    for (ArticleNumber number : line.repealed()) {
      String path = "/repealed/" + at++;
      if (line.articles().containsKey(number)) {
        throw Misread.at(line.number(), path, "repealed-and-given");
      }
      if (!standing.remove(number)) {
        throw Misread.at(line.number(), path, "repealed-does-not-stand");
      }
    }
  }

  /** A byte order mark is not part of the first line. */
  private static boolean isMarked(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
