package org.modda.platform.socket;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A session of which only the writing side exists: what was sent, and how it was closed. */
public final class RecordingSession {

  private final List<String> messages = new ArrayList<>();
  private CloseStatus closed;
  private boolean broken;

  /** The session that the code under test writes to. */
  public WebSocketSession session() {
    return (WebSocketSession)
        Proxy.newProxyInstance(
            WebSocketSession.class.getClassLoader(),
            new Class<?>[] {WebSocketSession.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "sendMessage" -> {
                    if (broken) {
                      throw new IOException("broken pipe");
                    }
                    messages.add(((TextMessage) arguments[0]).getPayload());
                    yield null;
                  }
                  case "close" -> {
                    closed = arguments == null ? CloseStatus.NORMAL : (CloseStatus) arguments[0];
                    yield null;
                  }
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  case "toString" -> "recording session";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
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
