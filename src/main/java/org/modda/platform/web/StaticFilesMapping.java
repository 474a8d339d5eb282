package org.modda.platform.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Asks {@link StaticFiles} after every controller and every socket has been asked, and before
 * Spring's own resource handler, which would serve more of the jars than the import map names.
 */
@Configuration(proxyBeanMethods = false)
class StaticFilesMapping {

  private static final int AFTER_ALL_OTHERS = Ordered.LOWEST_PRECEDENCE - 10;

  /**
   * Spring looks for it by this name; without it beans of the background are made on the main
   * thread.
   */
  @Bean(autowireCandidate = false)
  Executor bootstrapExecutor() {
    return task -> Thread.ofPlatform().name("start").daemon().start(task);
  }

  /** In the background, because everything is read and packed while the rest is still starting. */
  @Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
  HandlerMapping staticFiles() throws IOException {
    return new SimpleUrlHandlerMapping(
        Map.of("/**", new StaticFiles(new FrontEnd(StaticFilesMapping.class.getClassLoader()))),
        AFTER_ALL_OTHERS);
  }
}
