package org.modda.amendments.merging;

import java.util.Random;

/** Prints the hashes of random consolidations: run in a second process to compare. */
final class HashesOfConsolidations {

  private static final int COUNT = 300;

  private HashesOfConsolidations() {}

  public static void main(String[] args) {
    System.out.print(all());
  }

  static String all() {
    StringBuilder all = new StringBuilder();
    for (int seed = 0; seed < COUNT; seed++) {
      RandomAmendments amendments = new RandomAmendments(new Random(seed));
      BillState bill = amendments.bill();
      Consolidated made = Consolidation.of(bill, amendments.candidates(bill, 6));
      all.append(made.hash()).append(' ').append(made.outcomes().size()).append('\n');
    }
    return all.toString();
  }
}
