package org.modda.publication.importing;

import org.modda.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A history to import may be larger than other requests: 10 MB. */
@Configuration(proxyBeanMethods = false)
class HistoryImportConfiguration {

  @Bean
  BodyLimit historyImportBodies() {
    return new BodyLimit("/api/history-imports", HistoryForm.LARGEST, "import-too-large");
  }
}
