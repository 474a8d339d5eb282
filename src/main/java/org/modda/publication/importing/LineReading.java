package org.modda.publication.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a history: {@code {"date": "1970-07-19", "articles": {number: text}, "repealed":
 * [number]}} and nothing else. {@code repealed} may be missing.
 */
final class LineReading {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  /** A text's words in UTF-16 units, as of any provision. */
  private static final int LONGEST_TEXT = 262_144;

  private final int line;
  private @Nullable LocalDate date;
  private final Map<ArticleNumber, String> articles = new LinkedHashMap<>();
  private final Set<ArticleNumber> repealed = new LinkedHashSet<>();

  private LineReading(int line) {
    this.line = line;
  }

  /**
   * Reads the bytes of a line.
   *
   * @throws Refused {@code history-malformed}
   */
  static DatedLine read(int number, ByteBuffer bytes) {
    LineReading reading = new LineReading(number);
    try (JsonParser json = JsonMapper.shared().createParser(reading.text(bytes))) {
      return reading.read(json);
    } catch (JacksonException notJson) {
      int column = notJson.getLocation() == null ? 1 : notJson.getLocation().getColumnNr();
      throw Misread.at(number, "", "not-json", Map.of("column", Math.max(1, column)));
    }
  }

  private String text(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      throw refused("", "not-utf-8");
    }
  }

  private DatedLine read(JsonParser json) {
    must(json.nextToken() == JsonToken.START_OBJECT, "", "not-an-object");
    List<String> seen = new ArrayList<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      must(!seen.contains(field), "/" + field, "field-twice");
      seen.add(field);
      switch (field) {
        case "date" -> readDate(json);
        case "articles" -> readArticles(json);
        case "repealed" -> readRepealed(json);
        default -> throw refused("", "unknown-field");
      }
    }
    must(json.nextToken() == null, "", "not-json");
    must(seen.contains("articles"), "", "articles-missing");
    if (date == null) {
      throw refused("", "date-missing");
    }
    return new DatedLine(line, date, articles, List.copyOf(repealed));
  }

  private void readDate(JsonParser json) {
    must(json.nextToken() == JsonToken.VALUE_STRING, "/date", "date");
    try {
      date = LocalDate.parse(json.getString(), DATE);
    } catch (DateTimeParseException malformed) {
      throw refused("/date", "date");
    }
    must(date.getYear() >= 1 && date.getYear() <= 9999, "/date", "date");
  }

  private void readArticles(JsonParser json) {
    must(json.nextToken() == JsonToken.START_OBJECT, "/articles", "not-an-object");
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String path = Misread.article(json.currentName());
      ArticleNumber number = number(json.currentName(), path);
      must(json.nextToken() == JsonToken.VALUE_STRING, path, "not-a-text");
      must(articles.put(number, words(json.getString(), path)) == null, path, "article-twice");
    }
  }

  private void readRepealed(JsonParser json) {
    must(json.nextToken() == JsonToken.START_ARRAY, "/repealed", "not-a-list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String path = "/repealed/" + repealed.size();
      must(json.currentToken() == JsonToken.VALUE_STRING, path, "number");
      ArticleNumber number = number(json.getString(), path);
      must(repealed.add(number), path, "article-twice");
    }
  }

  private ArticleNumber number(String printed, String path) {
    must(ArticleNumber.isWellFormed(printed), path, "number");
    return new ArticleNumber(printed);
  }

  /** Kept as they are, so what could not be kept so is refused: a carriage return too. */
  private String words(String text, String path) {
    must(text.length() <= LONGEST_TEXT, path, "text-too-long");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      must(c >= ' ' && c != 0x7F || c == '\n' || c == '\t', path, "control-character");
      boolean pair = Character.isHighSurrogate(c) && Character.codePointAt(text, i) > 0xFFFF;
      must(pair || !Character.isSurrogate(c), path, "lone-surrogate");
      i += pair ? 1 : 0;
    }
    return text;
  }

  private void must(boolean holds, String path, String reason) {
    if (!holds) {
      throw refused(path, reason);
    }
  }

  private Refused refused(String path, String reason) {
    return Misread.at(line, path, reason);
  }
}
