package org.modda.platform.store;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.modda.platform.Ids;
import org.modda.platform.store.log.LogEngine;
import org.modda.platform.store.log.Tail;
import org.modda.platform.store.processing.Coordination;
import org.modda.platform.store.processing.Tokens;
import org.modda.platform.store.processing.Wakes;
import org.modda.platform.store.processing.WakingSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon on the log. Projections are pooled and streaming, one segment each, woken by the log; one
 * that throws is tried again from the same event, and never goes past it.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

  private static final String EMBEDDED = "embedded";

  static {
    // Axon would ask its vendor's server for updates, and advertise in the log.
    System.setProperty("axoniq.update-checker.disabled", "true");
    System.setProperty("disable-axoniq-console-message", "true");
  }

  /** Of all metadata, an event keeps the id of its command. */
  @Bean
  CorrelationDataProvider commandOfAnEvent() {
    return new SimpleCorrelationDataProvider("command");
  }

  @Bean
  Jackson3SerializerCustomizer tokenForms() {
    return TokenForms.allowed();
  }

  @Bean
  ConfigurerModule commandTargets() {
    return configurer ->
        configurer.registerComponent(
            CommandTargetResolver.class, configuration -> new CommandTargets());
  }

  /** On the embedded store a claim can only be this node's own, from before a restart. */
  @Bean
  TokenStore tokenStore(Databases databases, Serializer generalSerializer, Clock clock) {
    String node = databases instanceof EmbeddedDatabases ? EMBEDDED : Ids.next();
    return new Tokens(databases.views(), generalSerializer, clock, node);
  }

  @Bean
  Wakes wakes(StoreSettings settings, Tail tail) {
    Wakes wakes = new Wakes(settings.projections().wake());
    tail.follow(events -> wakes.signal());
    return wakes;
  }

  @Bean
  WakingSource projectionSource(LogEngine engine, Wakes wakes) {
    return new WakingSource(engine, wakes);
  }

  @Bean
  ConfigurerModule projections(StoreSettings settings, WakingSource source, Clock clock) {
    GenericEventMessage.clock = clock;
    return configurer ->
        configurer
            .eventProcessing()
            .usingPooledStreamingEventProcessors()
            .configureDefaultStreamableMessageSource(configuration -> source)
            .registerDefaultListenerInvocationErrorHandler(
                configuration -> PropagatingErrorHandler.instance())
            .registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance())
            .registerPooledStreamingEventProcessorConfiguration(
                (configuration, processor) ->
                    processor
                        .coordinatorExecutor(Coordination::new)
                        .workerExecutor(AxonConfiguration::worker)
                        .initialSegmentCount(1)
                        .batchSize(settings.projections().batch())
                        .initialToken(any -> null));
  }

  private static ScheduledExecutorService worker(String projection) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("projection-" + projection).daemon().factory());
  }
}
