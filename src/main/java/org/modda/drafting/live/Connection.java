package org.modda.drafting.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.platform.socket.Outbox;
import org.modda.platform.socket.RateLimit;

/**
 * One browser at one bill.
 *
 * @param session an opaque id of this connection, known to the others in presence frames
 * @param account who it is; null for somebody who only reads
 * @param joined the rooms it follows
 */
record Connection(
    String session,
    BillId bill,
    @Nullable AccountId account,
    Outbox outbox,
    RateLimit submissions,
    RateLimit frames,
    Map<ProvisionId, Room> joined) {

  Connection(
      String session,
      BillId bill,
      @Nullable AccountId account,
      Outbox outbox,
      RateLimit submissions,
      RateLimit frames) {
    this(session, bill, account, outbox, submissions, frames, new ConcurrentHashMap<>());
  }

  /** A connection is itself and no other, whatever it holds. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
