package org.modda.amendments.wording;

import org.modda.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Instructions may quote whole texts: 2 MB. */
@Configuration(proxyBeanMethods = false)
class WordingConfiguration {

  @Bean
  BodyLimit instructionsLimit() {
    return new BodyLimit(
        "/api/bills/{bill}/instructions", DataSize.ofMegabytes(2).toBytes(), "body-too-large");
  }
}
