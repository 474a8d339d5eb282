package org.modda.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.identity.AccountId;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;
import org.modda.text.ChangeSet;

/**
 * What can happen to the text of one provision.
 *
 * <p>Invariant: the stream's first event opens the text, so the sequence number of an accepted
 * change set (zero-based in the stream) is the revision it makes.
 */
public sealed interface ProvisionTextEvent extends DomainEvent
    permits ProvisionTextOpened, ChangeSetAccepted {

  BillId bill();

  ProvisionId provision();

  Instant at();

  /** The text was opened with its first wording: revision 0. */
  @EventName(value = "drafting.provision-text-opened", version = 1)
  record ProvisionTextOpened(
      BillId bill, ProvisionId provision, String text, AccountId by, Instant at)
      implements ProvisionTextEvent {}

  /**
   * An edit was accepted, as rebased onto the revision before it.
   *
   * @param revision the count of accepted edits with this one
   * @param client the editing session it came from, an opaque id
   * @param n the session's own count of submissions: with {@code client} it names the submission
   * @param cause why it was made, where it was not typed: the cause of a {@link
   *     BillEvent.BillAmended}, which is then the client too
   * @param at never before the revision before it
   */
  @EventName(value = "drafting.change-set-accepted", version = 2)
  record ChangeSetAccepted(
      BillId bill,
      ProvisionId provision,
      long revision,
      ChangeSet changes,
      AccountId by,
      String client,
      long n,
      @Nullable String cause,
      Instant at)
      implements ProvisionTextEvent {}
}
