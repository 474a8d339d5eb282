package org.modda.platform.socket;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.web.socket.CloseStatus;

/** A wire that hands over a message when it is told to: what was sent, and how it was closed. */
public final class RecordingWire implements Wire {

  private final List<String> messages = new ArrayList<>();
  private final Deque<Runnable> underway = new ArrayDeque<>();
  private CloseStatus closed;
  private boolean broken;

  @Override
  public void send(String message, Consumer<Throwable> done) {
    if (broken) {
      underway.add(() -> done.accept(new IOException("broken pipe")));
    } else {
      messages.add(message);
      underway.add(() -> done.accept(null));
    }
  }

  @Override
  public void close(CloseStatus status, Runnable done) {
    closed = status;
    underway.add(done);
  }

  /** Everything that was sent arrives, and what is sent meanwhile too. */
  public void flow() {
    while (!underway.isEmpty()) {
      underway.poll().run();
    }
  }

  /** Whole messages, as they were written. */
  public List<String> messages() {
    return messages;
  }

  /** Single frames, in the order in which they were written. */
  public List<String> frames() {
    return messages.stream().flatMap(String::lines).toList();
  }

  public CloseStatus closed() {
    return closed;
  }

  void breakDown() {
    broken = true;
  }
}
