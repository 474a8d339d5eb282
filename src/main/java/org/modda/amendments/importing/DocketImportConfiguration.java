package org.modda.amendments.importing;

import org.modda.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A docket to import may be larger than other requests: 10 MB. */
@Configuration(proxyBeanMethods = false)
class DocketImportConfiguration {

  @Bean
  BodyLimit docketImportBodies() {
    return new BodyLimit("/api/docket-imports", Malformed.LARGEST, "import-too-large");
  }
}
