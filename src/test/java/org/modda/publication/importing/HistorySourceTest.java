package org.modda.publication.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modda.platform.Refused;

class HistorySourceTest {

  private static final String FIRST =
      "{\"date\":\"1970-07-19\",\"articles\":{\"1\":\"Un.\",\"2\":\"Deux.\"},\"repealed\":[]}\n";

  @Test
  void linesAreReadAsTheyAreAndPackedIsTheSame() {
    String lines =
        FIRST
            + "{\"date\":\"1971-01-01\",\"articles\":{\"1-1\":\"Un\\nbis.\"},\"repealed\":[\"2\"]}";

    HistorySource plain = HistorySource.read(HistoryForm.JSON_LINES, utf8(lines));

    assertThat(plain.lines()).hasSize(2);
    assertThat(plain.lines().get(1).number()).isEqualTo(2);
    assertThat(plain.lines().get(1).date()).isEqualTo(LocalDate.of(1971, 1, 1));
    assertThat(plain.lines().get(1).articles())
        .isEqualTo(Map.of(new ArticleNumber("1-1"), "Un\nbis."));
    assertThat(plain.lines().get(1).repealed()).containsExactly(new ArticleNumber("2"));
    assertThat(HistorySource.read(HistoryForm.GZIP, packed(utf8(lines)))).isEqualTo(plain);
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void aLineThatRepealsWithoutEndIsReadInItsLength() {
    String repealed =
        IntStream.range(0, 800_000).mapToObj(i -> "\"x" + i + '"').collect(Collectors.joining(","));

    assertThatThrownBy(
            () ->
                HistorySource.read(
                    HistoryForm.JSON_LINES,
                    utf8(
                        FIRST
                            + "{\"date\":\"1971-01-01\",\"articles\":{},\"repealed\":["
                            + repealed
                            + "]}")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.facts())
                    .containsEntry("reason", "repealed-does-not-stand")
                    .containsEntry("path", "/repealed/0"));
  }

  /** Each with its line, its path and its reason; {@code '} stands for a quotation mark. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "not json                                                        | -                  |"
            + " not-json",
        "{'date':'1971-01-01','articles':{}} trailing                     | -                  |"
            + " not-json",
        "[]                                                              | -                  |"
            + " not-an-object",
        "{'articles':{}}                                                 | -                  |"
            + " date-missing",
        "{'date':'1971-01-01'}                                           | -                  |"
            + " articles-missing",
        "{'date':'1971-02-29','articles':{}}                             | /date              |"
            + " date",
        "{'date':'1 January','articles':{}}                              | /date              |"
            + " date",
        "{'date':19710101,'articles':{}}                                 | /date              |"
            + " date",
        "{'date':'1970-07-19','articles':{}}                             | /date              |"
            + " date-does-not-rise",
        "{'date':'1969-01-01','articles':{}}                             | /date              |"
            + " date-does-not-rise",
        "{'date':'1971-01-01','articles':{},'more':1}                    | -                  |"
            + " unknown-field",
        "{'date':'1971-01-01','date':'1971-01-02','articles':{}}         | /date              |"
            + " field-twice",
        "{'date':'1971-01-01','articles':[]}                             | /articles          |"
            + " not-an-object",
        "{'date':'1971-01-01','articles':{'a/b':1}}                      | /articles/a~1b     |"
            + " not-a-text",
        "{'date':'1971-01-01','articles':{'1':'a','1':'b'}}              | /articles/1        |"
            + " article-twice",
        "{'date':'1971-01-01','articles':{' 1':'a'}}                     | /articles/ 1       |"
            + " number",
        "{'date':'1971-01-01','articles':{'1':'a\\r"
            + "'}}                   | /articles/1        | control-character",
        "{'date':'1971-01-01','articles':{'1':'\\ud800'}}                | /articles/1        |"
            + " lone-surrogate",
        "{'date':'1971-01-01','articles':{},'repealed':'1'}              | /repealed          |"
            + " not-a-list",
        "{'date':'1971-01-01','articles':{},'repealed':[1]}              | /repealed/0        |"
            + " number",
        "{'date':'1971-01-01','articles':{},'repealed':['1','9']}        | /repealed/1        |"
            + " repealed-does-not-stand",
        "{'date':'1971-01-01','articles':{},'repealed':['1','1']}        | /repealed/1        |"
            + " article-twice",
        "{'date':'1971-01-01','articles':{'1':'x'},'repealed':['1']}     | /repealed/0        |"
            + " repealed-and-given",
      })
  void whatIsWrongIsToldWithItsPlaceAndReason(String line, String path, String reason) {
    assertThatThrownBy(() -> lines(FIRST + line.replace('\'', '"')))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("history-malformed");
              assertThat(refused.facts())
                  .containsEntry("line", 2)
                  .containsEntry("path", path == null ? "" : path)
                  .containsEntry("reason", reason);
            });
  }

  @Test
  void firstLineHasArticlesAndUtf8() {
    refused(utf8(""), "no-articles");
    refused(utf8("{\"date\":\"1970-07-19\",\"articles\":{}}"), "no-articles");
    refused(new byte[] {'{', '"', (byte) 0xC3, '"'}, "not-utf-8");
    byte[] marked = utf8("\uFEFF" + FIRST);
    assertThat(HistorySource.read(HistoryForm.JSON_LINES, marked).lines()).hasSize(1);
  }

  @Test
  void textOfAnyProvisionIsTheLongest() {
    String longest = "a".repeat(262_144);
    assertThat(lines(FIRST.replace("Un.", longest)).lines()).hasSize(1);
    refused(utf8(FIRST.replace("Un.", longest + "a")), "text-too-long");
  }

  @Test
  void fileThatUnpacksToMoreThanItsBoundIsRefused() {
    byte[] bomb = packed(new byte[HistoryForm.LARGEST_UNPACKED + 1]);
    assertThat(bomb.length).isLessThan(100_000);

    assertThatThrownBy(() -> HistorySource.read(HistoryForm.GZIP, bomb))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("import-too-large");
              assertThat(refused.facts()).containsEntry("limitBytes", HistoryForm.LARGEST_UNPACKED);
            });
  }

  @Test
  void whatIsNotPackedOrCutOffIsRefused() {
    byte[] packed = packed(utf8(FIRST));
    for (byte[] broken : List.of(utf8(FIRST), Arrays.copyOf(packed, packed.length - 9))) {
      assertThatThrownBy(() -> HistorySource.read(HistoryForm.GZIP, broken))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.facts()).containsEntry("reason", "not-gzip"));
    }
  }

  private static void refused(byte[] document, String reason) {
    assertThatThrownBy(() -> HistorySource.read(HistoryForm.JSON_LINES, document))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.facts())
                    .containsEntry("line", 1)
                    .containsEntry("reason", reason));
  }

  static HistorySource lines(String lines) {
    return HistorySource.read(HistoryForm.JSON_LINES, utf8(lines));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] packed(byte[] document) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
