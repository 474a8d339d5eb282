package org.modda.drafting;

/** Those who look at a bill on this node. */
public interface Audience {

  /**
   * Tells each of them; never blocks.
   *
   * @param frame one JSON object, as in {@code docs/protocol.md}, "From the server"
   */
  void tell(BillId bill, String frame);
}
