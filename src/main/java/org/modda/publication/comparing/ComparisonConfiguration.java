package org.modda.publication.comparing;

import org.modda.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** A text to compare with may be as large as one to import: 10 MB. */
@Configuration(proxyBeanMethods = false)
class ComparisonConfiguration {

  @Bean
  BodyLimit comparisonBodies() {
    return new BodyLimit(
        "/api/bills/{bill}/comparison", DataSize.ofMegabytes(10).toBytes(), "import-too-large");
  }
}
