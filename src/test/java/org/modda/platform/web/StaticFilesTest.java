package org.modda.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.NoResourceFoundException;

class StaticFilesTest {

  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>");
  private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");
  private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>");

  private static StaticFiles files;

  @BeforeAll
  static void read() throws Exception {
    files = new StaticFiles(new FrontEnd(StaticFilesTest.class.getClassLoader()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/bills/k2v",
        "/bills/k2v/provisions/abc/history",
        "/bills/k2v/docket",
        "/bills/k2v/amendments/new",
        "/bills/k2v/amendments/abc",
        "/import",
        "/docket-import",
        "/sign-in",
        "/sign-up",
        "/account",
        "/account/amendments"
      })
  void everyPageHasItsAddressAndNamesOnlyFilesThatAreThere(String address) throws Exception {
    MockHttpServletResponse page = get(address);

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.getHeader("Cache-Control")).isEqualTo("no-cache");
    List<String> assets =
        ASSET.matcher(page.getContentAsString()).results().map(found -> found.group(1)).toList();
    assertThat(assets).anyMatch(asset -> asset.endsWith(".js"));
    for (String asset : assets) {
      assertThat(get(asset).getHeader("Cache-Control")).as(asset).contains("immutable");
    }
  }

  @Test
  void onlyTheImportMapIsInlineAndThePolicyNamesItByItsHash() throws Exception {
    MockHttpServletResponse page = get("/bills/k2v");
    String html = page.getContentAsString();
    Matcher map = IMPORT_MAP.matcher(html);
    assertThat(map.find()).isTrue();

    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(UTF_8)));

    assertThat(page.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self' 'sha256-" + hash + "'")
        .contains("style-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(SCRIPT.matcher(html).results().count()).isEqualTo(1);
    assertThat(html).doesNotContain(" style=").doesNotContain("<style");
  }

  @Test
  void everyModuleOfTheImportMapIsServedForEver() throws Exception {
    Matcher map = IMPORT_MAP.matcher(get("/").getContentAsString());
    assertThat(map.find()).isTrue();
    List<String> addresses =
        Pattern.compile("\"(/_static/[^\"]+)\"")
            .matcher(map.group(1))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(addresses).anyMatch(address -> address.contains("/codemirror/state/"));
    for (String address : addresses) {
      MockHttpServletResponse module = get(address);
      assertThat(module.getContentType()).as(address).isEqualTo("text/javascript; charset=utf-8");
      assertThat(module.getHeader("Cache-Control")).as(address).contains("immutable");
    }
  }

  @Test
  void aPageNamesEveryModuleItBeginsWithAndNoneThatWaitsForAClick() throws Exception {
    String html = get("/bills/k2v").getContentAsString();
    List<String> preloads =
        Pattern.compile("modulepreload\" href=\"([^\"]+)\"")
            .matcher(html)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(preloads)
        .anyMatch(address -> address.endsWith("/live/session.js"))
        .anyMatch(address -> address.contains("/codemirror/state/"))
        .anyMatch(address -> address.contains("/find-cluster-break/"))
        .noneMatch(address -> address.contains("/codemirror/view/"))
        .doesNotHaveDuplicates();
    for (String address : preloads) {
      assertThat(get(address).getStatus()).as(address).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bills/k2v", "/bills/k2v@1985-03-01"})
  void aPageTellsOfTheAnswersItWillAskForAndThatOfAWholeBillOfTheBill(String address)
      throws Exception {
    String session = "</api/session>; rel=preload; as=fetch; crossorigin=anonymous";
    assertThat(get(address).getHeaders("Link"))
        .containsExactly(session, session.replace("/api/session", "/api" + address));
    assertThat(get("/bills/k2v/docket").getHeaders("Link")).containsExactly(session);
    assertThat(get("/assets/live/session.js").getHeaders("Link")).isEmpty();
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws Exception {
    String tag = get("/assets/live/session.js").getHeader("ETag");
    assertThat(tag).startsWith("\"").endsWith("\"");

    MockHttpServletRequest again = request("GET", "/assets/live/session.js");
    again.addHeader("If-None-Match", "\"other\", W/" + tag);
    MockHttpServletResponse answer = answer(again);

    assertThat(answer.getStatus()).isEqualTo(304);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(answer.getHeader("ETag")).isEqualTo(tag);
  }

  @Test
  void compressedFilesAreTheSameFilesUnderAnotherTag() throws Exception {
    MockHttpServletRequest request = request("GET", "/assets/live/session.js");
    request.addHeader("Accept-Encoding", "br;q=1.0, gzip;q=0.8");
    MockHttpServletResponse zipped = answer(request);
    MockHttpServletResponse plain = get("/assets/live/session.js");

    assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
    byte[] unzipped =
        new GZIPInputStream(new ByteArrayInputStream(zipped.getContentAsByteArray()))
            .readAllBytes();
    assertThat(unzipped).isEqualTo(plain.getContentAsByteArray());
    assertThat(plain.getHeader("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void aRefusedCodingIsNotUsed() throws Exception {
    MockHttpServletRequest request = request("GET", "/assets/live/session.js");
    request.addHeader("Accept-Encoding", "gzip;q=0");

    assertThat(answer(request).getHeader("Content-Encoding")).isNull();
  }

  @Test
  void headHasTheHeadersAndNoBody() throws Exception {
    MockHttpServletResponse head = answer(request("HEAD", "/"));

    assertThat(head.getStatus()).isEqualTo(200);
    assertThat(head.getContentLength()).isEqualTo(get("/").getContentAsByteArray().length);
    assertThat(head.getContentAsByteArray()).isEmpty();
  }

  @Test
  void aPageIsNotWrittenTo() throws Exception {
    MockHttpServletResponse answer = answer(request("POST", "/sign-in"));

    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../application.properties",
        "/assets/%2e%2e/application.properties",
        "/assets/..%2fapplication.properties",
        "/assets//live/session.js",
        "/assets/package.json",
        "/assets/pages/bill.html",
        "/_static/at/codemirror/state/6.6.0/package.json",
        "/_static/../importmap.json",
        "/META-INF/importmap.json",
        "/api/absent"
      })
  void nothingElseIsServed(String address) {
    assertThatThrownBy(() -> get(address)).isInstanceOf(NoResourceFoundException.class);
  }

  @Test
  void aBrowserThatNavigatesNowhereSeesThePageThatSaysSo() throws Exception {
    MockHttpServletRequest request = request("GET", "/bills/k2v/nothing");
    request.addHeader("Accept", "text/html,application/xhtml+xml;q=0.9");
    MockHttpServletResponse answer = answer(request);

    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentAsString()).contains("absent.heading");
    assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
  }

  private static MockHttpServletResponse get(String address) throws Exception {
    return answer(request("GET", address));
  }

  private static MockHttpServletRequest request(String method, String address) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, address);
    request.setRequestURI(address);
    return request;
  }

  private static MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setCharacterEncoding("UTF-8");
    files.handleRequest(request, response);
    return response;
  }
}
