package org.modda.platform;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock: times come into the system here and travel in commands, never read in aggregates.
 */
@Configuration(proxyBeanMethods = false)
class Time {

  /** UTC to the millisecond, as the protocol writes it. */
  @Bean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
