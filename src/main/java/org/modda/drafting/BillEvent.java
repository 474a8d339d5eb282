package org.modda.drafting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.identity.AccountId;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/** What can happen to the tree of a bill. */
public sealed interface BillEvent extends DomainEvent
    permits BillIntroduced,
        BillRenamed,
        ProvisionInserted,
        ProvisionMoved,
        ProvisionRenumbered,
        ProvisionRenamed,
        ProvisionRepealed,
        RepealUndone,
        WordsDecided {

  BillId bill();

  AccountId by();

  Instant at();

  /**
   * A bill was introduced, whole.
   *
   * @param language BCP 47 tag of the language the law is written in
   * @param provisions every unit, parents before children, siblings in order
   * @param source the SHA-256 of the imported document in hexadecimal; null for a bill begun here
   */
  @EventName(value = "drafting.bill-introduced", version = 1)
  record BillIntroduced(
      BillId bill,
      String title,
      String language,
      List<IntroducedProvision> provisions,
      @Nullable String source,
      AccountId by,
      Instant at)
      implements BillEvent {
    public BillIntroduced {
      provisions = List.copyOf(provisions);
    }
  }

  @EventName(value = "drafting.bill-renamed", version = 1)
  record BillRenamed(BillId bill, String title, AccountId by, Instant at) implements BillEvent {}

  @EventName(value = "drafting.provision-inserted", version = 1)
  record ProvisionInserted(
      BillId bill,
      ProvisionId provision,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      Place place,
      AccountId by,
      Instant at)
      implements BillEvent {}

  @EventName(value = "drafting.provision-moved", version = 1)
  record ProvisionMoved(BillId bill, ProvisionId provision, Place place, AccountId by, Instant at)
      implements BillEvent {}

  @EventName(value = "drafting.provision-renumbered", version = 1)
  record ProvisionRenumbered(
      BillId bill, ProvisionId provision, ProvisionNumber number, AccountId by, Instant at)
      implements BillEvent {}

  @EventName(value = "drafting.provision-renamed", version = 1)
  record ProvisionRenamed(
      BillId bill, ProvisionId provision, String heading, AccountId by, Instant at)
      implements BillEvent {}

  @EventName(value = "drafting.provision-repealed", version = 1)
  record ProvisionRepealed(BillId bill, ProvisionId provision, AccountId by, Instant at)
      implements BillEvent {}

  @EventName(value = "drafting.repeal-undone", version = 1)
  record RepealUndone(BillId bill, ProvisionId provision, AccountId by, Instant at)
      implements BillEvent {}

  /**
   * A decision on words, whose texts follow in the provisions' own streams: every change with the
   * decision's cause, and the place in the list, counted from 1, as its {@code n}.
   */
  sealed interface WordsDecided extends BillEvent
      permits BillAmended, ProvisionSplit, ProvisionMerged {

    /** Why: an opaque id, of which a bill has each once. */
    String cause();

    /** In the order in which they were decided. */
    List<AmendedText> texts();
  }

  /**
   * It was decided that a cause amends the bill. What it does to the tree are the next events of
   * the same commit.
   *
   * @param decision names the decision, which may have several causes
   */
  @EventName(value = "drafting.bill-amended", version = 1)
  record BillAmended(
      BillId bill, String cause, String decision, List<AmendedText> texts, AccountId by, Instant at)
      implements WordsDecided {
    public BillAmended {
      texts = List.copyOf(texts);
    }
  }

  /**
   * The words of a provision from a place on became a new one of its kind, the next after it in the
   * same parent. What stands in the old one stays there.
   *
   * @param into the new one
   * @param texts the old one, whose words from the place on are deleted, and with them the line
   *     break right before, which parted them; then the new one, in which they are inserted. So
   *     what is inserted is the end of what is deleted
   */
  @EventName(value = "drafting.provision-split", version = 1)
  record ProvisionSplit(
      BillId bill,
      ProvisionId provision,
      ProvisionId into,
      ProvisionNumber number,
      String heading,
      String cause,
      List<AmendedText> texts,
      AccountId by,
      Instant at)
      implements WordsDecided {
    public ProvisionSplit {
      texts = List.copyOf(texts);
    }
  }

  /**
   * The words of a provision now stand at the end of another. It is gone as a repealed one is, for
   * good, and keeps its number.
   *
   * @param texts the other one, at whose end the words are inserted, after a line break where both
   *     have words; then this one, of which all is deleted. Empty where it had no words
   */
  @EventName(value = "drafting.provision-merged", version = 1)
  record ProvisionMerged(
      BillId bill,
      ProvisionId provision,
      ProvisionId into,
      String cause,
      List<AmendedText> texts,
      AccountId by,
      Instant at)
      implements WordsDecided {
    public ProvisionMerged {
      texts = List.copyOf(texts);
    }
  }
}
