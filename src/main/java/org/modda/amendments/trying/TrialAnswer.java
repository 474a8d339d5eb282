package org.modda.amendments.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.BillState;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Consolidated;
import org.modda.amendments.merging.Outcome;
import org.modda.amendments.merging.Radar;
import org.modda.amendments.trying.Trial.AlsoFalls;
import org.modda.amendments.trying.Trial.Consolidation;
import org.modda.amendments.trying.Trial.Kind;
import org.modda.amendments.trying.Trial.Meeting;
import org.modda.amendments.trying.Trial.Tested;

/** A consolidation as a page shows it. */
final class TrialAnswer {

  private static final String RULE = "FURTHEST_FIRST";

  private TrialAnswer() {}

  static Trial of(BillState state, List<Candidate> ordered, Consolidated consolidated) {
    List<Tested> outcomes = outcomes(consolidated.outcomes());
    List<AlsoFalls> also = also(consolidated.also());
    return new Trial(
        RULE,
        ordered.stream().map(Candidate::id).toList(),
        outcomes,
        Radar.among(ordered, state).stream()
            .map(r -> new Meeting(r.one(), r.other(), r.kinds(), r.isClean()))
            .toList(),
        consolidated.texts().stream()
            .map(t -> new Consolidation(t.provision(), t.revision(), t.before(), t.changes()))
            .toList(),
        consolidated.restructured() ? consolidated.after().tree().inOrder() : null,
        also,
        TrialHash.of(state, ordered, outcomes, also),
        consolidated.hash());
  }

  private static List<Tested> outcomes(Map<AmendmentId, Outcome> outcomes) {
    List<Tested> all = new ArrayList<>(outcomes.size());
    outcomes.forEach(
        (id, outcome) ->
            all.add(
                switch (outcome) {
                  case Outcome.Applied a -> new Tested(id, Kind.APPLIED, null, null);
                  case Outcome.AppliedInto a -> new Tested(id, Kind.APPLIED, null, null);
                  case Outcome.Falls f -> new Tested(id, Kind.FALLS, f.code(), f.because());
                  case Outcome.Refused r -> new Tested(id, Kind.REFUSED, r.code(), null);
                }));
    return all;
  }

  private static List<AlsoFalls> also(Map<AmendmentId, Outcome.Falls> also) {
    List<AlsoFalls> all = new ArrayList<>(also.size());
    also.forEach((id, falls) -> all.add(new AlsoFalls(id, falls.code(), falls.because())));
    return all;
  }
}
