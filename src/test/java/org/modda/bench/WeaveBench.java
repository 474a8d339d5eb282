package org.modda.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.modda.text.ChangeSet;
import org.modda.text.Traces;
import org.modda.text.Traces.Patch;
import org.modda.text.Traces.Trace;
import org.modda.text.Weave;

/**
 * What a weave of a real trace costs: time to make, to read at any revision, and memory. Not a
 * test.
 *
 * <pre>
 * … org.modda.bench.WeaveBench
 * </pre>
 */
public final class WeaveBench {

  private static final int COPIES = 10;

  private WeaveBench() {}

  public static void main(String[] args) {
    for (String name : Traces.NAMES) {
      Trace trace = Traces.read(name);
      List<ChangeSet> edits = new ArrayList<>();
      StringBuilder text = new StringBuilder(trace.startContent());
      for (Patch patch : trace.patches()) {
        ChangeSet edit = trace.changeSet(patch, text);
        edit.applyTo(text);
        edits.add(edit);
      }
      woven(trace, edits);
      long before = used();
      List<Weave> weaves = new ArrayList<>();
      long begin = System.nanoTime();
      for (int i = 0; i < COPIES; i++) {
        weaves.add(woven(trace, edits));
      }
      double took = (System.nanoTime() - begin) / 1e3 / COPIES / edits.size();
      long bytes = (used() - before) / COPIES;
      Weave weave = weaves.getFirst();
      System.out.printf(
          "%s: %,d revisions, %,d units ever, %,d stand, %,d runs; %.2f µs an edit; %,d bytes,"
              + " %.1f a revision (its own estimate: %,d)%n",
          name,
          weave.revision(),
          weave.size(),
          weave.length(),
          weave.runs(),
          took,
          bytes,
          (double) bytes / weave.revision(),
          weave.weight());
      Random random = new Random(1);
      double[] reads = new double[2_000];
      for (int i = 0; i < reads.length; i++) {
        int revision = random.nextInt(weave.revision() + 1);
        long start = System.nanoTime();
        weave.text(revision);
        reads[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(reads, 1_000, 2_000);
      System.out.printf(
          "  text at a random revision: p50 %.2f ms, p95 %.2f ms (1,000 times)%n",
          reads[1_500], reads[1_950]);
    }
  }

  private static Weave woven(Trace trace, List<ChangeSet> edits) {
    Weave weave = Weave.of(trace.startContent());
    edits.forEach(weave::add);
    return weave;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
