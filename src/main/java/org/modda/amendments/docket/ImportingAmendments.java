package org.modda.amendments.docket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.amendments.Described;
import org.modda.amendments.docket.DocketCommand.ImportAmendments;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.springframework.stereotype.Component;

/**
 * Tables amendments from elsewhere, in as many commits as their size asks for.
 *
 * <p>What was cut off in between is sent again as it was: those that are there already are left.
 */
@Component
public class ImportingAmendments {

  /** A commit is one document of the store, which may have 16 MB; a unit is up to 3 bytes. */
  private static final long LARGEST_COMMIT_UNITS = 2_000_000;

  /** What the JSON of an amendment, or of one act, has around its words; on the safe side. */
  private static final int AROUND = 400;

  private final CommandGateway commands;

  ImportingAmendments(CommandGateway commands) {
    this.commands = commands;
  }

  public void table(BillId bill, List<Imported> amendments, AccountId by, Instant at) {
    List<Imported> commit = new ArrayList<>();
    long units = 0;
    for (Imported one : amendments) {
      long more = units(one);
      if (commit.size() == DocketRules.MOST_IMPORTED
          || (!commit.isEmpty() && units + more > LARGEST_COMMIT_UNITS)) {
        commands.sendAndWait(new ImportAmendments(bill, commit, by, at));
        commit.clear();
        units = 0;
      }
      commit.add(one);
      units += more;
    }
    if (!commit.isEmpty()) {
      commands.sendAndWait(new ImportAmendments(bill, commit, by, at));
    }
  }

  private static long units(Imported one) {
    long units = (long) AROUND + one.rationale().length();
    for (BillAct act : one.wording().acts()) {
      units += AROUND;
      units +=
          switch (act) {
            case ChangeText change -> 2L * change.changes().inserted();
            case InsertProvision insertion -> insertion.text().length();
            default -> 0;
          };
    }
    for (Described described : one.wording().described()) {
      units += (long) AROUND + described.words().length();
    }
    return units;
  }
}
