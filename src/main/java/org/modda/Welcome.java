package org.modda;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to look, once there is something to see. */
@Component
class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  @EventListener
  void ready(ApplicationReadyEvent event) {
    Environment environment = event.getApplicationContext().getEnvironment();
    LOG.info(
        "Open http://localhost:{}/",
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080")));
  }
}
