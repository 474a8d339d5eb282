package org.modda.drafting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;

/** What a server shows after a restart, and after its views were thrown away, is what it showed. */
class RestartTest {

  @Test
  void viewsEqualTheirReplay() throws IOException {
    Path data = Files.createTempDirectory(Path.of("target"), "restart-");
    NewBill law;
    String shown;
    String bills;
    try (RunningModda modda = RunningModda.on(data, "modda.live.submissions-per-second=100000")) {
      law = modda.newBill("Birinchi soʻzlar.");
      try (LiveEditor aziza =
          LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("aziza"))) {
        for (int i = 0; i < 300; i++) {
          aziza.replace(0, 0, i + " ");
          Awaiting.untilTrue(aziza::isSettled);
        }
        modda.send("PATCH", "/api/bills/" + law.bill(), "dilnoza", Map.of("title", "Yangi"));
        Awaiting.untilTrue(() -> page(modda, law).contains("\"revision\":301"));
      }
      Awaiting.untilTrue(() -> modda.get("/api/bills").body().contains("Yangi"));
      shown = page(modda, law);
      bills = settled(modda);
    }
    try (RunningModda modda = RunningModda.on(data)) {
      assertThat(page(modda, law)).isEqualTo(shown);
      assertThat(modda.get("/api/bills").body()).isEqualTo(bills);
    }
    throwAwayViews(data);
    try (RunningModda modda = RunningModda.on(data)) {
      Awaiting.untilTrue(() -> page(modda, law).equals(shown));
      Awaiting.untilTrue(() -> modda.get("/api/bills").body().equals(bills));
      assertThat(
              modda
                  .get(
                      "/api/bills/"
                          + law.bill()
                          + "/provisions/"
                          + law.provision()
                          + "?revision=257")
                  .json()
                  .get("text")
                  .asString())
          .startsWith("255 254 ");
    }
  }

  /** The list once the last edit's time has reached it. */
  private static String settled(RunningModda modda) {
    return Awaiting.until(
        () -> {
          String first = modda.get("/api/bills").body();
          return first.equals(modda.get("/api/bills").body()) ? first : null;
        });
  }

  private static String page(RunningModda modda, NewBill law) {
    return modda.get("/api/bills/" + law.bill()).body();
  }

  private static void throwAwayViews(Path data) throws IOException {
    List<Path> views;
    try (Stream<Path> files = Files.walk(data)) {
      views = files.filter(f -> f.getFileName().toString().contains("views")).toList();
    }
    assertThat(views).isNotEmpty();
    for (Path file : views) {
      Files.delete(file);
    }
  }
}
