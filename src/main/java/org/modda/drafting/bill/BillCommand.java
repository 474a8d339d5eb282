package org.modda.drafting.bill;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.AmendBill;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;

/**
 * What a drafter may ask of the tree of a bill.
 *
 * <p>{@link #expected()} is the sequence of the bill's last event that the asker has seen; {@link
 * #ANY} asks whatever the bill has become.
 */
sealed interface BillCommand extends Act {

  /** The asker does not say which state of the bill was seen. */
  long ANY = AmendBill.ANY;

  BillId bill();

  Instant at();

  default long expected() {
    return ANY;
  }

  @Override
  default Scope scope() {
    return bill().scope();
  }

  /** Introduces a bill whole; the texts of its units were kept before, so this makes it exist. */
  @AllowedTo({Role.DRAFTER, Role.ADMINISTRATOR})
  record IntroduceBill(
      @TargetAggregateIdentifier BillId bill,
      String title,
      String language,
      List<IntroducedProvision> provisions,
      @Nullable String source,
      AccountId by,
      Instant at)
      implements BillCommand {

    public IntroduceBill {
      provisions = List.copyOf(provisions);
    }

    /** Nobody has a role yet in a bill that does not exist: the server's roles decide. */
    @Override
    public Scope scope() {
      return Scope.SERVER;
    }
  }

  @AllowedTo(Role.DRAFTER)
  record RenameBill(
      @TargetAggregateIdentifier BillId bill, String title, long expected, AccountId by, Instant at)
      implements BillCommand {}

  @AllowedTo(Role.DRAFTER)
  record InsertProvision(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      Place place,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}

  @AllowedTo(Role.DRAFTER)
  record MoveProvision(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      Place place,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}

  @AllowedTo(Role.DRAFTER)
  record RenumberProvision(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      ProvisionNumber number,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}

  @AllowedTo(Role.DRAFTER)
  record RenameProvision(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      String heading,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}

  @AllowedTo(Role.DRAFTER)
  record RepealProvision(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}

  /**
   * Makes the words from a place on a provision of their own.
   *
   * @param from the first unit that goes, in UTF-16 units of the text at {@code base}; what was
   *     accepted since then moves it
   * @param base a revision of the provision's text
   * @param into the id of the new one, which nothing has yet
   * @param cause an id for this decision alone
   */
  @AllowedTo(Role.DRAFTER)
  record SplitProvision(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      int from,
      long base,
      ProvisionId into,
      ProvisionNumber number,
      String heading,
      String cause,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}

  /**
   * Takes the words of a provision to the end of another.
   *
   * @param cause an id for this decision alone
   */
  @AllowedTo(Role.DRAFTER)
  record MergeProvision(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      ProvisionId into,
      String cause,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}

  @AllowedTo(Role.DRAFTER)
  record UndoRepeal(
      @TargetAggregateIdentifier BillId bill,
      ProvisionId provision,
      long expected,
      AccountId by,
      Instant at)
      implements BillCommand {}
}
