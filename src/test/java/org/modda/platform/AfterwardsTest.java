package org.modda.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class AfterwardsTest {

  private final List<String> done = new ArrayList<>();
  private final Afterwards afterwards = new Afterwards();
  private final Executor executor =
      afterwards.orElse(
          task -> {
            done.add("elsewhere:");
            task.run();
          });

  @Test
  void whatWorkLeadsToRunsWhenItIsDoneInOrder() {
    afterwards.first(
        () -> {
          executor.execute(
              () -> {
                done.add("second");
                executor.execute(() -> done.add("fourth"));
              });
          executor.execute(() -> done.add("third"));
          done.add("first");
        });
    assertThat(done).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void outsideOfWorkTasksRunElsewhere() {
    afterwards.first(() -> done.add("work"));
    executor.execute(() -> done.add("task"));
    assertThat(done).containsExactly("work", "elsewhere:", "task");
  }

  @Test
  void tasksOfAnotherThreadRunElsewhereThough() {
    afterwards.first(
        () -> {
          Thread other = Thread.ofVirtual().start(() -> executor.execute(() -> done.add("task")));
          assertThat(joined(other)).isTrue();
          done.add("work");
        });
    assertThat(done).containsExactly("elsewhere:", "task", "work");
  }

  @Test
  void workWithinWorkEndsWithTheOuterOne() {
    afterwards.first(
        () -> {
          afterwards.first(() -> executor.execute(() -> done.add("last")));
          done.add("outer");
        });
    assertThat(done).containsExactly("outer", "last");
  }

  @Test
  void anotherKindOfWorkEndsByItself() {
    Afterwards writing = new Afterwards();
    Executor ends = writing.orElse(Runnable::run);
    afterwards.first(
        () -> {
          executor.execute(() -> done.add("last"));
          writing.first(() -> ends.execute(() -> done.add("end of write")));
          done.add("work");
        });
    assertThat(done).containsExactly("end of write", "work", "last");
  }

  @Test
  void failureLeavesNothingUndoneAndNothingBehind() {
    assertThatThrownBy(
            () ->
                afterwards.first(
                    () -> {
                      executor.execute(
                          () -> {
                            throw new IllegalStateException("a consequence that fails");
                          });
                      executor.execute(
                          () -> {
                            throw new StackOverflowError("another one");
                          });
                      executor.execute(() -> done.add("the next consequence"));
                      throw new IllegalArgumentException("work that fails");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    executor.execute(() -> done.add("task"));
    assertThat(done).containsExactly("the next consequence", "elsewhere:", "task");
  }

  private static boolean joined(Thread thread) {
    try {
      return thread.join(java.time.Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
