package org.modda.amendments.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modda.platform.Refused;

/**
 * The rows of the French Senate's table of amendments: separated by tabs and line breaks, with no
 * quoting; in UTF-8 or windows-1252; a first line {@code sep=} is skipped. Columns are found by
 * their names, and those that are not asked for are not read.
 */
final class SenateTable {

  /**
   * One row.
   *
   * @param line in the document, from 1
   */
  record Row(int line, Map<String, String> cells) {

    String of(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  private SenateTable() {}

  /**
   * @throws Refused {@code columns-missing} with their names; {@code docket-malformed} with the
   *     line
   */
  static List<Row> read(byte[] document, List<String> columns) {
    String[] lines = text(document).split("\r\n|\r|\n", -1);
    int header = lines[0].startsWith("sep=") ? 1 : 0;
    String[] names = header < lines.length ? lines[header].split("\t", -1) : new String[0];
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      places.putIfAbsent(names[i].strip(), i);
    }
    List<String> missing = columns.stream().filter(name -> !places.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw Refused.because(Refused.Kind.RULE, "columns-missing", Map.of("columns", missing));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = header + 1; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      String[] cells = lines[i].split("\t", -1);
      if (cells.length != names.length) {
        throw Malformed.at(i + 1, "cells");
      }
      Map<String, String> row = new HashMap<>();
      columns.forEach(name -> row.put(name, cells[places.getOrDefault(name, 0)]));
      rows.add(new Row(i + 1, row));
      Malformed.fits(rows.size());
    }
    return rows;
  }

  private static String text(byte[] document) {
    try {
      String text = decoded(document, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      try {
        return decoded(document, Charset.forName("windows-1252"));
      } catch (CharacterCodingException neither) {
        throw Malformed.at(1, "characters");
      }
    }
  }

  private static String decoded(byte[] document, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(document))
        .toString();
  }
}
