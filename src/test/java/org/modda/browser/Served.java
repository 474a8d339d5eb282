package org.modda.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Our test modules under {@code /test/} of the server's own origin, because the pages' policy
 * allows no other. What they import from {@code frontend-static} is what the server serves; what
 * they import from Node is stood in for.
 */
final class Served {

  private static final String ROOT = "/test/";
  private static final String FRONT = "frontend-static/";
  private static final String STAND_INS = ROOT + "src/test/resources/browser/";

  /** Where the modules of the page lie, with a slash at the end. */
  private static final String MODULES =
      "() => new URL('../', document.querySelector('script[type=module]').src).pathname";

  private final String modules;

  private Served(String modules) {
    this.modules = modules;
  }

  /** Serves test modules to a page that is open. */
  static Served to(Page page) {
    Served served = new Served((String) page.evaluate(MODULES));
    page.route("**" + ROOT + "**", served::answer);
    return served;
  }

  /** Where the page's own modules lie, as its own script names them. */
  String modules() {
    return modules;
  }

  /** The address of a file of the repository under {@code src/test}. */
  static String address(String path) {
    return ROOT + "src/test/" + path;
  }

  private void answer(Route route) {
    String path = URI.create(route.request().url()).getPath().substring(ROOT.length());
    String body = path.startsWith(FRONT) ? again(path.substring(FRONT.length())) : read(path);
    route.fulfill(
        new Route.FulfillOptions().setContentType("text/javascript; charset=utf-8").setBody(body));
  }

  /** The very module that the page has. */
  private String again(String module) {
    return "export * from \"%s%s\";".formatted(modules, module);
  }

  private static String read(String path) {
    try {
      return Files.readString(Path.of(path), StandardCharsets.UTF_8)
          .replace("\"node:test\"", '"' + STAND_INS + "node-test.mjs\"")
          .replace("\"node:assert/strict\"", '"' + STAND_INS + "node-assert.mjs\"");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
