package org.modda.platform.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What holds unless somebody configures otherwise. A server without a MongoDB of its own is
 * somebody trying Modda at a desk: it listens on loopback only. Forwarded headers are believed from
 * private networks only (Tomcat's {@code RemoteIpValve}), forms and uploads are not read at all.
 */
class WebDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("server.forward-headers-strategy", "native");
    defaults.put("server.tomcat.max-http-form-post-size", "64KB");
    defaults.put("spring.servlet.multipart.enabled", "false");
    defaults.put("spring.mvc.formcontent.filter.enabled", "false");
    if (environment.getProperty("modda.mongodb.uri", "").isBlank()) {
      defaults.put("server.address", "127.0.0.1");
    }
    environment.getPropertySources().addLast(new MapPropertySource("modda web defaults", defaults));
  }
}
