package org.modda.amendments.docket;

import static org.modda.platform.Refused.Kind.CONFLICT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent.AmendmentReworded;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.WordingConfirmed;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.platform.Refused;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.text.ChangeSet;
import org.springframework.stereotype.Component;

/**
 * One amendment as it reads on the texts as they are, straight from the log: what its author
 * confirms, and what a sub-amendment is made on.
 *
 * <p>A sub-amendment is made on the texts as its parent would leave them, so an accepted edit
 * reaches it by way of the parent.
 */
@Component
class PresentWordings {

  /**
   * A wording in the log.
   *
   * @param seen the sequence of the docket's event that gave it
   */
  record Worded(Wording wording, @Nullable AmendmentId amends, long seen) {}

  private final Streams streams;

  PresentWordings(Streams streams) {
    this.streams = streams;
  }

  /** Its wording as its author last gave or confirmed it. */
  Optional<Worded> given(BillId bill, AmendmentId amendment) {
    Worded worded = null;
    for (Recorded recorded : streams.read(new DocketId(bill).toString(), 0, Long.MAX_VALUE)) {
      if (recorded.event() instanceof AmendmentTabled e && e.amendment().equals(amendment)) {
        worded = new Worded(e.wording(), e.amends(), recorded.sequence());
      } else if (worded != null) {
        worded = reworded(worded, amendment, recorded);
      }
    }
    return Optional.ofNullable(worded);
  }

  private static Worded reworded(Worded before, AmendmentId amendment, Recorded recorded) {
    return switch (recorded.event()) {
      case AmendmentReworded e when e.amendment().equals(amendment) ->
          new Worded(e.wording(), before.amends(), recorded.sequence());
      case WordingConfirmed e when e.amendment().equals(amendment) ->
          new Worded(e.wording(), before.amends(), recorded.sequence());
      default -> before;
    };
  }

  /** The same on the texts as they are: each of its change sets on the newest revision. */
  Optional<Worded> now(BillId bill, AmendmentId amendment) {
    return given(bill, amendment)
        .map(
            worded -> {
              Map<ProvisionId, ChangeText> beneath = changesOf(bill, worded.amends());
              List<BillAct> acts =
                  worded.wording().acts().stream()
                      .map(act -> act instanceof ChangeText c ? newest(c, beneath) : act)
                      .toList();
              return new Worded(
                  new Wording(acts, worded.wording().described()), worded.amends(), worded.seen());
            });
  }

  /**
   * How long the text is that an amendment leaves of a provision at a revision; empty where it does
   * not change the words of that one.
   */
  OptionalInt lengthLeftBy(BillId bill, AmendmentId parent, ProvisionId provision, long revision) {
    Wording wording = given(bill, parent).map(Worded::wording).orElse(Wording.of(List.of()));
    for (BillAct act : wording.acts()) {
      if (act.provision().equals(provision)) {
        switch (act) {
          case InsertProvision insertion -> {
            return OptionalInt.of(insertion.text().length());
          }
          case ChangeText change when change.base() <= revision -> {
            ChangeSet changes = change.changes();
            for (ChangeSetAccepted accepted : after(provision, change.base(), revision)) {
              changes = changes.map(accepted.changes(), false);
            }
            return OptionalInt.of(changes.newLength());
          }
          default -> {}
        }
      }
    }
    return OptionalInt.empty();
  }

  private ChangeText newest(ChangeText change, Map<ProvisionId, ChangeText> beneath) {
    ChangeText parent = beneath.get(change.provision());
    ChangeSet changes = change.changes();
    ChangeSet under = null;
    long revision = change.base();
    if (parent != null) {
      under = parent.changes();
      for (ChangeSetAccepted accepted : after(change.provision(), parent.base(), revision)) {
        under = under.map(accepted.changes(), false);
      }
    }
    for (ChangeSetAccepted accepted : after(change.provision(), revision, Long.MAX_VALUE - 1)) {
      ChangeSet over = accepted.changes();
      if (under != null) {
        fits(under, over.length());
        over = accepted.changes().map(under, true);
        under = under.map(accepted.changes(), false);
      }
      fits(changes, over.length());
      changes = changes.map(over, false);
      revision = accepted.revision();
    }
    return new ChangeText(change.provision(), revision, changes);
  }

  /** A parent that was worded anew carries its sub-amendment no more. */
  private static void fits(ChangeSet changes, int length) {
    if (changes.length() != length) {
      throw Refused.because(CONFLICT, "amendment-conflicting");
    }
  }

  private Map<ProvisionId, ChangeText> changesOf(BillId bill, @Nullable AmendmentId amendment) {
    Map<ProvisionId, ChangeText> changes = new HashMap<>();
    if (amendment != null) {
      given(bill, amendment)
          .ifPresent(
              worded ->
                  worded.wording().acts().stream()
                      .filter(ChangeText.class::isInstance)
                      .map(ChangeText.class::cast)
                      .forEach(change -> changes.put(change.provision(), change)));
    }
    return changes;
  }

  /** The edits after {@code base} up to {@code revision}, in order. */
  private List<ChangeSetAccepted> after(ProvisionId provision, long base, long revision) {
    return streams.read(provision.value(), base + 1, revision + 1).stream()
        .map(Recorded::event)
        .filter(ChangeSetAccepted.class::isInstance)
        .map(ChangeSetAccepted.class::cast)
        .toList();
  }
}
