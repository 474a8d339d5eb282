package org.modda.platform.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever a controller throws, or Spring MVC before it, into a {@link Problem}. */
@RestControllerAdvice
class ProblemAdvice {

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Problem> answer(Exception thrown) {
    if (hungUp(thrown)) {
      return null;
    }
    Problem problem = Problems.of(thrown);
    HttpHeaders headers = problem.headers();
    if (thrown instanceof ErrorResponse known) {
      known.getHeaders().getAllow().forEach(allowed -> headers.add("Allow", allowed.name()));
    }
    return ResponseEntity.status(problem.status()).headers(headers).body(problem);
  }

  /** The reader is gone: there is nobody to answer. */
  private static boolean hungUp(Exception thrown) {
    return thrown instanceof AsyncRequestNotUsableException
        || (thrown instanceof IOException && "ClientAbortException".equals(name(thrown)));
  }

  private static String name(Exception thrown) {
    return thrown.getClass().getSimpleName();
  }
}
