package org.modda.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request's headers ask of the answer's form. */
final class RequestHeaders {

  private static final Pattern CODING =
      Pattern.compile("\\s*([^;\\s]+)\\s*(?:;\\s*[qQ]=([01](?:\\.[0-9]{0,3})?)\\s*)?");

  private RequestHeaders() {}

  /** RFC 9110 §12.5.3, as far as it matters here: named, and not with a weight of zero. */
  static boolean accepts(@Nullable String accepted, String coding) {
    if (accepted == null) {
      return false;
    }
    for (String one : accepted.split(",")) {
      Matcher named = CODING.matcher(one);
      if (named.matches() && named.group(1).equalsIgnoreCase(coding)) {
        return named.group(2) == null || Double.parseDouble(named.group(2)) > 0;
      }
    }
    return false;
  }

  /** RFC 9110 §13.1.2: a weak comparison, which strong tags pass too. */
  static boolean matches(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String one : header.split(",")) {
      String sent = one.strip();
      if (sent.equals("*") || sent.equals(tag) || sent.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
