package org.modda.participation.proposing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.participation.ProposalEvent;
import org.modda.participation.ProposalEvent.ProposalSubmitted;
import org.modda.participation.ProposalEvent.ProposalTakenUp;
import org.modda.participation.ProposalId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/** The proposals to bills, read on from where each bill's register was read to before. */
@Component
class Proposals {

  private static final int KEPT = 200;

  /** As anybody reads it. */
  record Proposal(
      ProposalId id,
      int number,
      AccountId by,
      Instant at,
      Wording wording,
      @Nullable AmendmentId amends,
      String words,
      @Nullable AmendmentId takenUp) {}

  private final Streams streams;
  private final Cache<BillId, Read> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  Proposals(Streams streams) {
    this.streams = streams;
  }

  /** In the order of their numbers. */
  List<Proposal> of(BillId bill) {
    return kept.get(bill, any -> new Read()).on(streams, bill);
  }

  boolean has(BillId bill, ProposalId proposal) {
    return of(bill).stream().anyMatch(one -> one.id().equals(proposal));
  }

  private static final class Read {

    private final Map<ProposalId, Proposal> proposals = new LinkedHashMap<>();
    private long next;

    synchronized List<Proposal> on(Streams streams, BillId bill) {
      String stream = new ProposalRegisterId(bill).toString();
      for (Recorded one : streams.read(stream, next, Long.MAX_VALUE)) {
        if (one.event() instanceof ProposalEvent event) {
          evolve(event);
        }
        next = one.sequence() + 1;
      }
      return List.copyOf(proposals.values());
    }

    private void evolve(ProposalEvent event) {
      switch (event) {
        case ProposalSubmitted e ->
            proposals.put(
                e.proposal(),
                new Proposal(
                    e.proposal(),
                    e.number(),
                    e.by(),
                    e.at(),
                    e.wording(),
                    e.amends(),
                    e.words(),
                    null));
        case ProposalTakenUp e ->
            proposals.computeIfPresent(e.proposal(), (id, one) -> takenUp(one, e.amendment()));
      }
    }

    private static Proposal takenUp(Proposal one, AmendmentId amendment) {
      return new Proposal(
          one.id(),
          one.number(),
          one.by(),
          one.at(),
          one.wording(),
          one.amends(),
          one.words(),
          amendment);
    }
  }
}
