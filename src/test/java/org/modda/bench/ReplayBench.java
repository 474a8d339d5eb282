package org.modda.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.modda.running.Browsers;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.Traces;
import org.modda.text.Traces.Trace;

/**
 * How evenly Chromium shows the film of a text of 200,000 characters with 137,993 revisions: the
 * time from frame to frame while it is played at 1,000 revisions a second, and while its slider is
 * dragged to and fro. Not a test. Started as {@link HistoryBench}, with {@code MODDA_SHARED_DATA}.
 */
public final class ReplayBench {

  private static final int LENGTH = 200_000;
  private static final String SENTENCE =
      "Ushbu moddaning matni ancha uzun boʻlib, unda koʻp soʻz va jumlalar bor. ";

  /** Sorted milliseconds between frames, told as a line. */
  private static final String TELL =
      """
      const tell = times => {
        times.sort((a, b) => a - b);
        const at = part => times[Math.floor(times.length * part)].toFixed(1);
        return `${times.length} frames, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${times.at(-1).toFixed(1)} ms`;
      };
      """;

  private static final String PLAY =
      """
      async ([against, milliseconds]) => {
        %s
        const choose = (id, value) => {
          const select = document.getElementById(id);
          select.value = value;
          select.dispatchEvent(new Event("change", {bubbles: true}));
        };
        choose("against", against);
        const fastest = [...document.querySelectorAll("#speed option")].find(one => one.textContent.includes("1000"));
        choose("speed", fastest.value);
        document.getElementById("play").click();
        const times = [];
        const end = performance.now() + milliseconds;
        let last = await new Promise(requestAnimationFrame);
        while (last < end) {
          const now = await new Promise(requestAnimationFrame);
          times.push(now - last);
          last = now;
        }
        document.getElementById("play").click();
        return tell(times);
      }
      """
          .formatted(TELL);

  private static final String DRAG =
      """
      async milliseconds => {
        %s
        const slider = document.getElementById("track");
        const times = [];
        const begin = performance.now();
        let last = await new Promise(requestAnimationFrame);
        while (last < begin + milliseconds) {
          slider.value = Math.round(slider.max * (0.5 + 0.45 * Math.sin((last - begin) / 400)));
          slider.dispatchEvent(new Event("input", {bubbles: true}));
          const now = await new Promise(requestAnimationFrame);
          times.push(now - last);
          last = now;
        }
        slider.dispatchEvent(new Event("change", {bubbles: true}));
        return tell(times);
      }
      """
          .formatted(TELL);

  private ReplayBench() {}

  public static void main(String[] args) {
    Trace trace = Traces.read("seph-blog1");
    try (RunningModda modda = RunningModda.start()) {
      NewBill law = modda.newBill("");
      String rest =
          "\n"
              + (SENTENCE.repeat(6) + "\n")
                  .repeat(LENGTH / SENTENCE.length())
                  .substring(0, LENGTH - trace.endContent().length());
      HistoryBench.write(modda, law, rest, trace, trace.patches().size());
      try (BrowserContext context = Browsers.shared().newContext()) {
        Page page = context.newPage();
        open(page, modda.url() + "/bills/" + law.bill() + "/replay?provision=" + law.provision());
        play(page, "step");
        play(page, "sitting");
        play(page, "first");
        System.out.println("dragged: " + page.evaluate(DRAG, 5_000));
      }
    }
    System.exit(0);
  }

  private static void open(Page page, String address) {
    for (int i = 0; i < 2; i++) {
      page.navigate(address + "&revision=60000");
      page.locator("#words[data-drawn]").waitFor();
      System.out.printf("all words drawn after %.0f ms%n", page.evaluate("performance.now()"));
    }
  }

  private static void play(Page page, String against) {
    System.out.println(
        "played beside " + against + ": " + page.evaluate(PLAY, List.of(against, 5_000)));
  }
}
