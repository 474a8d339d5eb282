package org.modda.platform.web;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/**
 * Which problem answers what was thrown. What nobody foresaw is logged and says nothing outside.
 */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static Problem of(Throwable thrown) {
    Refused refused = refusalIn(thrown);
    if (refused != null) {
      return Problem.of(refused);
    }
    return switch (thrown) {
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case MissingRequestValueException missing -> ofStatus(missing.getStatusCode().value());
      case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
      case AggregateNotFoundException missing -> ofStatus(404);
      case ConcurrencyException overtaken -> unavailable();
      case MongoTimeoutException timeout -> unavailable();
      case MongoSocketException lost -> unavailable();
      case MongoNotPrimaryException lost -> unavailable();
      default -> incident(thrown);
    };
  }

  /** For a status that a container or framework decided on, with no more known than that. */
  static Problem ofStatus(int status) {
    return Problem.of(
        status,
        switch (status) {
          case 401 -> "sign-in-required";
          case 403 -> "not-allowed";
          case 404 -> "unknown-resource";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "body-too-large";
          case 415 -> "unsupported-media-type";
          case 503 -> "store-unavailable";
          default -> status < 500 ? "malformed-request" : "internal";
        },
        Map.of());
  }

  static Problem incident(Throwable thrown) {
    String incident = Ids.next();
    LOG.error("Incident {}", incident, thrown);
    return Problem.of(500, "internal", Map.of("incident", incident));
  }

  /** A command's refusal arrives wrapped when it crossed a future, a JSON reader or a converter. */
  private static @Nullable Refused refusalIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return refused;
      }
    }
    return null;
  }

  private static Problem unreadable(HttpMessageNotReadableException unreadable) {
    String field =
        unreadable.getCause() instanceof JacksonException json
            ? json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
                .collect(Collectors.joining("."))
            : "";
    return Problem.of(400, "malformed-body", field.isEmpty() ? Map.of() : Map.of("field", field));
  }

  private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
        ? ofStatus(404)
        : Problem.of(400, "malformed-parameter", Map.of("parameter", mismatch.getName()));
  }

  private static Problem unavailable() {
    return ofStatus(503);
  }
}
