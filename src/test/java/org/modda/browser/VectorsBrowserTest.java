package org.modda.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The change sets of the modules that the page really loads, against the vectors of the server's.
 */
class VectorsBrowserTest {

  private static final Path VECTORS = Path.of("src/test/resources/vectors/change-sets.json");

  @RegisterExtension final People people = new People();

  @Test
  void thePagesChangeSetsAreTheServers() throws IOException {
    Person reader = people.visitor().opens("/");
    Served served = Served.to(reader.page);

    Map<?, ?> answer =
        (Map<?, ?>)
            reader.page.evaluate(
                "async ([module, vectors, session]) =>"
                    + " (await import(module)).run(JSON.parse(vectors), session)",
                List.of(
                    Served.address("resources/browser/vectors.mjs"),
                    Files.readString(VECTORS),
                    served.modules() + "live/session.js"));

    assertEquals(List.of(), answer.get("failed"));
    int checked = (Integer) answer.get("checked");
    assertTrue(checked > 1000, checked + " checked");
  }
}
