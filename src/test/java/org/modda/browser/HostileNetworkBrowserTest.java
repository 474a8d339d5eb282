package org.modda.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** The page's own connections and sessions, before the real server, over a network that fails. */
class HostileNetworkBrowserTest {

  private static final String BEFORE = "⟨Oʻzbekiston⟩⟨Respublikasi⟩";

  @RegisterExtension final People people = new People();

  @ParameterizedTest(name = "{0} people, seed {1}")
  @CsvSource({"2, 20261123, 60", "8, 20261124, 50", "20, 20261125, 40"})
  void everyWordIsThereOnceWhateverTheNetworkDoes(int many, int seed, int words) {
    System.out.println("hostile network: " + many + " people, seed " + seed);
    NewBill law = people.server().newBill(BEFORE);
    Person deputy = people.signedIn("aziza").opens("/");
    Served served = Served.to(deputy.page);

    Map<?, ?> end =
        (Map<?, ?>)
            deputy.page.evaluate(
                "async ([module, options]) => (await import(module)).run(options)",
                List.of(
                    Served.address("resources/browser/hostile.mjs"),
                    Map.of(
                        "modules",
                        served.modules(),
                        "url",
                        live(law),
                        "provision",
                        law.provision(),
                        "people",
                        many,
                        "seed",
                        seed,
                        "words",
                        words,
                        "patience",
                        60_000)));

    String which = "seed " + seed;
    assertThat((List<?>) end.get("troubles")).as(which).isEmpty();
    assertThat((List<?>) end.get("unsettled")).as(which).isEmpty();
    int revision = (Integer) ((List<?>) end.get("revisions")).getFirst();
    String text = served(law, revision);
    assertThat((List<?>) end.get("texts")).as(which).allMatch(text::equals);
    assertThat((List<?>) end.get("confirmed")).as(which).allMatch(text::equals);
    Set<Object> kept = new HashSet<>((List<?>) end.get("typed"));
    ((List<?>) end.get("deleted")).forEach(kept::remove);
    assertThat(kept).as(which).isNotEmpty();
    assertThat(kept).as(which).allMatch(word -> People.times(text, (String) word) == 1);
    int length = kept.stream().mapToInt(word -> ((String) word).length()).sum();
    assertThat(text).as(which + ": nothing else is there").hasSize(BEFORE.length() + length);
    for (String fault : List.of("doubled", "reordered", "broken")) {
      assertThat((Integer) end.get(fault)).as(which + ": frames were " + fault).isPositive();
    }
  }

  private String live(NewBill law) {
    return people.server().url().replaceFirst("^http", "ws") + "/api/bills/" + law.bill() + "/live";
  }

  private String served(NewBill law, int revision) {
    return Awaiting.until(
        () -> {
          JsonNode now =
              people
                  .server()
                  .get("/api/bills/" + law.bill() + "/provisions/" + law.provision())
                  .json();
          return now.get("revision").asInt() < revision ? null : now.get("text").asString();
        });
  }
}
