package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

  private static final String ROOT =
      "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">";

  @Test
  void aDocumentTypeIsRefusedWithWhateverItDeclares(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cr3t");
    String laughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE akomaNtoso [
          <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        ]>
        """;
    assertThat(refusal(laughs + law("&d;"))).startsWith("422 document-type-declared");
    assertThat(refusal("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + law("&x;")))
        .startsWith("422 document-type-declared {column=")
        .doesNotContain("s3cr3t");
    assertThat(refusal("<!DOCTYPE akomaNtoso>" + law("a")))
        .startsWith("422 document-type-declared");
  }

  @Test
  void nothingOutsideTheDocumentIsFetched() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String at = "http://127.0.0.1:" + server.getAddress().getPort() + "/law.dtd";
      assertThat(refusal("<!DOCTYPE a SYSTEM \"" + at + "\">" + law("a")))
          .startsWith("422 document-type-declared");
      assertThat(refusal("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + at + "\"> %p;]>" + law("a")))
          .startsWith("422 document-type-declared");
      assertThat(
              refusal(
                  law("a").replace(ROOT, ROOT.replace(">", " xmlns:x=\"x\" x:l=\"" + at + "\">"))))
          .isEqualTo("nothing refused");
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void depthIsBounded() {
    String deep = "<b>".repeat(100_000) + "a" + "</b>".repeat(100_000);
    assertThat(refusal(law(deep)))
        .startsWith("422 nested-too-deeply {column=")
        .contains("limit=64");
    String sections = "<section>".repeat(62) + "</section>".repeat(62);
    assertThat(refusal(ROOT + "<act><body>" + sections + "</body></act></akomaNtoso>"))
        .startsWith("422 nested-too-deeply");
  }

  @Test
  void theNumberOfUnitsAndOfElementsIsBounded() {
    String article = "<article><num>1</num><content><p>a</p></content></article>";
    assertThat(refusal(body(article.repeat(10_001)))).isEqualTo("422 bill-too-large {limit=10000}");
    assertThat(AkomaNtoso.read(utf8(body(article.repeat(10_000))), Told.ids()).provisions())
        .hasSize(10_000);
    assertThat(refusal(law("<b/>".repeat(300_000)))).isEqualTo("422 bill-too-large {limit=10000}");
  }

  @Test
  void sizesAreBounded() {
    assertThat(refusal(law("a".repeat(11 * 1024 * 1024))))
        .isEqualTo("413 import-too-large {limitBytes=10485760}");
    String id = "<article eId=\"art_1\"><content><p>";
    assertThat(refusal(body(id + "a".repeat(262_145) + "</p></content></article>")))
        .contains("422 text-too-long")
        .contains("externalId=art_1")
        .contains("limit=262144");
    assertThat(refusal(body(id + "a".repeat(262_144) + "</p></content></article>")))
        .isEqualTo("nothing refused");
    assertThat(refusal(body("<article><heading>" + "h".repeat(1_001) + "</heading></article>")))
        .startsWith("422 heading-too-long");
    assertThat(refusal(body("<article><num>(" + "x".repeat(64) + ")</num></article>")))
        .startsWith("422 malformed-number");
  }

  @Test
  void whatIsNotWellFormedIsRefusedWithItsPlace() {
    assertThat(refusal(law("a").substring(0, 120))).startsWith("422 malformed-xml {column=");
    assertThat(refusal("<a>\n<b>\n</a>")).isEqualTo("422 malformed-xml {column=3, line=3}");
    assertThat(refusal("")).startsWith("422 malformed-xml");
    assertThat(refusal("no markup")).startsWith("422 malformed-xml");
    assertThat(refusal(law("&unknown;"))).startsWith("422 malformed-xml");
    assertThat(refusal(law("a") + "<again/>")).startsWith("422 malformed-xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#xD800;", "&#1;", "&#xFFFE;", "\u0001", "\u0000"})
  void charactersThatAreNoTextAreRefused(String character) {
    assertThat(refusal(law(character))).startsWith("422 malformed-xml");
    assertThat(refusal("<?xml version=\"1.1\"?>" + law("&#1;"))).startsWith("422 malformed-xml");
  }

  @Test
  void bytesThatAreNotTheDeclaredEncodingAreRefused() {
    byte[] latin = law("Qonun é").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Refusals.of(() -> AkomaNtoso.read(latin, Told.ids())))
        .startsWith("422 malformed-xml");
    byte[] halfPair = ("\uFEFF" + law("x")).getBytes(StandardCharsets.UTF_16BE);
    int x = new String(halfPair, StandardCharsets.UTF_16BE).indexOf('x', 90) * 2;
    ByteBuffer.wrap(halfPair).putChar(x, '\uD83D');
    assertThat(Refusals.of(() -> AkomaNtoso.read(halfPair, Told.ids())))
        .startsWith("422 malformed-xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void aByteOrderMarkTellsTheEncoding(String encoding) {
    byte[] document = ("\uFEFF" + law("Oʻzbekiston 🏛")).getBytes(Charset.forName(encoding));
    assertThat(new Told(AkomaNtoso.read(document, Told.ids())).lines())
        .containsExactly("ARTICLE 0  | Oʻzbekiston 🏛");
  }

  @Test
  void theDeclarationTellsTheEncoding() {
    String cyrillic = "<?xml version='1.0' encoding='windows-1251'?>" + law("Конун");
    byte[] document = cyrillic.getBytes(Charset.forName("windows-1251"));
    assertThat(new Told(AkomaNtoso.read(document, Told.ids())).lines())
        .containsExactly("ARTICLE 0  | Конун");
    String wide = "<?xml version='1.0' encoding='UTF-16'?>" + law("Конун");
    byte[] unmarked = wide.getBytes(StandardCharsets.UTF_16LE);
    assertThat(new Told(AkomaNtoso.read(unmarked, Told.ids())).lines())
        .containsExactly("ARTICLE 0  | Конун");
    assertThat(refusal("<?xml version='1.0' encoding='x-no-such'?>" + law("a")))
        .isEqualTo("422 malformed-xml {column=1, line=1}");
  }

  @Test
  void otherXmlIsNoBill() {
    assertThat(refusal("<html><body/></html>"))
        .isEqualTo("422 not-akoma-ntoso {namespace=, root=html}");
    assertThat(refusal("<akomaNtoso/>"))
        .isEqualTo("422 not-akoma-ntoso {namespace=, root=akomaNtoso}");
    assertThat(refusal(ROOT + "</akomaNtoso>")).isEqualTo("422 no-provisions {}");
    assertThat(refusal(ROOT + "<act><body/></act></akomaNtoso>")).isEqualTo("422 no-provisions {}");
    assertThat(refusal(ROOT + "\n<judgment/></akomaNtoso>"))
        .isEqualTo("422 unknown-structure {column=12, element=judgment, line=2}");
    assertThat(refusal(body("\n<lawyer>a</lawyer>")))
        .isEqualTo("422 unknown-structure {column=9, element=lawyer, line=2}");
  }

  private static String law(String words) {
    return body("<article><content><p>" + words + "</p></content></article>");
  }

  private static String body(String units) {
    return ROOT + "<act><body>" + units + "</body></act></akomaNtoso>";
  }

  private static String refusal(String document) {
    return Refusals.of(() -> AkomaNtoso.read(utf8(document), Told.ids()));
  }

  private static byte[] utf8(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }
}
