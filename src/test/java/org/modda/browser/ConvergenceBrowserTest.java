package org.modda.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files of src/test/js, in the browser and with the modules that the page loads. */
class ConvergenceBrowserTest {

  @RegisterExtension final People people = new People();

  @Test
  void peopleConvergeInTheBrowserOverAnyNetwork() {
    runs("convergence");
  }

  @Test
  void aSuggestionFollowsTheTextInTheBrowserAndIsNeverSubmitted() {
    runs("suggestion");
  }

  private void runs(String file) {
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

    assertTrue(results.size() >= 3, results.toString());
    List<?> failed =
        results.stream().filter(one -> ((Map<?, ?>) one).get("failed") != null).toList();
    assertTrue(failed.isEmpty(), failed.toString());
  }
}
