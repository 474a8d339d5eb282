package org.modda.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page says under a key, read from the page's own texts. */
final class Said {

  static final List<String> LANGUAGES = List.of("uz-Latn", "uz-Cyrl", "ru", "en");

  private Said() {}

  /** In Uzbek in Latin letters, which the people of these tests read. */
  static String said(String key) {
    return in("uz-Latn", key);
  }

  static String said(String key, String fact, String value) {
    return said(key).replace("{" + fact + "}", value);
  }

  static String in(String language, String key) {
    String text = all(language).get(key);
    if (text == null) {
      throw new IllegalArgumentException("nothing is said in " + language + " under " + key);
    }
    return text;
  }

  static Map<String, String> all(String language) {
    String file = "/frontend-static/i18n/" + language + ".json";
    try (InputStream json = Said.class.getResourceAsStream(file)) {
      Map<String, String> texts = new TreeMap<>();
      JsonNode read = JsonMapper.shared().readTree(json);
      read.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
