package org.modda.drafting.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.Format;
import org.modda.drafting.importing.IntroducesBills;
import org.modda.identity.AccountId;
import org.modda.platform.store.Streams;
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

  private static final BillId BILL = new BillId("huquqiy-kraudsorsing");

  private final IntroducesBills bills;
  private final Streams streams;

  DemoBill(IntroducesBills bills, Streams streams) {
    this.bills = bills;
    this.streams = streams;
  }

  /** Introduces the law on this account's behalf, unless that was done before. */
  public void introduce(AccountId by) {
    if (streams.last(BILL.value()).isEmpty()) {
      bills.introduce(BILL, Format.MARKDOWN.read(document()), by, (done, of) -> {});
    }
  }

  private static byte[] document() {
    try (InputStream law = LAW.getInputStream()) {
      return law.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
