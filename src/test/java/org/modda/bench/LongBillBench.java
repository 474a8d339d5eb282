package org.modda.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.modda.Visitor;
import org.modda.running.Awaiting;
import org.modda.running.Browsers;
import org.modda.running.ServerProcess;

/**
 * How long Chromium takes to show the code civil, 3,175 articles, on the bill's page and as it read
 * on a day: until the first words, and until all of it is there; and the longest time for which the
 * page did not answer. Once with nothing of the server in the browser's cache, once with its files.
 * Not a test. Started as {@link HistoryImportBench}, whose {@code import} makes the folder that is
 * named.
 */
public final class LongBillBench {

  private static final int RUNS = 5;

  private static final String WATCH =
      """
      window.tasks = [0];
      new PerformanceObserver(list => list.getEntries().forEach(({duration}) => tasks.push(duration)))
        .observe({type: "longtask", buffered: true});
      const look = () => document.querySelector("#provisions .words p")
        ? requestAnimationFrame(() => { window.words = performance.now(); }) : requestAnimationFrame(look);
      look();
      """;

  private static final String DONE =
      """
      () => window.words && document.querySelector("#provisions[data-whole]")
        ? {words: window.words, whole: performance.now(), longest: Math.max(...tasks)} : false
      """;

  private LongBillBench() {}

  public static void main(String[] args) throws Exception {
    try (ServerProcess server = ServerProcess.start(Path.of(args[0]), List.of(), "--server.port=0")) {
      String bill = Awaiting.until(() -> named(server.port()));
      Browser browser = Browsers.shared();
      for (String page : List.of("", "@1985-03-01")) {
        String url = server.url() + "/bills/" + bill + page;
        try (BrowserContext one = browser.newContext()) {
          open(one, url);
          for (boolean cached : List.of(false, true)) {
            List<Map<String, Number>> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
              runs.add(cached ? open(one, url) : openAfresh(browser, url));
            }
            tell((page.isEmpty() ? "the bill" : page) + (cached ? ", files cached" : ""), runs);
          }
        }
      }
    }
    System.exit(0);
  }

  private static Map<String, Number> openAfresh(Browser browser, String url) {
    try (BrowserContext context = browser.newContext()) {
      return open(context, url);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Number> open(BrowserContext context, String url) {
    try (Page page = context.newPage()) {
      page.addInitScript(WATCH);
      page.navigate(url);
      return (Map<String, Number>) page.waitForFunction(DONE).jsonValue();
    }
  }

  private static void tell(String what, List<Map<String, Number>> runs) {
    for (String of : List.of("words", "whole", "longest")) {
      List<Double> sorted = runs.stream().map(run -> run.get(of).doubleValue()).sorted().toList();
      System.out.printf(
          "%s, %s: median %.0f, %.0f to %.0f ms%n",
          what, of, sorted.get(RUNS / 2), sorted.getFirst(), sorted.getLast());
    }
  }

  private static String named(int port) {
    return StreamSupport.stream(
            new Visitor(port).get("/api/bills").json().get("bills").spliterator(), false)
        .filter(bill -> bill.get("title").asString().equals("Code civil"))
        .map(bill -> bill.get("id").asString())
        .findFirst()
        .orElse(null);
  }
}
