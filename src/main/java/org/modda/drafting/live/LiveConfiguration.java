package org.modda.drafting.live;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.modda.drafting.history.Texts;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.Access;
import org.modda.platform.Afterwards;
import org.modda.platform.socket.OwnPagesOnly;
import org.modda.platform.socket.PlainHandshake;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Streams;
import org.modda.platform.web.OwnOrigins;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** How live editing is put together. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(LiveLimits.class)
class LiveConfiguration {

  /** Bytes that a socket buffers for reading; a longer frame is put together from its parts. */
  private static final int READ_BUFFER = 8_192;

  @Bean(destroyMethod = "close")
  ExecutorService liveWorkers() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean
  TextSnapshots textSnapshots(EventStore store, ExecutorService liveWorkers) {
    return new TextSnapshots(store, liveWorkers);
  }

  @Bean
  LiveRooms liveRooms(
      Streams streams,
      Texts texts,
      Outlines outlines,
      LogTail tail,
      Afterwards afterCommand,
      ExecutorService liveWorkers) {
    // Outlines follow the log before the rooms do: whoever is told of a change can read it.
    return new LiveRooms(streams, texts, tail, afterCommand.orElse(liveWorkers), liveWorkers);
  }

  @Bean
  Submissions submissions(
      CommandGateway commands,
      Cache aggregates,
      Afterwards afterCommand,
      ExecutorService liveWorkers) {
    return new Submissions(commands, aggregates, afterCommand, liveWorkers);
  }

  @Bean
  Connections connections(LiveLimits limits, ExecutorService liveWorkers) {
    return new Connections(limits, liveWorkers);
  }

  @Bean
  LiveSocket liveSocket(
      LiveRooms rooms,
      Submissions submissions,
      Outlines outlines,
      Access access,
      Connections connections,
      Clock clock) {
    return new LiveSocket(rooms, submissions, outlines, access, connections, clock);
  }

  @Bean
  LiveHousekeeping liveHousekeeping(
      LiveRooms rooms, Submissions submissions, LogTail tail, Connections connections) {
    return new LiveHousekeeping(rooms, submissions, tail, connections);
  }

  @Bean
  WebSocketConfigurer liveRoute(LiveSocket socket, OwnOrigins origins) {
    return registry ->
        registry
            .addHandler(socket, LiveSocket.PATH)
            .setHandshakeHandler(new PlainHandshake())
            .setAllowedOriginPatterns("*")
            .addInterceptors(new OwnPagesOnly(origins));
  }

  @Bean
  ServletServerContainerFactoryBean socketContainer(LiveLimits limits) {
    ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(READ_BUFFER);
    container.setMaxBinaryMessageBufferSize(READ_BUFFER);
    container.setAsyncSendTimeout(limits.sendTimeLimit().toMillis());
    return container;
  }
}
