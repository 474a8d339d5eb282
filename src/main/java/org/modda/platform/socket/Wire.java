package org.modda.platform.socket;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** The way to one reader. Neither sending nor closing blocks. */
public interface Wire {

  /**
   * Sends one message. The next is sent only after this one is done.
   *
   * @param done told nothing when the message was handed to the network, or why it could not be
   */
  void send(String message, Consumer<@Nullable Throwable> done);

  /** Says farewell; {@code done} when that was said, or nobody is left to hear it. */
  void close(CloseStatus status, Runnable done);
}
