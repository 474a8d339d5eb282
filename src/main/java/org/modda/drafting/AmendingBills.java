package org.modda.drafting;

/** How another module amends a bill. */
public interface AmendingBills {

  /**
   * Decides in the bill's stream, makes the texts follow, and answers when both can be read on this
   * node. Blocks on the store; not to be called inside the handling of a command or an event, since
   * nothing would be kept before that ends.
   *
   * <p>A refusal means that nothing has changed; its facts name the {@code cause}. Once it was
   * decided the texts follow surely, if need be later: after a crash, from the log.
   */
  AmendedBill amend(AmendBill command);

  /** The same for the next piece of what a bill was imported from. */
  AmendedBill amend(AmendAsImported command);
}
