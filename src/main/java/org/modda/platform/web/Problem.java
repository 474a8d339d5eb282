package org.modda.platform.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.modda.platform.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal as HTTP says it: the body of RFC 9457 with a stable {@code code} and {@code facts}, and
 * no prose, because the page says it in the reader's language.
 */
@JsonPropertyOrder({"type", "title", "status", "code", "facts"})
public record Problem(
    String type, String title, int status, String code, Map<String, Object> facts) {

  private static final JsonMapper JSON = StrictJson.mapper();

  public Problem {
    facts = Map.copyOf(facts);
  }

  public static Problem of(Refused refused) {
    return of(refused.kind().status(), refused.code(), refused.facts());
  }

  /** The title is RFC 9110's reason phrase: RFC 9457 §4.2.1 asks that of {@code about:blank}. */
  static Problem of(int status, String code, Map<String, Object> facts) {
    HttpStatus known = HttpStatus.resolve(status);
    return new Problem(
        "about:blank", known == null ? "" : known.getReasonPhrase(), status, code, facts);
  }

  /** The headers that go with it: {@code Retry-After} in seconds, where the facts say when. */
  HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (facts.get("retryAfterSeconds") instanceof Number seconds) {
      headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return headers;
  }

  /** Answers with it from a filter, where no controller's advice reaches. */
  void writeTo(HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setStatus(status);
    headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.getOutputStream().write(JSON.writeValueAsBytes(this));
    response.flushBuffer();
  }
}
