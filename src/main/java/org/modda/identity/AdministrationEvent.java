package org.modda.identity;

import java.time.Instant;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/**
 * Who counts as an administrator of the server when one of them goes: one stream for the whole
 * server, so that of two who go at the same moment, on whatever nodes, the store lets one be first.
 */
public sealed interface AdministrationEvent extends DomainEvent {

  AccountId account();

  Instant at();

  /**
   * An administrator counts from now on.
   *
   * @param grant the sequence, in the account's own stream, of the grant by which they are one
   */
  @EventName(value = "identity.administrator-listed", version = 1)
  record AdministratorListed(AccountId account, long grant, Instant at)
      implements AdministrationEvent {}

  /**
   * An administrator counts no more, and that grant is about to be withdrawn.
   *
   * @param grant as above; it and those before it are never listed again
   * @param by who withdraws it
   */
  @EventName(value = "identity.administrator-released", version = 1)
  record AdministratorReleased(AccountId account, long grant, AccountId by, Instant at)
      implements AdministrationEvent {}
}
