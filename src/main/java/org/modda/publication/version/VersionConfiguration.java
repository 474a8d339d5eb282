package org.modda.publication.version;

import org.modda.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Statements of reasons are longer than other requests. */
@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

  /** 20,000 UTF-16 units are at most 60,000 bytes; the rest is for what JSON escapes. */
  private static final long REASONS = DataSize.ofKilobytes(256).toBytes();

  @Bean
  BodyLimit versionsLimit() {
    return new BodyLimit("/api/bills/{bill}/versions", REASONS, "body-too-large");
  }
}
