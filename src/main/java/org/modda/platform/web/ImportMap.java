package org.modda.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The browser's map from module names to addresses, merged from the {@code META-INF/importmap.json}
 * of every mvnpm jar on the class path.
 *
 * @param modules address by module name; whole folders are left out, so that nothing else of a jar
 *     is served
 */
record ImportMap(Map<String, String> modules) {

  private static final String FILE = "META-INF/importmap.json";

  ImportMap {
    modules = Map.copyOf(modules);
  }

  static ImportMap ofClassPath(ClassLoader loader) throws IOException {
    JsonMapper json = new JsonMapper();
    Map<String, String> modules = new TreeMap<>();
    Enumeration<URL> maps = loader.getResources(FILE);
    while (maps.hasMoreElements()) {
      try (InputStream map = maps.nextElement().openStream()) {
        for (Map.Entry<String, JsonNode> module : json.readTree(map).path("imports").properties()) {
          if (!module.getKey().endsWith("/")) {
            modules.put(module.getKey(), module.getValue().stringValue());
          }
        }
      }
    }
    return new ImportMap(modules);
  }

  /** The element as it stands in every page. */
  String element() {
    return "<script type=\"importmap\">" + text() + "</script>";
  }

  /** The element's text as a source of the Content-Security-Policy (CSP Level 3 §2.3.1). */
  String cspSource() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text() {
    return new JsonMapper()
        .writeValueAsString(Map.of("imports", new TreeMap<>(modules)))
        .replace("<", "\\u003c");
  }
}
