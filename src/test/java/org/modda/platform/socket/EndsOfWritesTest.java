package org.modda.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The container's own code decides on which thread a write ends, so this is asked of it. */
@SpringBootTest(
    classes = EndsOfWritesTest.Echo.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "axon.axonserver.enabled=false",
      "axon.serializer.general=jackson3",
      "axon.serializer.events=jackson3",
      "axon.serializer.messages=jackson3"
    })
class EndsOfWritesTest {

  /** Which threads wrote a message and were told of its end, in the order of what happened. */
  private record Happened(String what, Thread on) {}

  private static final BlockingQueue<Happened> HAPPENED = new LinkedBlockingQueue<>();

  @LocalServerPort private int port;

  @Test
  void endOfWriteThatEndsAtOnceIsToldOnTheWritersThreadAfterTheWrite() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      WebSocket socket =
          http.newWebSocketBuilder()
              .buildAsync(URI.create("ws://127.0.0.1:" + port + "/echo"), listener(heard))
              .get(10, TimeUnit.SECONDS);
      socket.sendText("one", true).get(10, TimeUnit.SECONDS);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("one");
      List<Happened> all = List.of(next(), next(), next());
      assertThat(all).extracting(Happened::what).containsExactly("sending", "ended", "sent");
      assertThat(all).extracting(Happened::on).containsOnly(all.getFirst().on());
      socket.abort();
    }
  }

  private static Happened next() throws InterruptedException {
    Happened next = HAPPENED.poll(10, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private static WebSocket.Listener listener(BlockingQueue<String> heard) {
    return new WebSocket.Listener() {
      @Override
      public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        heard.add(data.toString());
        socket.request(1);
        return null;
      }
    };
  }

  /**
   * A server that sends back what it hears. Not annotated as a configuration: not to be scanned.
   */
  @EnableAutoConfiguration
  @EnableWebSocket
  @Import(EndsOfWrites.class)
  static class Echo {

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll()).build();
    }

    @Bean
    WebSocketConfigurer routes() {
      return registry -> registry.addHandler(new Handler(), "/echo");
    }
  }

  private static final class Handler extends TextWebSocketHandler {
    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
      Wire wire = new SocketWire(session, Runnable::run);
      HAPPENED.add(new Happened("sending", Thread.currentThread()));
      wire.send(
          message.getPayload(),
          broken ->
              HAPPENED.add(
                  new Happened(broken == null ? "ended" : "broken", Thread.currentThread())));
      HAPPENED.add(new Happened("sent", Thread.currentThread()));
    }
  }
}
