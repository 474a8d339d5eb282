package org.modda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CommonTokensTest {

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.MIXIN)
  void asManyAsThereCanBeAreCommonAndInOrder(
      @ForAll @Size(max = 14) int @IntRange(max = 3) [] a,
      @ForAll @Size(max = 14) int @IntRange(max = 3) [] b) {
    CommonTokens common = CommonTokens.of(a, b, Long.MAX_VALUE);

    int[] inA = IntStream.range(0, a.length).filter(common::inA).map(i -> a[i]).toArray();
    int[] inB = IntStream.range(0, b.length).filter(common::inB).map(i -> b[i]).toArray();

    assertThat(inA).isEqualTo(inB).hasSize(longestCommon(a, b));
  }

  /** By the textbook's table, quadratic. */
  private static int longestCommon(int[] a, int[] b) {
    int[] row = new int[b.length + 1];
    for (int token : a) {
      int[] above = Arrays.copyOf(row, row.length);
      for (int j = 0; j < b.length; j++) {
        row[j + 1] = token == b[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]);
      }
    }
    return row[b.length];
  }
}
