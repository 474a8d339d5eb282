package org.modda.drafting.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.Format;
import org.modda.drafting.importing.IntroducesBills;
import org.modda.identity.AccountId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A draft law on legal crowdsourcing, in Uzbek: the first thing a visitor of a demo server sees.
 * Whoever starts such a server calls this; it does nothing by itself.
 */
@Component
public final class DemoBill {

  private static final ClassPathResource LAW =
      new ClassPathResource("demo/law-on-legal-crowdsourcing.md");

  private final IntroducesBills bills;

  DemoBill(IntroducesBills bills) {
    this.bills = bills;
  }

  /** Introduces the law on this account's behalf, unless there is any bill yet. */
  public Optional<BillId> introduce(BooleanSupplier thereIsABill, AccountId by) {
    if (thereIsABill.getAsBoolean()) {
      return Optional.empty();
    }
    return Optional.of(bills.introduce(Format.MARKDOWN.read(document()), by, (done, of) -> {}));
  }

  private static byte[] document() {
    try (InputStream law = LAW.getInputStream()) {
      return law.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
