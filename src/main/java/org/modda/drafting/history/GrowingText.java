package org.modda.drafting.history;

import java.time.Instant;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;

/** A text while its events are told; one thread at a time. */
final class GrowingText {

  private final BillId bill;
  private final ProvisionId provision;
  private final StringBuilder text;
  private long revision;
  private Instant changed;
  private AccountId by;

  private GrowingText(
      BillId bill,
      ProvisionId provision,
      String text,
      long revision,
      Instant changed,
      AccountId by) {
    this.bill = bill;
    this.provision = provision;
    this.text = new StringBuilder(text);
    this.revision = revision;
    this.changed = changed;
    this.by = by;
  }

  static GrowingText opened(ProvisionTextOpened e) {
    return new GrowingText(e.bill(), e.provision(), e.text(), 0, e.at(), e.by());
  }

  /** The text as an event left it. */
  static GrowingText at(TextAt text, ChangeSetAccepted e) {
    return new GrowingText(e.bill(), e.provision(), text.text(), e.revision(), e.at(), e.by());
  }

  /** The next edit; one that is known already changes nothing. */
  void next(ChangeSetAccepted e) {
    if (e.revision() == revision + 1) {
      e.changes().applyTo(text);
      revision = e.revision();
      changed = e.at();
      by = e.by();
    }
  }

  long revision() {
    return revision;
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  PacedTexts.Shown shown() {
    return new PacedTexts.Shown(bill, provision, textAt());
  }

  TextAt textAt() {
    return new TextAt(revision, text.toString(), changed, by);
  }
}
