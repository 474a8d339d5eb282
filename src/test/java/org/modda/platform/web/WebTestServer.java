package org.modda.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Refused;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resources that go wrong in every way that resources do. Not annotated as a configuration, so that
 * no other test's server finds it by scanning.
 */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "org.modda.platform.web",
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@NullMarked
class WebTestServer {

  record Place(String parent, int index, @Nullable String after) {}

  record Said(Place place, @Nullable Instant at) {}

  /** A value that refuses what it cannot be, as ids do. */
  record Strict(String value) {
    public Strict {
      if (value.startsWith("bad")) {
        throw Refused.because(Refused.Kind.MALFORMED, "malformed-strict");
      }
    }
  }

  record Fail(String code) {}

  @Bean
  BodyLimit imports() {
    return new BodyLimit("/wide/**", 200_000, "import-too-large");
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .build();
  }

  @Bean
  Resources resources() {
    return new Resources();
  }

  @TestComponent
  @RestController
  static class Resources {

    private final CommandGateway commands;

    Resources() {
      SimpleCommandBus bus = SimpleCommandBus.builder().build();
      bus.subscribe(
          Fail.class.getName(),
          message -> {
            throw Refused.because(Refused.Kind.CONFLICT, ((Fail) message.getPayload()).code());
          });
      this.commands = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @PostMapping("/said")
    Said said(@RequestBody Said said) {
      return said;
    }

    @PostMapping(
        path = {"/bytes", "/wide/bytes"},
        consumes = MediaType.TEXT_PLAIN_VALUE)
    Map<String, Integer> bytes(InputStream body) throws IOException {
      return Map.of("read", body.readAllBytes().length);
    }

    @GetMapping("/refused")
    void refused() {
      throw Refused.because(
          Refused.Kind.CONFLICT, "number-taken", Map.of("kind", "ARTICLE", "main", 9));
    }

    @GetMapping("/often")
    void often() {
      throw Refused.because(
          Refused.Kind.TOO_OFTEN, "rate-exceeded", Map.of("retryAfterSeconds", 7));
    }

    @GetMapping("/wrapped")
    void wrapped() {
      throw new CompletionException(Refused.because(Refused.Kind.RULE, "title-missing"));
    }

    @GetMapping("/commanded")
    void commanded() {
      commands.sendAndWait(new Fail("sent-and-waited"));
    }

    @GetMapping("/commanded/later")
    void commandedLater() {
      commands.send(new Fail("sent-and-joined")).join();
    }

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("a secret of the inside");
    }

    @GetMapping("/numbers/{number}")
    int number(@PathVariable int number, @RequestParam(defaultValue = "0") int plus) {
      return number + plus;
    }

    @GetMapping("/strict/{value}")
    String strict(@PathVariable Strict value, @RequestParam String needed) {
      return value.value() + needed;
    }
  }
}
