package org.modda.text;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of two sequences are common to both, in order: as many as there can be, or fewer
 * where the permitted steps were used up.
 *
 * <p>Source: E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986), section 4b, in
 * linear space. It is written here because diff-match-patch 1.2 looks for a shared half of two
 * texts without looking at its deadline: 65,000 tokens of {@code .,.,} took it 5 s of a permitted
 * one.
 */
final class CommonTokens {

  private static final int UNSEEN = -1;

  private final int[] a;
  private final int[] b;
  private final BitSet commonInA = new BitSet();
  private final BitSet commonInB = new BitSet();

  /** By diagonal, how far in {@code a} a path from the front has come. */
  private final int[] forward;

  /** By diagonal, how far in {@code a}, counted from its end, a path from the end has come. */
  private final int[] backward;

  private long stepsLeft;

  private CommonTokens(int[] a, int[] b, long steps) {
    this.a = a;
    this.b = b;
    this.forward = new int[a.length + b.length + 3];
    this.backward = new int[a.length + b.length + 3];
    this.stepsLeft = steps;
  }

  /**
   * @param steps how many pairs of tokens may be looked at beyond common beginnings and ends
   */
  static CommonTokens of(int[] a, int[] b, long steps) {
    CommonTokens common = new CommonTokens(a, b, steps);
    common.compare(0, a.length, 0, b.length);
    return common;
  }

  /** How many of the permitted steps were not needed; less than one where all were used up. */
  long stepsLeft() {
    return stepsLeft;
  }

  boolean inA(int token) {
    return commonInA.get(token);
  }

  boolean inB(int token) {
    return commonInB.get(token);
  }

  private void compare(int fromA, int toA, int fromB, int toB) {
    int startA = fromA;
    int startB = fromB;
    while (startA < toA && startB < toB && a[startA] == b[startB]) {
      startA++;
      startB++;
    }
    int endA = toA;
    int endB = toB;
    while (endA > startA && endB > startB && a[endA - 1] == b[endB - 1]) {
      endA--;
      endB--;
    }
    commonInA.set(fromA, startA);
    commonInB.set(fromB, startB);
    commonInA.set(endA, toA);
    commonInB.set(endB, toB);
    if (startA == endA || startB == endB) {
      return;
    }
    Place middle = middle(startA, endA, startB, endB);
    if (middle != null) {
      compare(startA, middle.inA, startB, middle.inB);
      compare(middle.inA, endA, middle.inB, endB);
    }
  }

  /**
   * A place that a shortest edit passes, about half way; none when nothing is common or the steps
   * are used up. The two must differ in their first and in their last token.
   */
  private @Nullable Place middle(int startA, int endA, int startB, int endB) {
    int n = endA - startA;
    int m = endB - startB;
    int most = (n + m + 1) / 2;
    int delta = n - m;
    boolean forwardMeets = (delta & 1) != 0;
    Arrays.fill(forward, 0, 2 * most + 2, UNSEEN);
    Arrays.fill(backward, 0, 2 * most + 2, UNSEEN);
    forward[most + 1] = 0;
    backward[most + 1] = 0;
    int forwardLow = 0;
    int forwardHigh = 0;
    int backwardLow = 0;
    int backwardHigh = 0;
    for (int d = 0; d < most && stepsLeft > 0; d++) {
      for (int k = -d + forwardLow; k <= d - forwardHigh; k += 2) {
        int x = firstOn(forward, most, k, d);
        int y = x - k;
        int start = x;
        while (x < n && y < m && a[startA + x] == b[startB + y]) {
          x++;
          y++;
        }
        stepsLeft -= x - start + 1;
        forward[most + k] = x;
        if (x > n) {
          forwardHigh += 2;
        } else if (y > m) {
          forwardLow += 2;
        } else if (forwardMeets && reaches(backward, most + delta - k, most, n - x)) {
          return new Place(startA + x, startB + y);
        }
      }
      for (int k = -d + backwardLow; k <= d - backwardHigh; k += 2) {
        int x = firstOn(backward, most, k, d);
        int y = x - k;
        int start = x;
        while (x < n && y < m && a[endA - 1 - x] == b[endB - 1 - y]) {
          x++;
          y++;
        }
        stepsLeft -= x - start + 1;
        backward[most + k] = x;
        if (x > n) {
          backwardHigh += 2;
        } else if (y > m) {
          backwardLow += 2;
        } else if (!forwardMeets && reaches(forward, most + delta - k, most, n - x)) {
          int met = forward[most + delta - k];
          return new Place(startA + met, startB + met - (delta - k));
        }
      }
    }
    return null;
  }

  /** Where a path with d edits first stands on the diagonal k. */
  private static int firstOn(int[] paths, int origin, int k, int d) {
    int below = paths[origin + k + 1];
    if (k == -d) {
      return below;
    }
    int above = paths[origin + k - 1];
    return k != d && above < below ? below : above + 1;
  }

  private static boolean reaches(int[] paths, int index, int most, int x) {
    return index >= 0 && index < 2 * most + 2 && paths[index] != UNSEEN && paths[index] >= x;
  }

  private record Place(int inA, int inB) {}
}
