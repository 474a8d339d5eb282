package org.modda.identity.account;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.ErasureGround;
import org.modda.identity.OpenToAnyone;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SentByTheServer;
import org.modda.platform.Refused;

/** What can be asked of an account. A repeat changes nothing more and is not refused. */
public sealed interface AccountCommand {

  AccountId account();

  Instant at();

  /**
   * Opens an account; refused with {@code licence-not-accepted} (422) for a licence other than
   * {@link Account#LICENCE}, and with {@code account-closed} (409) once it was closed.
   */
  @OpenToAnyone
  record OpenAccount(@TargetAggregateIdentifier AccountId account, String licence, Instant at)
      implements AccountCommand {}

  /** A role in one bill, any but ADMINISTRATOR; see {@link Grant} for what is refused. */
  @AllowedTo({Role.CLERK, Role.ADMINISTRATOR})
  record GrantRole(
      @TargetAggregateIdentifier AccountId account,
      Role role,
      Scope scope,
      AccountId by,
      Instant at)
      implements AccountCommand, Act {
    public GrantRole {
      Grant.mustBeAClerks(role, scope);
    }
  }

  /** A role in the whole server, or ADMINISTRATOR anywhere. */
  @AllowedTo(Role.ADMINISTRATOR)
  record GrantReservedRole(
      @TargetAggregateIdentifier AccountId account,
      Role role,
      Scope scope,
      AccountId by,
      Instant at)
      implements AccountCommand, Act {
    public GrantReservedRole {
      Grant.mustBeGrantable(role);
    }
  }

  /** The first administrator and the demo accounts: nobody is there yet who could grant them. */
  @SentByTheServer
  record GrantAtStart(
      @TargetAggregateIdentifier AccountId account, Role role, Scope scope, Instant at)
      implements AccountCommand {
    public GrantAtStart {
      Grant.mustBeGrantable(role);
    }
  }

  @AllowedTo({Role.CLERK, Role.ADMINISTRATOR})
  record WithdrawRole(
      @TargetAggregateIdentifier AccountId account,
      Role role,
      Scope scope,
      AccountId by,
      Instant at)
      implements AccountCommand, Act {
    public WithdrawRole {
      Grant.mustBeAClerks(role, scope);
    }
  }

  @AllowedTo(Role.ADMINISTRATOR)
  record WithdrawReservedRole(
      @TargetAggregateIdentifier AccountId account,
      Role role,
      Scope scope,
      AccountId by,
      Instant at)
      implements AccountCommand, Act {
    public WithdrawReservedRole {
      Grant.mustBeGrantable(role);
      if (Grant.ADMINISTRATION.equals(new Grant(role, scope))) {
        throw new IllegalArgumentException("Withdrawn by WithdrawAdministration, once released");
      }
    }
  }

  /**
   * What was {@linkplain AdministrationCommand.ReleaseAdministrator released} before.
   *
   * @param grant its sequence in this account's stream; nothing happens where it is held no more
   */
  @SentByTheServer
  record WithdrawAdministration(
      @TargetAggregateIdentifier AccountId account, long grant, AccountId by, Instant at)
      implements AccountCommand {}

  /**
   * Whosoever's; a person's data goes with it, by the will of an administrator, whose right was
   * asked for when they said so: they may be none any more when the last step comes. Refused with
   * {@code ground-missing} (422) without a ground.
   */
  @SentByTheServer
  record CloseAccountOfAnother(
      @TargetAggregateIdentifier AccountId account, ErasureGround ground, AccountId by, Instant at)
      implements AccountCommand {
    public CloseAccountOfAnother {
      if (ground == ErasureGround.NOT_STATED) {
        throw Refused.because(Refused.Kind.RULE, "ground-missing");
      }
    }
  }

  /** Only ever one's own; an administrator's only once their role was withdrawn. */
  @AllowedTo(Role.CITIZEN)
  record CloseAccount(@TargetAggregateIdentifier AccountId account, AccountId by, Instant at)
      implements AccountCommand, Act {
    public CloseAccount {
      if (!account.equals(by)) {
        throw Refused.because(Refused.Kind.FORBIDDEN, "account-of-another");
      }
    }

    @Override
    public Scope scope() {
      return Scope.SERVER;
    }
  }
}
