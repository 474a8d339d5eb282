package org.modda.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.modda.platform.Afterwards;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.WholeLog;
import org.modda.running.Awaiting;

/** What other nodes wrote before is told before, however late it can be read. */
class TailTest {

  private static final NoteChanged CHANGED = new NoteChanged(new NoteId("n"), 0, "x", OpenLog.AT);

  private final List<Long> heard = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whatCannotBeReadYetIsWaitedForAndNotSkipped() throws Exception {
    LateLog log = new LateLog();
    try (Tail tail = new Tail(log, 0, new Afterwards())) {
      tail.follow(events -> events.forEach(each -> heard.add(each.position())));
      tail.appended(List.of(appended(3)));
      log.asked.await();
      assertThat(heard).isEmpty();

      log.readable = List.of(recorded(1), recorded(2));

      Awaiting.untilTrue(() -> heard.size() == 3);
      assertThat(heard).containsExactly(1L, 2L, 3L);
    }
  }

  private static Appended appended(long position) {
    return new Appended(
        new Commit(
            position,
            "n",
            "Note",
            position,
            OpenLog.AT,
            List.of(new Commit.Entry(OpenLog.JSON.nameOf(CHANGED), new byte[0], Map.of()))),
        List.of(CHANGED));
  }

  private static Recorded recorded(long position) {
    return new Recorded(position, "n", position, OpenLog.AT, CHANGED);
  }

  /** A majority has more than can be read of it here. */
  private static final class LateLog implements WholeLog {

    final CountDownLatch asked = new CountDownLatch(1);
    volatile List<Recorded> readable = List.of();

    @Override
    public long end() {
      return readable.size();
    }

    @Override
    public List<Recorded> after(long position, int commits) {
      asked.countDown();
      return readable.stream().filter(each -> each.position() > position).toList();
    }
  }
}
