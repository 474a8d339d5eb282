package org.modda.amendments.trying;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Consolidated;
import org.modda.amendments.merging.Consolidation;
import org.modda.amendments.merging.VotingOrder;
import org.modda.amendments.radar.BillAndDocket;
import org.modda.amendments.radar.Dockets;
import org.modda.drafting.BillId;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Tries amendments out on the bill as it is, and stores nothing.
 *
 * <p>Refused: {@code unknown-amendment} (404), {@code amendment-not-pending} (409), {@code
 * amendment-named-twice} and {@code nothing-chosen} (422).
 */
@Component
public class Trials {

  private final Dockets dockets;

  Trials(Dockets dockets) {
    this.dockets = dockets;
  }

  /** In the given order. */
  public Tried inOrder(BillId bill, List<AmendmentId> chosen) {
    BillAndDocket moment = dockets.moment(bill);
    return tried(moment, candidates(moment, chosen));
  }

  /** In the order in which they would best be voted. */
  public Tried inSuggestedOrder(BillId bill, List<AmendmentId> chosen) {
    BillAndDocket moment = dockets.moment(bill);
    List<AmendmentId> order = VotingOrder.furthestFirst(candidates(moment, chosen), moment.state());
    return tried(moment, candidates(moment, order));
  }

  private static Tried tried(BillAndDocket moment, List<Candidate> ordered) {
    Set<AmendmentId> chosen = new HashSet<>();
    ordered.forEach(candidate -> chosen.add(candidate.id()));
    List<Candidate> others =
        moment.pending().stream().filter(other -> !chosen.contains(other.id())).toList();
    Consolidated consolidated = Consolidation.of(moment.state(), ordered, others);
    return new Tried(
        moment, ordered, consolidated, TrialAnswer.of(moment.state(), ordered, consolidated));
  }

  private static List<Candidate> candidates(BillAndDocket moment, List<AmendmentId> chosen) {
    if (chosen.isEmpty()) {
      throw Refused.because(RULE, "nothing-chosen");
    }
    if (new HashSet<>(chosen).size() < chosen.size()) {
      throw Refused.because(RULE, "amendment-named-twice");
    }
    Map<AmendmentId, Candidate> pending = moment.byId();
    List<Candidate> candidates = new ArrayList<>(chosen.size());
    for (AmendmentId id : chosen) {
      Candidate candidate = pending.get(id);
      if (candidate == null) {
        throw moment.docket().entry(id).isEmpty()
            ? Refused.because(UNKNOWN, "unknown-amendment")
            : Refused.because(CONFLICT, "amendment-not-pending", Map.of("amendment", id.value()));
      }
      candidates.add(candidate);
    }
    return candidates;
  }
}
