package org.modda.platform.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Refused;

/**
 * The state an answer shows or a write acts on, as a strong entity tag (RFC 9110 §8.8.3): the
 * sequence of the aggregate's last event, {@code "41"}. Whether a stale one is refused, and as what
 * ({@code stale-bill}), is for the resource to say.
 */
public record RevisionTag(long sequence) {

  private static final Pattern FORM = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  /**
   * The state that {@code If-Match} names; empty without the header or with {@code *}.
   *
   * @throws Refused {@code malformed-if-match} (400) for anything but one strong tag of ours
   */
  public static Optional<RevisionTag> expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher tag = FORM.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-if-match");
    }
    return Optional.of(new RevisionTag(Long.parseLong(tag.group(1))));
  }

  /** As the headers {@code ETag} and {@code If-Match} carry it, quoted. */
  @Override
  public String toString() {
    return "\"" + sequence + "\"";
  }
}
