package org.modda.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modda.platform.store.StoredName;

class RecentCommitsTest {

  private final RecentCommits recent = new RecentCommits();

  @Test
  void whatWasWrittenLastIsFoundAfterAnyPositionInIt() {
    recent.add(List.of(commit(5, 2), commit(7, 1)));
    recent.add(List.of(commit(8, 3)));
    assertThat(positions(4)).containsExactly(5L, 7L, 8L);
    assertThat(positions(5)).containsExactly(5L, 7L, 8L);
    assertThat(positions(6)).containsExactly(7L, 8L);
    assertThat(positions(9)).containsExactly(8L);
    assertThat(positions(10)).isEmpty();
  }

  @Test
  void whatIsOlderMustBeReadFromTheLog() {
    recent.add(List.of(commit(5, 2)));
    assertThat(positions(3)).isEmpty();
  }

  @Test
  void gapThatAnotherNodeFilledIsNeverPassedOver() {
    recent.add(List.of(commit(5, 2)));
    recent.add(List.of(commit(9, 1)));
    assertThat(positions(4)).isEmpty();
    assertThat(positions(8)).containsExactly(9L);
  }

  @Test
  void memoryIsBounded() {
    IntStream.rangeClosed(1, 5_000).forEach(i -> recent.add(List.of(commit(i, 1))));
    assertThat(positions(0)).isEmpty();
    assertThat(recent.after(4_990, 100)).hasSize(10);
    assertThat(recent.after(2_000, 100)).hasSize(100);
  }

  private List<Long> positions(long after) {
    return recent.after(after, 100).stream().map(each -> each.commit().position()).toList();
  }

  private static Appended commit(long position, int events) {
    Commit.Entry entry =
        new Commit.Entry(new StoredName("a.b", 1), new byte[10], java.util.Map.of());
    return new Appended(
        new Commit(
            position, "a", "A", 0, Instant.EPOCH, java.util.Collections.nCopies(events, entry)),
        List.of());
  }
}
