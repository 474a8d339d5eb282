package org.modda.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnOriginsTest {

  private final OwnOrigins onADesk = new OwnOrigins(Set.of(), "127.0.0.1");
  private final OwnOrigins unconfigured = new OwnOrigins(Set.of(), "");
  private final OwnOrigins configured = new OwnOrigins(Set.of("https://modda.example"), "");

  @Test
  void whoNamesNoOriginIsNotOurs() {
    assertThat(configured.own(null, "modda.example")).isFalse();
    assertThat(unconfigured.own(null, "modda.example")).isFalse();
  }

  @Test
  void onlyConfiguredOriginsAreOursWhereThereAreAny() {
    assertThat(configured.own("https://modda.example", "inside:8080")).isTrue();
    assertThat(configured.own("http://modda.example", "modda.example")).isFalse();
    assertThat(configured.own("https://evil.example", "evil.example")).isFalse();
  }

  @Test
  void aServerForEverybodyHasNoOriginUntilItIsTold() {
    assertThat(unconfigured.own("https://modda.example", "modda.example")).isFalse();
    assertThat(unconfigured.own("http://localhost:8080", "localhost:8080")).isFalse();
  }

  @Test
  void whatIsNoOriginIsForeign() {
    assertThat(onADesk.own("null", "localhost")).isFalse();
    assertThat(onADesk.own("http://local host", "local host")).isFalse();
    assertThat(onADesk.own("http://localhost:8080", "localhost:9090")).isFalse();
  }

  @Test
  void aNamePointedAtSomebodysDeskIsForeign() {
    assertThat(onADesk.own("http://localhost:8080", "localhost:8080")).isTrue();
    assertThat(onADesk.own("http://127.0.0.1:8080", "127.0.0.1:8080")).isTrue();
    assertThat(onADesk.own("http://[::1]:8080", "[::1]:8080")).isTrue();
    assertThat(onADesk.own("http://rebound.example:8080", "rebound.example:8080")).isFalse();
  }
}
