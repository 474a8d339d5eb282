package org.modda.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.modda.running.Awaiting;
import org.modda.running.Browsers;
import org.modda.running.ServerProcess;

/**
 * How long Chromium takes to open the pages of the Senate's bill with its 595 amendments, which has
 * no texts, and of a bill of 36 articles with texts and one amendment to each: from the navigation
 * on, in a new browser context each time. Not a test. Started as {@link HistoryBench}, with {@code
 * MODDA_SHARED_DATA}.
 */
public final class PagesBench {

  private static final int RUNS = 5;
  private static final String LAW = "#provisions .body";
  private static final String MARK = "#provisions a[data-amendment]";
  private static final String ENTRY = "#entries a[href*='/amendments/']";

  private PagesBench() {}

  public static void main(String[] args) throws Exception {
    Path amendments =
        Path.of(System.getenv().getOrDefault("MODDA_SHARED_DATA", "../shared/data"), "amendments");
    byte[] table =
        Files.readAllBytes(amendments.resolve("senate").resolve("jeu_complet_2017-2018_63.csv"));
    Path data = Files.createTempDirectory(Path.of("target"), "pages-");
    try (ServerProcess server = ServerProcess.start(data, List.of(), "--server.port=0")) {
      Visitor drafter = BusyDocket.signedIn(server.port(), "dilnoza");
      String senate = imported(drafter, table);
      String busy = BusyDocket.made(server.port(), 36, 6_000);
      Browser browser = Browsers.shared();
      measure(browser, server.url() + "/bills/" + busy, "bill of 36 articles", LAW, MARK);
      measure(browser, server.url() + "/bills/" + senate, "Senate's bill", LAW, MARK);
      measure(browser, server.url() + "/bills/" + senate + "/docket", "its docket", ENTRY);
    }
    System.exit(0);
  }

  private static String imported(Visitor drafter, byte[] table) {
    drafter.with("Content-Type", "text/tab-separated-values");
    Answer begun =
        drafter.send("POST", "/api/docket-imports?title=Senat", BodyPublishers.ofByteArray(table));
    drafter.without("Content-Type");
    String path = "/api/docket-imports/" + begun.json().get("id").asString();
    return Awaiting.until(
        () -> {
          var now = drafter.get(path).json();
          return now.get("state").asString().equals("DONE") ? now.get("bill").asString() : null;
        });
  }

  private static void measure(Browser browser, String url, String what, String... selectors) {
    List<List<Double>> runs = new ArrayList<>();
    for (int i = 0; i <= RUNS; i++) {
      try (BrowserContext context = browser.newContext()) {
        Page page = context.newPage();
        page.navigate(url);
        List<Double> times = new ArrayList<>();
        for (String selector : selectors) {
          times.add(seen(page, selector));
        }
        runs.add(times);
      }
    }
    List<List<Double>> warm = runs.subList(1, runs.size());
    for (int i = 0; i < selectors.length; i++) {
      int at = i;
      Function<List<Double>, Double> time = run -> run.get(at);
      List<Double> sorted = warm.stream().map(time).sorted().toList();
      System.out.printf(
          "%s, %s: first %.0f, then median %.0f, %.0f to %.0f ms%n",
          what,
          selectors[i],
          runs.getFirst().get(i),
          sorted.get(sorted.size() / 2),
          sorted.getFirst(),
          sorted.getLast());
    }
  }

  /** Milliseconds from the navigation until the page had it, at the latest one frame after. */
  private static double seen(Page page, String selector) {
    return ((Number)
            page.waitForFunction(
                    "one => document.querySelector(one) ? performance.now() : false", selector)
                .jsonValue())
        .doubleValue();
  }
}
