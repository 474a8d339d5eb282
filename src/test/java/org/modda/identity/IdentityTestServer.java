package org.modda.identity;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.modda.platform.store.Databases;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Identity and the web's common parts over a real port, with everything that is kept in memory. Not
 * annotated as a configuration, so that no other test's server finds it by scanning.
 */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"org.modda.identity", "org.modda.platform.web"},
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class IdentityTestServer {

  @Bean
  MovableClock clock() {
    return new MovableClock();
  }

  @Bean(destroyMethod = "shutdownNow")
  MongoServer mongoServer() {
    MemoryBackend backend = new MemoryBackend();
    backend.version(ServerVersion.MONGO_5_0);
    MongoServer server = new MongoServer(backend);
    server.bind();
    return server;
  }

  @Bean(destroyMethod = "close")
  MongoClient mongoClient(MongoServer server) {
    return MongoClients.create(server.getConnectionString());
  }

  @Bean
  Databases databases(MongoClient client) {
    return new Databases() {
      @Override
      public MongoDatabase events() {
        return client.getDatabase("events");
      }

      @Override
      public MongoDatabase views() {
        return client.getDatabase("views");
      }

      @Override
      public MongoDatabase people() {
        return client.getDatabase("people");
      }
    };
  }

  @Bean
  EventStorageEngine engine() {
    return new InMemoryEventStorageEngine();
  }

  /** As on the whole server. */
  @Bean
  CorrelationDataProvider commandOfAnEvent() {
    return new SimpleCorrelationDataProvider("command");
  }

  @Bean
  InMemoryLog log(EventStore store) {
    return new InMemoryLog(store);
  }
}
