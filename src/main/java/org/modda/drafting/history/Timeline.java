package org.modda.drafting.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;

/**
 * What happened to a bill, oldest first, a page of it: {@code docs/protocol.md}, "History".
 *
 * @param position of the bill's last event, or one of its texts', so far
 * @param next the position after which the next page begins; null on the last page
 */
record Timeline(
    Instant introduced, AccountId by, long position, List<Step> steps, @Nullable Long next) {

  /** One thing that happened. */
  sealed interface Step {

    @JsonProperty
    String kind();

    /** Where it ended in the log. */
    long position();
  }

  /**
   * A sitting: revisions of one text that came one after another without a long pause, and for the
   * same reason.
   *
   * @param inserted UTF-16 units, as is {@code deleted}
   */
  record Words(
      ProvisionId provision,
      int first,
      int last,
      Instant from,
      Instant to,
      long position,
      List<AccountId> people,
      @Nullable String cause,
      long inserted,
      long deleted)
      implements Step {
    @Override
    public String kind() {
      return "WORDS";
    }
  }

  /**
   * A change of the tree or of the bill's title.
   *
   * @param into what a provision was split or merged into
   */
  record Tree(
      What what,
      @Nullable ProvisionId provision,
      @Nullable ProvisionId into,
      @Nullable String cause,
      Instant at,
      long position,
      AccountId by)
      implements Step {
    @Override
    public String kind() {
      return "TREE";
    }
  }

  /** An amendment was adopted; what it did are steps of its own, with the same cause. */
  record Amended(String cause, String decision, Instant at, long position, AccountId by)
      implements Step {
    @Override
    public String kind() {
      return "AMENDED";
    }
  }

  /** The changes of a tree. */
  enum What {
    INSERTED,
    MOVED,
    RENUMBERED,
    RENAMED,
    REPEALED,
    REPEAL_UNDONE,
    SPLIT,
    MERGED,
    BILL_RENAMED
  }
}
