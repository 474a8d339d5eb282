package org.modda.amendments.trying;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Consolidated;
import org.modda.amendments.merging.Consolidation;
import org.modda.amendments.merging.Radar;
import org.modda.amendments.merging.Relation;
import org.modda.amendments.merging.VotingOrder;
import org.modda.amendments.radar.Dockets;
import org.modda.amendments.radar.Moment;
import org.modda.amendments.trying.Trial.AlsoFalls;
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
    Moment moment = dockets.moment(bill);
    return tried(moment, candidates(moment, chosen));
  }

  /** In the order in which they would best be voted. */
  public Tried inSuggestedOrder(BillId bill, List<AmendmentId> chosen) {
    Moment moment = dockets.moment(bill);
    return tried(
        moment, VotingOrder.furthestFirst(candidates(moment, chosen), moment.state()));
  }

  private static List<Candidate> candidates(Moment moment, List<AmendmentId> chosen) {
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
            : Refused.because(
                CONFLICT, "amendment-not-pending", Map.of("amendment", id.value()));
      }
      candidates.add(candidate);
    }
    return candidates;
  }

  private static Tried tried(Moment moment, List<Candidate> ordered) {
    Consolidated consolidated = Consolidation.of(moment.state(), ordered);
    return new Tried(moment, ordered, consolidated, alsoFalling(moment, ordered, consolidated));
  }

  /** Other pending ones that fall by one of those that are applied: what the radar says. */
  private static List<AlsoFalls> alsoFalling(
      Moment moment, List<Candidate> ordered, Consolidated consolidated) {
    Set<AmendmentId> chosen = new HashSet<>();
    ordered.forEach(candidate -> chosen.add(candidate.id()));
    Map<AmendmentId, AlsoFalls> falling = new LinkedHashMap<>();
    Set<AmendmentId> applied = consolidated.applied();
    for (Relation relation : Radar.among(moment.pending(), moment.state())) {
      if (applied.contains(relation.one()) && !chosen.contains(relation.other())) {
        relation
            .otherFalls()
            .ifPresent(code -> falls(falling, relation.other(), code, relation.one()));
      }
      if (applied.contains(relation.other()) && !chosen.contains(relation.one())) {
        relation
            .oneFalls()
            .ifPresent(code -> falls(falling, relation.one(), code, relation.other()));
      }
    }
    return List.copyOf(falling.values());
  }

  private static void falls(
      Map<AmendmentId, AlsoFalls> falling, AmendmentId which, String code, AmendmentId because) {
    falling.putIfAbsent(which, new AlsoFalls(which, code, because));
  }
}
