package org.modda.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of {@code src/test/js}, in the browser and with the modules that the page loads. */
class PageModulesBrowserTest {

  @RegisterExtension final People people = new People();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convergence",
        "session",
        "joining",
        "words",
        "suggestion",
        "replay",
        "stops",
        "provenance",
        "parts"
      })
  void whatIsTrueInNodeIsTrueInTheBrowser(String file) {
    Person reader = people.visitor().opens("/");
    Served.to(reader.page);

    List<?> results =
        (List<?>)
            reader.page.evaluate(
                "async ([file, runner]) => {"
                    + " globalThis.networks = 200;"
                    + " await import(file);"
                    + " return (await import(runner)).run(); }",
                List.of(
                    Served.address("js/" + file + ".test.mjs"),
                    Served.address("resources/browser/node-test.mjs")));

    assertFalse(results.isEmpty());
    List<?> failed =
        results.stream().filter(one -> ((Map<?, ?>) one).get("failed") != null).toList();
    assertTrue(failed.isEmpty(), failed.toString());
  }
}
