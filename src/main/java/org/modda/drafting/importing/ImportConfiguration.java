package org.modda.drafting.importing;

import org.modda.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** A document to import may be larger than other requests: 10 MB. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  BodyLimit importBodies() {
    return new BodyLimit("/api/imports", DataSize.ofMegabytes(10).toBytes(), "import-too-large");
  }
}
