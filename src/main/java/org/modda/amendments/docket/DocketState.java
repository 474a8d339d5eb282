package org.modda.amendments.docket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.platform.Answered;

/** All that a docket knows: from its events, or from a snapshot and the events after it. */
final class DocketState {

  private final Register register = new Register();
  private final Answered<DocketAnswer> answered = new Answered<>();
  private DocketAnswer last = new DocketAnswer(-1, "", 0);

  Register register() {
    return register;
  }

  /** What the last event answered. */
  DocketAnswer last() {
    return last;
  }

  /** The first answer to a command; null where it has none, or carries no id. */
  @Nullable DocketAnswer answerTo(@Nullable String command) {
    return answered.to(command);
  }

  void evolve(DocketEvent event, long sequence, @Nullable String command) {
    String about = register.evolve(event, sequence);
    InDocket amendment =
        about.isEmpty() || event instanceof ScenarioKept
            ? null
            : register.get(new AmendmentId(about));
    last = new DocketAnswer(sequence, about, amendment == null ? 0 : amendment.number());
    answered.remember(command, last);
  }

  void restore(DocketSnapshot kept) {
    register.restore(kept);
    for (Map.Entry<String, DocketAnswer> one : kept.answered().entrySet()) {
      answered.remember(one.getKey(), one.getValue());
    }
    last = kept.last();
  }

  DocketSnapshot snapshot(String bill) {
    return new DocketSnapshot(
        DocketSnapshot.FORM,
        bill,
        register.amendments(),
        register.scenarios(),
        register.decisions(),
        answered.all(),
        last);
  }
}
