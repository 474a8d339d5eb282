package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;

/** Keeps bills in a list; closed, it holds each one up after its first text until it is opened. */
final class BillsInMemory implements IntroducesBills {

  final List<ImportedBill> bills = Collections.synchronizedList(new ArrayList<>());
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private int atOnce;
  private int mostAtOnce;

  void close() {
    gate = new CountDownLatch(1);
  }

  void open() {
    gate.countDown();
  }

  synchronized int atOnce() {
    return atOnce;
  }

  synchronized int mostAtOnce() {
    return mostAtOnce;
  }

  @Override
  public BillId introduce(BillId id, ImportedBill bill, AccountId by, ProgressListener progress) {
    entered(1);
    try {
      progress.kept(1, bill.provisions().size());
      gate.await();
      bills.add(bill);
      return new BillId("bill" + bills.size());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    } finally {
      entered(-1);
    }
  }

  private synchronized void entered(int change) {
    atOnce += change;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
  }
}
