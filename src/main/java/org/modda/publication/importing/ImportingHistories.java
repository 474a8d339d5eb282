package org.modda.publication.importing;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.modda.drafting.AmendAsImported;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.AmendingBills;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.importing.ImportWork;
import org.modda.drafting.importing.ImportWork.CarriedOut;
import org.modda.drafting.importing.IntroducesBills;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/**
 * Makes a bill of a history: introduced as the first line has it, then amended by each line, and a
 * dated version published after each.
 *
 * <p>Everything is rehearsed before anything is kept. What is cut off leaves a bill whose first
 * versions are whole; the same document given again for that bill goes on behind them.
 */
@Component
class ImportingHistories {

  /** A text that has not followed by then has a fault of its own, and it is in the server's log. */
  private static final int TRIES = 3;

  private final IntroducesBills bills;
  private final AmendingBills amending;
  private final DatedVersions versions;
  private final BillHistory history;
  private final Streams streams;
  private final Clock clock;

  ImportingHistories(
      IntroducesBills bills,
      AmendingBills amending,
      DatedVersions versions,
      BillHistory history,
      Streams streams,
      Clock clock) {
    this.bills = bills;
    this.amending = amending;
    this.versions = versions;
    this.history = history;
    this.streams = streams;
    this.clock = clock;
  }

  /** A bill of its own. */
  CarriedOut introduce(
      HistorySource source,
      String title,
      String language,
      AccountId by,
      ImportWork.Progress progress) {
    Planned planned = Planned.of(BillId.next(), source);
    bills.introduce(
        planned.bill(),
        planned.plan().bill(title, language),
        by,
        (done, of) -> progress.kept(null, done, of));
    return publishFrom(planned, 1, 0, by, progress);
  }

  /**
   * Goes on with a bill that an import of the same document left.
   *
   * @throws Refused {@code unknown-bill} (404); {@code bill-of-another-source} (409); {@code
   *     bill-changed-meanwhile} (409) where it does not read as that import left it
   */
  CarriedOut goOn(HistorySource source, BillId bill, AccountId by, ImportWork.Progress progress) {
    List<Recorded> stream = streams.read(bill.value(), 0, Long.MAX_VALUE);
    if (stream.isEmpty() || !(stream.getFirst().event() instanceof BillIntroduced introduced)) {
      throw Refused.because(UNKNOWN, "unknown-bill");
    }
    if (!source.sha256().equals(introduced.source())) {
      throw Refused.because(CONFLICT, "bill-of-another-source");
    }
    Planned planned = Planned.of(bill, source);
    int published = versions.published(planned);
    int decided = decided(planned, stream);
    if (published > decided) {
      throw Refused.because(CONFLICT, "bill-changed-meanwhile");
    }
    for (int line = Math.max(2, published + 1); line <= decided; line++) {
      amend(planned, line, AmendBill.ANY, by);
    }
    BillMoment now = history.now(bill).orElseThrow();
    if (!now.hash().equals(planned.hash(decided))) {
      throw Refused.because(CONFLICT, "bill-changed-meanwhile");
    }
    return publishFrom(planned, published + 1, now.sequence(), by, progress);
  }

  /** The line that the bill has come to, by the decisions in its stream. */
  private static int decided(Planned planned, List<Recorded> stream) {
    int line = 1;
    for (Recorded recorded : stream) {
      if (recorded.event() instanceof BillAmended e) {
        line++;
        if (line > planned.lines() || !e.cause().equals(planned.step(line).cause())) {
          throw Refused.because(CONFLICT, "bill-changed-meanwhile");
        }
      }
    }
    return line;
  }

  private CarriedOut publishFrom(
      Planned planned, int first, long sequence, AccountId by, ImportWork.Progress progress) {
    long expected = sequence;
    for (int line = first; line <= planned.lines(); line++) {
      if (line > 1) {
        expected = Math.max(expected, amend(planned, line, expected, by));
      }
      versions.publish(planned, line, changed(planned, line), by);
      progress.kept(planned.bill(), line, planned.lines());
    }
    BillMoment now = history.now(planned.bill()).orElseThrow();
    if (!now.hash().equals(planned.hash(planned.lines()))) {
      throw Refused.because(CONFLICT, "bill-changed-meanwhile");
    }
    return new CarriedOut(planned.bill(), planned.lines());
  }

  private static Set<ProvisionId> changed(Planned planned, int line) {
    return line == 1 ? Set.of() : planned.step(line).revisions().keySet();
  }

  /** Decides a line and waits for its texts; the sequence of the decision's last event. */
  private long amend(Planned planned, int line, long expected, AccountId by) {
    Step step = planned.step(line);
    AmendAsImported command =
        new AmendAsImported(
            planned.bill(),
            planned.source().sha256(),
            step.cause(),
            step.returning(),
            step.amending(),
            expected,
            by,
            clock.instant());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      AmendedBill amended = amending.amend(command);
      if (versions.haveFollowed(step.revisions())) {
        return amended.sequence();
      }
    }
    throw new IllegalStateException("texts have not followed line " + line);
  }
}
