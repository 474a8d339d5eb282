package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/** An imported bill told in words, for tests to read. */
final class Told {

  private final ImportedBill bill;

  Told(ImportedBill bill) {
    this.bill = bill;
  }

  /** Ids p1, p2, p3 … in the order they are asked for. */
  static Supplier<ProvisionId> ids() {
    int[] next = {1};
    return () -> new ProvisionId("p" + next[0]++);
  }

  /** One line for each unit: indented kind, number, heading, text with "/" for a line feed. */
  List<String> lines() {
    return bill.provisions().stream().map(this::line).toList();
  }

  long count(ProvisionKind kind) {
    return bill.provisions().stream().filter(one -> one.kind() == kind).count();
  }

  List<String> headings() {
    return bill.provisions().stream()
        .map(IntroducedProvision::heading)
        .filter(heading -> !heading.isEmpty())
        .toList();
  }

  List<String> numbers(ProvisionKind kind) {
    return bill.provisions().stream()
        .filter(one -> one.kind() == kind)
        .map(one -> number(one.number()))
        .toList();
  }

  IntroducedProvision named(String externalId) {
    return bill.provisions().stream()
        .filter(one -> externalId.equals(one.externalId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no unit " + externalId));
  }

  String text(String externalId) {
    return text(named(externalId));
  }

  String text(IntroducedProvision one) {
    return bill.texts().get(one.id());
  }

  /** Everything a reader would read, in order. */
  String everything() {
    List<String> all = new ArrayList<>();
    for (IntroducedProvision one : bill.provisions()) {
      all.add(printed(one.number()));
      all.add(one.heading());
      all.add(text(one));
    }
    return String.join("\n", all);
  }

  private String line(IntroducedProvision one) {
    String told = "  ".repeat(depth(one)) + one.kind() + " " + number(one.number());
    return (told + " " + one.heading() + " | " + text(one).replace("\n", "/")).stripTrailing();
  }

  private int depth(IntroducedProvision one) {
    int depth = 0;
    for (ProvisionId up = one.parent(); up != null; depth++) {
      ProvisionId id = up;
      up = bill.provisions().stream().filter(x -> x.id().equals(id)).findFirst().get().parent();
    }
    return depth;
  }

  private static String number(ProvisionNumber number) {
    String pair = number.main() + (number.inserted() == 0 ? "" : "^" + number.inserted());
    return number.printed() == null ? pair : pair + "'" + number.printed() + "'";
  }

  private static String printed(ProvisionNumber number) {
    if (number.printed() != null) {
      return number.printed();
    }
    return number.main() == 0 ? "" : String.valueOf(number.main());
  }
}
