package org.modda.publication.provenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.TabledAmendment;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.Origin;
import org.modda.drafting.history.Story;
import org.modda.identity.AccountId;

/**
 * The story of one character, and of its neighbours that share it.
 *
 * @param revision of the text that was asked about
 * @param from where they begin in it, UTF-16 units
 * @param to where they end
 * @param by their author
 * @param at when they were first written
 * @param written where they were first written
 * @param version the number of the first version that was published with them
 * @param carried how they came from there into this text; null where they were written in it
 */
record StoryPage(
    ProvisionId provision,
    long revision,
    int from,
    int to,
    Credit.Kind kind,
    AccountId by,
    Instant at,
    Written written,
    @Nullable Amendment amendment,
    @Nullable AccountId adoptedBy,
    @Nullable Integer version,
    @Nullable Carried carried) {

  record Written(ProvisionId provision, long revision) {}

  record Amendment(
      AmendmentId id,
      int number,
      AccountId by,
      List<AccountId> cosigners,
      Capacity capacity,
      @Nullable String label) {

    static @Nullable Amendment of(@Nullable TabledAmendment tabled) {
      return tabled == null
          ? null
          : new Amendment(
              tabled.id(),
              tabled.number(),
              tabled.by(),
              tabled.cosigners(),
              tabled.capacity(),
              tabled.label());
    }
  }

  /** Copied, or carried over by a split or a merger, with the revision of this text. */
  record Carried(long revision, AccountId by, Instant at) {}

  static StoryPage of(Story story, Credits.OfBill credits) {
    Origin origin = story.origin();
    Origin here = story.here();
    Credit credit = credits.of(origin);
    return new StoryPage(
        story.provision(),
        story.revision(),
        story.from(),
        story.to(),
        credit.kind(),
        credit.by(),
        origin.at(),
        new Written(origin.provision(), origin.revision()),
        Amendment.of(credit.amendment()),
        credit.adoptedBy(),
        credit.version(),
        story.isCopied() ? new Carried(here.revision(), here.by(), here.at()) : null);
  }
}
