package org.modda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.EventCatalogue;
import org.modda.platform.store.EventJson;
import org.modda.platform.store.StoredName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events are for ever: of every name and version there is a sample in {@code events/}, and it is
 * read and written as it was. Samples are added and never edited.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "modda.data=target/golden-${random.uuid}")
class GoldenEventsTest {

  @Autowired private EventCatalogue catalogue;
  @Autowired private EventJson json;

  @Test
  void everyNameAndVersionHasASampleThatIsRead() throws IOException {
    Set<String> faults = new TreeSet<>();
    for (StoredName name : catalogue.readable()) {
      if (sample(name).length == 0) {
        faults.add("missing: src/test/resources/events/" + name + ".json");
      } else {
        read(name, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void todaysFormsAreWrittenAsTheirSamples() throws IOException {
    JsonMapper plain = new JsonMapper();
    Set<String> faults = new TreeSet<>();
    for (StoredName name : catalogue.present()) {
      byte[] sample = sample(name);
      Optional<DomainEvent> event = sample.length == 0 ? Optional.empty() : read(name, faults);
      if (event.isPresent()
          && !plain.readTree(json.write(event.get())).equals(plain.readTree(sample))) {
        faults.add(name + " is written as " + new String(json.write(event.get()), UTF_8));
      }
    }
    assertThat(faults).isEmpty();
  }

  private Optional<DomainEvent> read(StoredName name, Set<String> faults) throws IOException {
    try {
      return Optional.of(json.read(name, sample(name)));
    } catch (RuntimeException e) {
      faults.add(e.getMessage() + ": " + e.getCause());
      return Optional.empty();
    }
  }

  private static byte[] sample(StoredName name) throws IOException {
    try (InputStream in = GoldenEventsTest.class.getResourceAsStream("/events/" + name + ".json")) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
