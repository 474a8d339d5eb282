package org.modda.platform.socket;

import java.util.concurrent.Executor;
import org.modda.platform.Afterwards;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the end of a write that ended at once be told on the writer's own thread.
 *
 * <p>Tomcat hands the end of every write to its executor ({@code
 * WsRemoteEndpointImplServer.clearHandler}), so an edit that fifty people read would start fifty
 * threads that do next to nothing. What the executor gets in the course of a write is therefore run
 * when the write has returned.
 */
@Configuration(proxyBeanMethods = false)
class EndsOfWrites {

  static final Afterwards WRITING = new Afterwards();

  /** Without an order, so after the customizer that gives the container virtual threads. */
  @Bean
  WebServerFactoryCustomizer<TomcatWebServerFactory> writerTellsTheEnd() {
    return factory ->
        factory.addProtocolHandlerCustomizers(
            handler -> {
              Executor threads = handler.getExecutor();
              if (threads != null) {
                handler.setExecutor(WRITING.orElse(threads));
              }
            });
  }
}
