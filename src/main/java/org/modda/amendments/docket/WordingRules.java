package org.modda.amendments.docket;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.TOO_LARGE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Described;
import org.modda.amendments.Wording;
import org.modda.amendments.WordingShape;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.drafting.outline.BillOutline;
import org.modda.platform.Refused;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/**
 * Whether a wording fits the bill: its targets exist and are in force, its bases have happened, its
 * change sets cover the texts that they were made on.
 *
 * <p>Asked before the command is sent, since the docket does not hold the bill. What the bill
 * becomes in between is what happens to any pending amendment.
 */
@Component
class WordingRules {

  private final Texts texts;
  private final Streams streams;
  private final PresentWordings wordings;

  WordingRules(Texts texts, Streams streams, PresentWordings wordings) {
    this.texts = texts;
    this.streams = streams;
    this.wordings = wordings;
  }

  /**
   * Refuses a wording that does not fit.
   *
   * @param amends the amendment on whose texts it is made; null for the bill's own
   */
  void fit(BillOutline bill, Wording wording, @Nullable AmendmentId amends) {
    WordingShape.isWhole(wording);
    Map<ProvisionId, Integer> made = new HashMap<>();
    if (amends != null) {
      wordings
          .given(bill.bill(), amends)
          .ifPresent(parent -> parent.acts().forEach(act -> make(act, made)));
    }
    for (BillAct act : wording.acts()) {
      switch (act) {
        case InsertProvision insertion -> {
          isNew(bill, made, insertion.provision());
          exists(bill, made, insertion.place());
        }
        case ChangeText change -> {
          isInForce(bill, made, change.provision());
          fits(bill, made, change, amends);
        }
        case MoveProvision move -> {
          isInForce(bill, made, move.provision());
          exists(bill, made, move.place());
        }
        case RenumberProvision renumbering -> isInForce(bill, made, renumbering.provision());
        case RenameProvision renaming -> isInForce(bill, made, renaming.provision());
        case RepealProvision repeal -> isInForce(bill, made, repeal.provision());
      }
      make(act, made);
    }
    for (Described described : wording.described()) {
      isInForce(bill, made, described.provision());
    }
  }

  private void fits(
      BillOutline bill,
      Map<ProvisionId, Integer> made,
      ChangeText change,
      @Nullable AmendmentId amends) {
    ProvisionId provision = change.provision();
    Integer begun = made.get(provision);
    if (change.base() < 0) {
      throw Refused.because(MALFORMED, "malformed-base", Map.of("provision", provision.value()));
    }
    if (begun != null) {
      covers(change, change.base() == 0 ? begun : -1);
      return;
    }
    String text = textAt(provision, change.base());
    OptionalInt left =
        amends == null
            ? OptionalInt.empty()
            : wordings.lengthLeftBy(bill.bill(), amends, provision, change.base());
    covers(change, left.orElse(text.length()));
    if (left.isEmpty() && change.changes().splitsSurrogatePair(text)) {
      throw doesNotFit(provision);
    }
    if (change.changes().newLength() > WordingShape.LONGEST) {
      throw Refused.because(TOO_LARGE, "text-too-long", Map.of("limit", WordingShape.LONGEST));
    }
  }

  private String textAt(ProvisionId provision, long base) {
    return texts
        .at(provision, base)
        .map(TextAt::text)
        .orElseThrow(
            () ->
                Refused.because(
                    CONFLICT,
                    "base-ahead-of-revision",
                    Map.of("provision", provision.value(), "revision", texts.revision(provision))));
  }

  private static void covers(ChangeText change, int length) {
    if (change.changes().length() != length) {
      throw doesNotFit(change.provision());
    }
  }

  /** Nor may anything else have the id: under it the text would be read. */
  private void isNew(BillOutline bill, Map<ProvisionId, Integer> made, ProvisionId provision) {
    if (bill.known().contains(provision)
        || made.containsKey(provision)
        || streams.last(provision.value()).isPresent()) {
      throw Refused.because(
          CONFLICT, "provision-introduced-twice", Map.of("provision", provision.value()));
    }
  }

  private static void isInForce(
      BillOutline bill, Map<ProvisionId, Integer> made, ProvisionId provision) {
    exists(bill, made, provision);
    if (bill.repealed().contains(provision)) {
      throw Refused.because(CONFLICT, "target-repealed", Map.of("provision", provision.value()));
    }
  }

  private static void exists(BillOutline bill, Map<ProvisionId, Integer> made, Place place) {
    if (place.parent() != null) {
      isInForce(bill, made, place.parent());
    }
    if (place.after() != null) {
      exists(bill, made, place.after());
    }
  }

  private static void exists(
      BillOutline bill, Map<ProvisionId, Integer> made, ProvisionId provision) {
    if (!bill.known().contains(provision) && !made.containsKey(provision)) {
      throw Refused.because(UNKNOWN, "unknown-provision", Map.of("provision", provision.value()));
    }
  }

  /** Remembers the provisions that the wording itself makes, with the length of their texts. */
  private static void make(BillAct act, Map<ProvisionId, Integer> made) {
    if (act instanceof InsertProvision insertion) {
      made.put(insertion.provision(), insertion.text().length());
    }
  }

  private static Refused doesNotFit(ProvisionId provision) {
    return Refused.because(RULE, "wording-does-not-fit", Map.of("provision", provision.value()));
  }
}
