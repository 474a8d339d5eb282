package org.modda.platform.store;

import org.axonframework.serialization.Serializer;
import org.modda.platform.Afterwards;
import org.modda.platform.store.log.Appender;
import org.modda.platform.store.log.Commits;
import org.modda.platform.store.log.LogEngine;
import org.modda.platform.store.log.Names;
import org.modda.platform.store.log.OtherNodes;
import org.modda.platform.store.log.Reading;
import org.modda.platform.store.log.Snapshots;
import org.modda.platform.store.log.Tail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** The log and what reads it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

  @Bean
  Databases databases(StoreSettings settings) {
    String uri = settings.mongodb().uri();
    return uri == null || uri.isBlank()
        ? new EmbeddedDatabases(settings.data())
        : new MongoDatabases(uri, settings.mongodb());
  }

  @Bean
  EventCatalogue eventCatalogue(ObjectProvider<Upcaster> upcasters) {
    return EventCatalogue.under("org.modda", upcasters.stream().toList());
  }

  @Bean
  EventJson eventJson(EventCatalogue catalogue, ObjectProvider<JacksonModule> modules) {
    return new EventJson(catalogue, modules.stream().toList());
  }

  @Bean
  Names names(Databases databases, EventCatalogue catalogue) {
    Names names = new Names(databases.events());
    catalogue.refuseUnknown(names.stored());
    return names;
  }

  @Bean
  Commits commits(Databases databases) {
    return new Commits(databases.events(), databases.into(Commits.COLLECTION));
  }

  @Bean
  Reading streams(Commits commits, EventJson json) {
    return new Reading(commits, json);
  }

  /** After a command that lets its own thread tell what came of it. */
  @Bean
  Afterwards afterCommand() {
    return new Afterwards();
  }

  @Bean
  Tail logTail(Reading reading, Afterwards afterCommand) {
    return new Tail(reading, reading.head(), afterCommand);
  }

  @Bean
  OtherNodes otherNodes(Databases databases, Commits commits, Tail tail) {
    return databases instanceof EmbeddedDatabases
        ? OtherNodes.none(commits, tail)
        : OtherNodes.watched(commits, tail);
  }

  @Bean
  Appender appender(Commits commits, Names names, Tail tail) {
    return new Appender(commits, names, tail);
  }

  @Bean
  LogEngine logEngine(
      Databases databases,
      Commits commits,
      Appender appender,
      Tail tail,
      EventJson json,
      Serializer generalSerializer) {
    Snapshots snapshots = new Snapshots(databases.events(), generalSerializer);
    return new LogEngine(commits, appender, tail, snapshots, json);
  }
}
