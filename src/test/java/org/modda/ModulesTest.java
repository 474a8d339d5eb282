package org.modda;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modulesDependOnlyAsDeclared() {
    ApplicationModules.of(ModdaServer.class).verify();
  }
}
