package org.modda.amendments.radar;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.AmendmentAdopted;
import org.modda.amendments.DocketEvent.AmendmentCosigned;
import org.modda.amendments.DocketEvent.AmendmentFell;
import org.modda.amendments.DocketEvent.AmendmentMerged;
import org.modda.amendments.DocketEvent.AmendmentRejected;
import org.modda.amendments.DocketEvent.AmendmentReworded;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.AmendmentWithdrawn;
import org.modda.amendments.DocketEvent.CallingOrderSet;
import org.modda.amendments.DocketEvent.CosignatureWithdrawn;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.amendments.DocketEvent.WordingConfirmed;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.radar.End.State;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;

/** What its docket tells of each amendment: how it is worded, who stands by it, how it ended. */
final class LivesOfAmendments {

  private final FollowedAmendments amendments;
  private final TextsUnderAmendments texts;

  LivesOfAmendments(FollowedAmendments amendments, TextsUnderAmendments texts) {
    this.amendments = amendments;
    this.texts = texts;
  }

  /**
   * @param sequence of the event in the docket's stream
   */
  void happened(DocketEvent event, long sequence) {
    amendments.next();
    switch (event) {
      case AmendmentTabled e -> {
        Followed followed = new Followed(e, sequence);
        amendments.add(followed);
        texts.begin(followed);
        step(e.amendment(), "TABLED", e, null);
      }
      case AmendmentCosigned e -> {
        amendments.of(e.amendment()).cosigners().add(e.by());
        step(e.amendment(), "COSIGNED", e, null);
      }
      case CosignatureWithdrawn e -> {
        amendments.of(e.amendment()).cosigners().remove(e.by());
        step(e.amendment(), "COSIGNATURE_WITHDRAWN", e, null);
      }
      case AmendmentReworded e -> {
        askThoseWhoAmend(amendments.of(e.amendment()), e.wording());
        amendments.of(e.amendment()).settled(e.wording(), null, sequence);
        texts.begin(amendments.of(e.amendment()));
        step(e.amendment(), "REWORDED", e, null);
      }
      case WordingConfirmed e -> {
        amendments.of(e.amendment()).settled(e.wording(), e.at(), sequence);
        texts.begin(amendments.of(e.amendment()));
        step(e.amendment(), "CONFIRMED", e, null);
      }
      case ObjectionRaised e -> {
        amendments.of(e.amendment()).objected(e);
        step(e.amendment(), "OBJECTED", e, e.reason());
      }
      case AmendmentWithdrawn e ->
          end(e.amendment(), e, new End(State.WITHDRAWN, e.at(), e.by(), null, null, null, null));
      case AmendmentRejected e ->
          end(
              e.amendment(),
              e,
              new End(State.REJECTED, e.at(), e.by(), null, e.reason(), null, null));
      case AmendmentMerged e ->
          end(e.amendment(), e, new End(State.MERGED, e.at(), e.by(), null, null, null, e.into()));
      case AmendmentFell e ->
          end(
              e.amendment(),
              e,
              new End(State.FALLEN, e.at(), e.by(), e.reason(), null, e.because(), null));
      case AmendmentAdopted e -> {
        amendments
            .of(e.amendment())
            .settled(Wording.of(e.acts()), amendments.of(e.amendment()).confirmed(), sequence);
        end(e.amendment(), e, new End(State.ADOPTED, e.at(), e.by(), null, null, null, null));
      }
      case CallingOrderSet e -> amendments.order(e.order());
      case ScenarioKept e -> {}
    }
  }

  /** The words that its sub-amendments were made on are others now: their authors must answer. */
  private void askThoseWhoAmend(Followed parent, Wording anew) {
    Set<ProvisionId> reworded = new HashSet<>(parent.footing().wording().targets());
    reworded.addAll(anew.targets());
    for (Followed child : amendments.pending()) {
      if (parent.id().equals(child.tabled().amends())) {
        for (ChangeText change : child.footing().wording().textChanges()) {
          if (reworded.contains(change.provision())) {
            child.footing().stands(change.provision(), AmendmentStanding.CONFLICTING);
            child.changed(amendments.version());
          }
        }
      }
    }
  }

  private void end(AmendmentId amendment, DocketEvent e, End end) {
    amendments.of(amendment).ended(end);
    step(amendment, end.state().name(), e, end.reason() == null ? end.text() : end.reason());
  }

  private void step(AmendmentId amendment, String what, DocketEvent e, @Nullable String reason) {
    Followed followed = amendments.of(amendment);
    followed.history().add(new Followed.Step(what, e.at(), e.by(), reason));
    followed.changed(amendments.version());
  }
}
