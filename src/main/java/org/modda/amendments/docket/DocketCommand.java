package org.modda.amendments.docket;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Wording;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;

/**
 * What people may ask of the docket of a bill. The type says which role it needs; that an amendment
 * is one's own is a rule of the docket. None of these changes a text.
 *
 * <p>Whether a wording fits the bill is asked before ({@link WordingRules}): the docket does not
 * hold the bill.
 */
public sealed interface DocketCommand extends Act {

  BillId bill();

  Instant at();

  @TargetAggregateIdentifier
  default DocketId docket() {
    return new DocketId(bill());
  }

  @Override
  default Scope scope() {
    return bill().scope();
  }

  /** Tables an amendment; a repeat with the same id by the same person has no second effect. */
  @AllowedTo(Role.DEPUTY)
  record TableAmendment(
      BillId bill,
      AmendmentId amendment,
      Wording wording,
      @Nullable AmendmentId amends,
      String rationale,
      Capacity capacity,
      AccountId by,
      Instant at)
      implements DocketCommand {}

  /** Tables amendments from elsewhere, in their order; those that are there already are left. */
  @AllowedTo({Role.CLERK, Role.DRAFTER, Role.ADMINISTRATOR})
  record ImportAmendments(BillId bill, List<Imported> amendments, AccountId by, Instant at)
      implements DocketCommand {

    public ImportAmendments {
      amendments = List.copyOf(amendments);
    }

    /** They come with a bill of their own, in which nobody has a role yet. */
    @Override
    public Scope scope() {
      return Scope.SERVER;
    }
  }

  @AllowedTo(Role.DEPUTY)
  record CosignAmendment(BillId bill, AmendmentId amendment, AccountId by, Instant at)
      implements DocketCommand {}

  @AllowedTo(Role.DEPUTY)
  record WithdrawCosignature(BillId bill, AmendmentId amendment, AccountId by, Instant at)
      implements DocketCommand {}

  /** Its author gives it other words. */
  @AllowedTo({Role.DEPUTY, Role.CLERK, Role.DRAFTER, Role.ADMINISTRATOR})
  record RewordAmendment(
      BillId bill, AmendmentId amendment, Wording wording, AccountId by, Instant at)
      implements DocketCommand {}

  /**
   * Its author confirms it as it reads now.
   *
   * @param wording exactly what was shown
   * @param seen the sequence of the docket's event from which that wording follows; where its
   *     author has worded it anew since, {@code stale-wording} (412)
   */
  @AllowedTo({Role.DEPUTY, Role.CLERK, Role.DRAFTER, Role.ADMINISTRATOR})
  record ConfirmWording(
      BillId bill, AmendmentId amendment, Wording wording, long seen, AccountId by, Instant at)
      implements DocketCommand {}

  /** Its author objects; that needs no office. */
  @AllowedTo(Role.CITIZEN)
  record RaiseObjection(BillId bill, AmendmentId amendment, String reason, AccountId by, Instant at)
      implements DocketCommand {}

  /** Its author takes it back; that needs no office. */
  @AllowedTo(Role.CITIZEN)
  record WithdrawAmendment(BillId bill, AmendmentId amendment, AccountId by, Instant at)
      implements DocketCommand {}

  @AllowedTo({Role.CLERK, Role.ADMINISTRATOR})
  record RejectAmendment(
      BillId bill, AmendmentId amendment, String reason, AccountId by, Instant at)
      implements DocketCommand {}

  @AllowedTo({Role.CLERK, Role.ADMINISTRATOR})
  record MergeAmendment(
      BillId bill, AmendmentId amendment, AmendmentId into, AccountId by, Instant at)
      implements DocketCommand {}

  @AllowedTo(Role.CLERK)
  record SetCallingOrder(BillId bill, List<AmendmentId> order, AccountId by, Instant at)
      implements DocketCommand {
    public SetCallingOrder {
      order = List.copyOf(order);
    }
  }

  /** Keeps a what-if for others to look at; a repeat with the same id has no second effect. */
  @AllowedTo(Role.CITIZEN)
  record KeepScenario(
      BillId bill,
      String scenario,
      String name,
      List<AmendmentId> amendments,
      AccountId by,
      Instant at)
      implements DocketCommand {
    public KeepScenario {
      amendments = List.copyOf(amendments);
    }
  }
}
