package org.modda.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.platform.Refused;
import org.modda.platform.store.embedded.EmbeddedServer;

class EmbeddedLogTest extends LogContract {

  @TempDir Path folder;
  private EmbeddedServer server;

  @Override
  MongoDatabase events() {
    if (server == null) {
      server = new EmbeddedServer(folder, Map.of());
    }
    return server.client().getDatabase("events");
  }

  @Override
  OpenLog opened() {
    events();
    return new OpenLog(server);
  }

  @AfterEach
  void stop() {
    closeAll();
    server.close();
  }

  @Test
  void aFullDiskIsToldNothingIsHalfWrittenAndTheLogGoesOnWhenThereIsRoom() {
    try (OpenLog log = opened()) {
      log.append("n1", 0, "a");
      server.quota("events", 60);
      String large = "x".repeat(100_000);

      assertThatThrownBy(() -> log.append("n1", 1, large, large, large))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.kind()).isEqualTo(Refused.Kind.UNAVAILABLE);
                assertThat(refused.code()).isEqualTo("store-unavailable");
              });
      assertThat(log.engine.lastSequenceNumberFor("n1")).hasValue(0L);

      server.quota("events", 0);
      log.append("n1", 1, large, large, large);
      assertThat(log.engine.lastSequenceNumberFor("n1")).hasValue(3L);
      assertThat(log.engine.createHeadToken().position()).hasValue(4);
    }
  }
}
