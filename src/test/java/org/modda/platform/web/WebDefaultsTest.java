package org.modda.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WebDefaultsTest {

  @Test
  void withoutAMongoDbTheServerListensOnLoopbackOnly() {
    assertThat(address(Map.of())).isEqualTo("127.0.0.1");
  }

  @Test
  void withAMongoDbItListensEverywhere() {
    assertThat(address(Map.of("MODDA_MONGODB_URI", "mongodb://db"))).isNull();
  }

  @Test
  void whoSaysOtherwiseIsObeyed() {
    assertThat(address(Map.of("SERVER_ADDRESS", "10.0.0.7"))).isEqualTo("10.0.0.7");
  }

  private static @Nullable String address(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    new WebDefaults().postProcessEnvironment(environment, new SpringApplication());
    return environment.getProperty("server.address");
  }
}
