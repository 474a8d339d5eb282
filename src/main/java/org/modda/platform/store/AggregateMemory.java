package org.modda.platform.store;

import org.axonframework.common.caching.Cache;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many aggregates a node keeps in memory: {@code modda.store.aggregates}. */
@Configuration(proxyBeanMethods = false)
class AggregateMemory {

  @Bean
  Cache aggregates(@Value("${modda.store.aggregates:500}") int most) {
    return new AggregateCache(most);
  }
}
