package org.modda.drafting.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;

/** What waits for one text, or is being settled; it is there as long as something does. */
final class Lane {

  /** Edits in one command: bounds how long one commit can take. */
  private static final int MOST_TOGETHER = 256;

  /** UTF-16 units inserted by one command: keeps a commit well under a document's 16 MB. */
  private static final int MOST_INSERTED = 1_000_000;

  final ProvisionId provision;
  final BillId bill;

  /** Whose sender's thread settles it. */
  final Submission first;

  private final Queue<Submission> waiting = new ConcurrentLinkedQueue<>();
  private int count;

  /** Opened by a submission, which is still to be added. */
  Lane(Submission first) {
    this.provision = first.edit.provision();
    this.bill = first.edit.bill();
    this.first = first;
  }

  /** Called one at a time, as {@link #isDoneWith} is. */
  void add(Submission one) {
    waiting.add(one);
    count++;
  }

  boolean isDoneWith(int settled) {
    count -= settled;
    return count == 0;
  }

  /** What goes together into the next command. Called by whoever settles the lane. */
  List<Submission> next() {
    List<Submission> together = new ArrayList<>();
    int inserted = 0;
    while (together.size() < MOST_TOGETHER && inserted < MOST_INSERTED) {
      Submission one = waiting.poll();
      if (one == null) {
        break;
      }
      together.add(one);
      inserted += one.edit.changes().inserted();
    }
    return together;
  }
}
