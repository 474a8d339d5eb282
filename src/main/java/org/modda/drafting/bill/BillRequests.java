package org.modda.drafting.bill;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;

/** The bodies of requests that change a bill: {@code docs/protocol.md}, "Bills". */
final class BillRequests {

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

  record WrittenNumber(int main, int inserted, @Nullable String printed) {}

  record At(@Nullable String parent, @Nullable String after) {
    static @Nullable ProvisionId id(@Nullable String value) {
      return value == null ? null : new ProvisionId(value);
    }
  }
}
