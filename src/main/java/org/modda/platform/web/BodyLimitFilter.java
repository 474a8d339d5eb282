package org.modda.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.modda.platform.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads no more of a body than its path allows, whether it says its length or comes in chunks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

  private record Limited(PathPattern path, BodyLimit limit) {}

  private final List<Limited> wider;

  BodyLimitFilter(List<BodyLimit> wider) {
    this.wider =
        wider.stream()
            .map(limit -> new Limited(PathPatternParser.defaultInstance.parse(limit.path()), limit))
            .toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BodyLimit limit = limitOf(request);
    if (request.getContentLengthLong() > limit.bytes()) {
      throw tooLarge(limit);
    }
    chain.doFilter(new LimitedBody(request, limit), response);
  }

  private BodyLimit limitOf(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return wider.stream()
        .filter(limited -> limited.path().matches(path))
        .map(Limited::limit)
        .findFirst()
        .orElse(BodyLimit.DEFAULT);
  }

  static Refused tooLarge(BodyLimit limit) {
    return Refused.because(
        Refused.Kind.TOO_LARGE, limit.code(), Map.of("limitBytes", limit.bytes()));
  }
}
