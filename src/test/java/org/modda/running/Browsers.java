package org.modda.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one browser process of all tests of the JVM: the system's Chromium, never a downloaded one.
 * It goes with the JVM. Playwright belongs to one thread, and so do the tests that use this.
 */
public final class Browsers {

  /** Milliseconds: for a machine on which much else is going on. */
  public static final double PATIENCE = 30_000;

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private Browsers() {}

  /** The browser; where there is no Chromium, the test that asks is skipped, and says so. */
  public static Browser shared() {
    boolean present = chromium().isPresent();
    if (!present) {
      System.out.println("skipped: no Chromium at " + PLACES);
    }
    assumeTrue(present, () -> "skipped: no Chromium at " + PLACES);
    return Shared.BROWSER;
  }

  private static Optional<Path> chromium() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static final class Shared {
    static final Browser BROWSER = start();

    private static Browser start() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      return Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(chromium().orElseThrow())
                  .setArgs(List.of("--no-sandbox")));
    }
  }
}
