package org.modda.identity.signin;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What may be asked by nobody in particular. Whatever is not listed here needs a signed-in account.
 */
final class PublicRoutes {

  private static final List<String> READING =
      List.of(
          "/api/session",
          "/api/people",
          "/api/bills",
          "/api/bills/{bill}",
          "/api/bills/{bill}/outline",
          "/api/bills/{bill}/provisions/{provision}",
          "/api/bills/{bill}/provisions/{provision}/revisions",
          "/api/bills/{bill}/provisions/{provision}/weave",
          "/api/bills/{bill}/timeline",
          "/api/bills/{bill}/search",
          "/api/bills/{bill}/live",
          "/api/bills/{bill}/comparison",
          "/api/bills/{bill}/docket",
          "/api/bills/{bill}/docket/{amendment}",
          "/api/bills/{bill}/scenarios",
          "/api/bills/{bill}/proposals",
          "/api/bills/{bill}/provenance",
          "/api/bills/{bill}/provenance/contributions",
          "/api/bills/{bill}/provisions/{provision}/provenance/{character}",
          "/api/bills/{bill}/versions",
          "/api/bills/{bill}/versions/{number}",
          "/actuator/health/**");

  private static final List<String> ENTERING = List.of("/api/session", "/api/accounts");

  /** Questions whose words are too long for an address; they store nothing. */
  private static final List<String> ASKING = List.of("/api/bills/{bill}/trials");

  private PublicRoutes() {}

  static RequestMatcher[] all() {
    return Stream.of(
            READING.stream().flatMap(PublicRoutes::reading),
            Stream.concat(ENTERING.stream(), ASKING.stream())
                .map(path -> matching(HttpMethod.POST, path)),
            reading("/**").map(PublicRoutes::page))
        .flatMap(routes -> routes)
        .toArray(RequestMatcher[]::new);
  }

  private static Stream<RequestMatcher> reading(String path) {
    return Stream.of(matching(HttpMethod.GET, path), matching(HttpMethod.HEAD, path));
  }

  /** Pages, scripts and styles: everything that is not data. */
  private static RequestMatcher page(RequestMatcher reading) {
    return new AndRequestMatcher(reading, not("/api/**"), not("/actuator/**"));
  }

  private static RequestMatcher not(String path) {
    return new NegatedRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(path));
  }

  private static RequestMatcher matching(HttpMethod method, String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, path);
  }
}
