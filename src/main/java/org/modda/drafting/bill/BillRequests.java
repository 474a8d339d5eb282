package org.modda.drafting.bill;

import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNAUTHENTICATED;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;

/** What requests that change a bill bring and are answered: {@code docs/protocol.md}, "Bills". */
final class BillRequests {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private BillRequests() {}

  record NewBill(@Nullable String title, @Nullable String language) {}

  record RenamedBill(@Nullable String title) {}

  record NewProvision(
      @Nullable ProvisionKind kind,
      @Nullable WrittenNumber number,
      @Nullable String heading,
      @Nullable At place) {}

  /** Exactly one of the four is given. */
  record ChangedProvision(
      @Nullable String heading,
      @Nullable WrittenNumber number,
      @Nullable At place,
      @Nullable Boolean repealed) {}

  /**
   * @param from UTF-16 units of the text at revision {@code base}
   */
  record Split(
      @Nullable Integer from,
      @Nullable Long base,
      @Nullable WrittenNumber number,
      @Nullable String heading) {}

  record Merger(@Nullable String into) {}

  record WrittenNumber(int main, int inserted, @Nullable String printed) {}

  record At(@Nullable String parent, @Nullable String after) {
    static @Nullable ProvisionId id(@Nullable String value) {
      return value == null ? null : new ProvisionId(value);
    }
  }

  static AccountId account(@Nullable SignedIn asker) {
    if (asker == null) {
      throw Refused.because(UNAUTHENTICATED, "sign-in-required");
    }
    return asker.account();
  }

  static ProvisionNumber number(@Nullable WrittenNumber number) {
    return number == null
        ? ProvisionNumber.NONE
        : new ProvisionNumber(number.main(), number.inserted(), number.printed());
  }

  static Map<String, Object> answer(BillAnswer answer) {
    return answer.provision() == null
        ? Map.of("sequence", answer.sequence())
        : Map.of("id", answer.provision().value(), "sequence", answer.sequence());
  }

  static long expected(@Nullable String seen) {
    if (seen == null) {
      return BillCommand.ANY;
    }
    Matcher tag = TAG.matcher(seen);
    if (!tag.matches()) {
      throw Refused.because(MALFORMED, "malformed-if-match");
    }
    return Long.parseLong(tag.group(1));
  }

  static <T> T given(@Nullable T field, String name) {
    if (field == null) {
      throw Refused.because(RULE, name + "-missing");
    }
    return field;
  }
}
