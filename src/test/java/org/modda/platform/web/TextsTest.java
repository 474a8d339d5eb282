package org.modda.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The page's own texts say the same in every language. */
class TextsTest {

  private static final Path FRONT = Path.of("frontend-static");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");
  private static final Pattern IN_MARKUP = Pattern.compile("data-i18n=\"([^\"]+)\"");
  private static final Pattern IN_ATTRIBUTE = Pattern.compile("data-i18n-attr=\"\\S+?:([^\",]+)");
  private static final Pattern IN_MODULE =
      Pattern.compile("\"((?:[a-z][A-Za-z]*\\.)+[A-Za-z][A-Za-z0-9-]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"uz-Cyrl", "ru", "en"})
  void everyLanguageHasTheSameKeysAndPlaceholders(String language) throws IOException {
    Map<String, String> model = texts("uz-Latn");
    Map<String, String> other = texts(language);

    assertThat(other.keySet()).isEqualTo(model.keySet());
    model.forEach(
        (key, text) ->
            assertThat(placeholders(other.get(key))).as(key).isEqualTo(placeholders(text)));
    assertThat(other.values()).noneMatch(String::isBlank);
  }

  @Test
  void everyRefusalOfTheProtocolIsSaidToThePerson() throws IOException {
    List<String> codes =
        CODE.matcher(Files.readString(Path.of("docs/protocol.md"), UTF_8))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(codes).contains("number-taken", "text-too-long").hasSizeGreaterThan(40);
    // Why an amendment falls or cannot be applied is said as a reason; everything else as a
    // refusal.
    Map<String, String> said = texts("en");
    assertThat(codes)
        .filteredOn(c -> !said.containsKey("docket.reason." + c))
        .allSatisfy(c -> assertThat(said.keySet()).contains("refusal." + c));
  }

  @Test
  void everyKeyThatMarkupAndModulesNameExists() throws IOException {
    Set<String> named = new TreeSet<>();
    Map<String, String> texts = texts("uz-Latn");
    Set<String> families = new HashSet<>();
    texts.keySet().forEach(key -> families.add(key.substring(0, key.indexOf('.'))));
    try (Stream<Path> files = Files.walk(FRONT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, UTF_8);
        if (file.toString().endsWith(".html")) {
          IN_MARKUP.matcher(content).results().map(f -> f.group(1)).forEach(named::add);
          IN_ATTRIBUTE.matcher(content).results().map(f -> f.group(1)).forEach(named::add);
        } else if (file.toString().endsWith(".js")) {
          IN_MODULE
              .matcher(content)
              .results()
              .map(f -> f.group(1))
              .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
              .forEach(named::add);
        }
      }
    }

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(texts.keySet()).containsAll(named);
  }

  @Test
  void uzbekInLatinLettersUsesItsOwnApostrophes() throws IOException {
    assertThat(texts("uz-Latn").values()).noneMatch(text -> text.matches("(?s).*['‘’`].*"));
  }

  @Test
  void uzbekInCyrillicLettersKeepsNoLatinWord() throws IOException {
    Pattern latin = Pattern.compile("[A-Za-z]{2,}");
    Set<String> names =
        Set.of(
            "Modda",
            "Akoma",
            "Ntoso",
            "XML",
            "Markdown",
            "CC",
            "Esc",
            "Page",
            "Up",
            "Down",
            "Alt",
            "UTF",
            "DOCTYPE",
            "JSON",
            "Lines",
            "gzip");

    texts("uz-Cyrl")
        .forEach(
            (key, text) ->
                assertThat(
                        latin
                            .matcher(PLACEHOLDER.matcher(text).replaceAll(""))
                            .results()
                            .map(MatchResult::group)
                            .filter(word -> !names.contains(word)))
                    .as(key)
                    .isEmpty());
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  private static Map<String, String> texts(String language) throws IOException {
    return new TreeMap<>(
        new JsonMapper()
            .readValue(
                Files.readString(FRONT.resolve("i18n/" + language + ".json"), UTF_8),
                new TypeReference<Map<String, String>>() {}));
  }
}
