package org.modda.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.modda.running.Browsers;
import org.modda.running.RunningModda;

/**
 * The people of one test, each with a browser context of their own, before the shared server. After
 * the test each page is kept as {@code target/screenshots/{test}-{n}.png}, and whatever went wrong
 * in a page fails it.
 */
final class People implements BeforeEachCallback, AfterEachCallback {

  static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final List<Person> present = new ArrayList<>();

  RunningModda server() {
    return RunningModda.shared();
  }

  /** Somebody who is not signed in. */
  Person visitor() {
    return visitor(inUzbek());
  }

  Person visitor(NewContextOptions options) {
    return arrive(options);
  }

  /** The holder of a demo account, signed in. */
  Person signedIn(String handle) {
    return signedIn(handle, inUzbek());
  }

  Person signedIn(String handle, NewContextOptions options) {
    Person person = arrive(options);
    person.context.addCookies(
        Stream.of(server().cookie(handle).split("; "))
            .map(pair -> pair.split("=", 2))
            .map(pair -> new Cookie(pair[0], pair[1]).setUrl(server().url()))
            .toList());
    return person;
  }

  static NewContextOptions inUzbek() {
    return new NewContextOptions().setLocale("uz-UZ");
  }

  /** Each types their own words, letter by letter in turn. */
  static void typeTogether(Map<Person, String> words) {
    int longest = words.values().stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      int at = i;
      words.forEach(
          (person, own) -> {
            if (at < own.length()) {
              person.types(own.substring(at, at + 1));
            }
          });
    }
  }

  /**
   * Waits until all of them and the server show the same text of a provision, in which each of the
   * words stands exactly once.
   */
  String agree(String bill, String provision, List<String> words, Person... everybody) {
    Set<String> texts = new LinkedHashSet<>();
    try {
      everybody[0].page.waitForCondition(
          () -> {
            texts.clear();
            Arrays.stream(everybody).map(person -> person.text(provision)).forEach(texts::add);
            texts.add(servedText(bill, provision));
            return settled(texts, words) || pause();
          },
          new Page.WaitForConditionOptions().setTimeout(Browsers.PATIENCE));
    } catch (TimeoutError late) {
      throw new AssertionError("no agreement on one text with each of " + words + ": " + texts);
    }
    return texts.iterator().next();
  }

  String servedText(String bill, String provision) {
    return server()
        .get("/api/bills/" + bill + "/provisions/" + provision)
        .json()
        .get("text")
        .asString();
  }

  static int times(String text, String word) {
    return (text.length() - text.replace(word, "").length()) / word.length();
  }

  private static boolean settled(Set<String> texts, List<String> words) {
    return texts.size() == 1
        && words.stream().allMatch(word -> times(texts.iterator().next(), word) == 1);
  }

  /** Between two questions, so that the machine has time to bring about what is waited for. */
  private static boolean pause() {
    LockSupport.parkNanos(10_000_000);
    return false;
  }

  private Person arrive(NewContextOptions options) {
    BrowserContext context = Browsers.shared().newContext(options);
    context.setDefaultTimeout(Browsers.PATIENCE);
    Person person = new Person(context, server().url());
    present.add(person);
    return person;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    Browsers.shared();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    String method = test.getRequiredTestMethod().getName();
    String one = test.getDisplayName().replace(method + "()", "").replaceAll("[^a-z0-9]+", "-");
    String name = test.getRequiredTestClass().getSimpleName() + "." + method + one;
    List<String> faults = new ArrayList<>();
    for (int n = 0; n < present.size(); n++) {
      Person person = present.get(n);
      person.screenshot(SCREENSHOTS.resolve(name + "-" + (n + 1) + ".png"));
      for (String fault : person.faults) {
        faults.add("person " + (n + 1) + ": " + fault);
      }
      person.context.close();
    }
    present.clear();
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }
}
