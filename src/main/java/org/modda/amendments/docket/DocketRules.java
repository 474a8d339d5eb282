package org.modda.amendments.docket;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.FORBIDDEN;
import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.STALE;
import static org.modda.platform.Refused.Kind.TOO_LARGE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.WordingShape;
import org.modda.identity.AccountId;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** The rules of a docket, each by the name a person would give it. */
final class DocketRules {

  static final int MOST_AMENDMENTS = 20_000;

  /** Amendments in one import command, which is one commit, and in one scenario. */
  static final int MOST_IMPORTED = 2_000;

  /** UTF-16 units. */
  static final int LONGEST_RATIONALE = 20_000;

  /** UTF-16 units. */
  static final int LONGEST_REASON = 5_000;

  /** UTF-16 units. */
  static final int LONGEST_LABEL = 120;

  /** UTF-16 units. */
  static final int LONGEST_NAME = 200;

  static final int MOST_SCENARIOS = 200;

  /** Scenarios that one person keeps, so that there is room for others. */
  static final int MOST_SCENARIOS_OF_ONE = 20;

  private DocketRules() {}

  static InDocket known(Register docket, AmendmentId amendment) {
    InDocket known = docket.get(amendment);
    if (known == null) {
      throw Refused.because(UNKNOWN, "unknown-amendment", Map.of("amendment", amendment.value()));
    }
    return known;
  }

  static InDocket pending(Register docket, AmendmentId amendment) {
    InDocket known = known(docket, amendment);
    if (!known.pending()) {
      throw notPending(known);
    }
    return known;
  }

  /** An author may object to what became of an amendment that is pending, or that fell. */
  static InDocket pendingOrFallen(Register docket, AmendmentId amendment) {
    InDocket known = known(docket, amendment);
    if (!known.pending() && known.state() != AmendmentState.FALLEN) {
      throw notPending(known);
    }
    return known;
  }

  static void isAuthor(InDocket amendment, AccountId by) {
    if (!amendment.author().equals(by)) {
      throw Refused.because(FORBIDDEN, "not-the-author");
    }
  }

  static void mayCosign(InDocket amendment, AccountId by) {
    if (amendment.author().equals(by)) {
      throw Refused.because(CONFLICT, "own-amendment");
    }
    if (amendment.cosigners().contains(by)) {
      throw Refused.because(CONFLICT, "already-cosigned");
    }
  }

  static void hasCosigned(InDocket amendment, AccountId by) {
    if (!amendment.cosigners().contains(by)) {
      throw Refused.because(CONFLICT, "not-cosigned");
    }
  }

  /** One level: an amendment to an amendment, and no further. */
  static void mayBeAmended(Register docket, @Nullable AmendmentId amends) {
    if (amends != null && pending(docket, amends).amends() != null) {
      throw Refused.because(CONFLICT, "sub-amendment-amended", Map.of("amendment", amends.value()));
    }
  }

  static void mayBeMergedInto(Register docket, InDocket amendment, AmendmentId into) {
    if (into.equals(amendment.id()) || amendment.id().equals(pending(docket, into).amends())) {
      throw Refused.because(CONFLICT, "merged-into-itself");
    }
  }

  static void isTheWordingSeen(InDocket amendment, long seen) {
    if (amendment.worded() != seen) {
      throw Refused.because(STALE, "stale-wording", Map.of("sequence", amendment.worded()));
    }
  }

  static void thereIsRoomFor(Register docket, int more) {
    if (docket.size() + more > MOST_AMENDMENTS) {
      throw Refused.because(CONFLICT, "docket-full", Map.of("limit", MOST_AMENDMENTS));
    }
  }

  static void fitAtOnce(List<?> amendments) {
    if (amendments.size() > MOST_IMPORTED) {
      throw Refused.because(TOO_LARGE, "too-many-amendments", Map.of("limit", MOST_IMPORTED));
    }
  }

  static void labelFits(@Nullable String label) {
    if (label != null && (label.isBlank() || label.length() > LONGEST_LABEL)) {
      throw Refused.because(RULE, "malformed-label", Map.of("limit", LONGEST_LABEL));
    }
  }

  static void rationaleFits(String rationale) {
    WordingShape.isWellFormed(rationale);
    if (rationale.length() > LONGEST_RATIONALE) {
      throw Refused.because(RULE, "rationale-too-long", Map.of("limit", LONGEST_RATIONALE));
    }
  }

  static void reasonIsGiven(String reason) {
    WordingShape.isWellFormed(reason);
    if (reason.isBlank()) {
      throw Refused.because(RULE, "reason-missing");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refused.because(RULE, "reason-too-long", Map.of("limit", LONGEST_REASON));
    }
  }

  static void eachKnownOnce(Register docket, List<AmendmentId> amendments) {
    Set<AmendmentId> seen = new HashSet<>();
    for (AmendmentId amendment : amendments) {
      known(docket, amendment);
      if (!seen.add(amendment)) {
        throw Refused.because(
            RULE, "amendment-named-twice", Map.of("amendment", amendment.value()));
      }
    }
  }

  static void scenarioFits(Register docket, String scenario, String name, AccountId by) {
    if (!Ids.wellFormed(scenario)) {
      throw Refused.because(MALFORMED, "malformed-scenario-id");
    }
    WordingShape.isWellFormed(name);
    if (name.isBlank()) {
      throw Refused.because(RULE, "scenario-name-missing");
    }
    if (name.length() > LONGEST_NAME) {
      throw Refused.because(RULE, "scenario-name-too-long", Map.of("limit", LONGEST_NAME));
    }
    if (docket.scenarios().size() >= MOST_SCENARIOS) {
      throw Refused.because(CONFLICT, "too-many-scenarios", Map.of("limit", MOST_SCENARIOS));
    }
    if (Collections.frequency(docket.scenarios().values(), by) >= MOST_SCENARIOS_OF_ONE) {
      throw Refused.because(
          CONFLICT, "too-many-own-scenarios", Map.of("limit", MOST_SCENARIOS_OF_ONE));
    }
  }

  private static Refused notPending(InDocket amendment) {
    return Refused.because(
        CONFLICT,
        "amendment-not-pending",
        Map.of("amendment", amendment.id().value(), "state", amendment.state().name()));
  }
}
