package org.modda.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.modda.browser.Said.said;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a browser of their own. What goes wrong in the page is kept in {@link #faults}. */
final class Person {

  private static final String TEXT =
      """
      async id => {
        const provision = document.getElementById(`p-${id}`);
        const content = provision.querySelector(".cm-content");
        if (content) {
          const {EditorView} = await import("@codemirror/view");
          return EditorView.findFromDOM(content).state.doc.toString();
        }
        const words = provision.querySelector(".words").cloneNode(true);
        words.querySelectorAll("a.reference").forEach(one => one.replaceWith(`[[${one.dataset.reference}]]`));
        return [...words.querySelectorAll("p")].map(p => p.textContent).join("\\n");
      }
      """;

  private static final String SELECT =
      """
      async ([id, words]) => {
        const {EditorView} = await import("@codemirror/view");
        const view = EditorView.findFromDOM(document.getElementById(`p-${id}`).querySelector(".cm-content"));
        const from = view.state.doc.toString().indexOf(words);
        if (from < 0) {
          throw new Error(`${words} does not stand there`);
        }
        view.dispatch({selection: {anchor: from, head: from + words.length}});
      }
      """;

  private static final String TOO_WIDE =
      """
      () => {
        const {scrollWidth, clientWidth} = document.documentElement;
        return scrollWidth <= clientWidth ? [] : [...document.querySelectorAll("body *")]
          .filter(one => one.getBoundingClientRect().right > clientWidth + 1)
          .map(one => `${one.tagName}.${one.className}#${one.id}`);
      }
      """;

  final BrowserContext context;
  final Page page;
  final List<String> faults = new ArrayList<>();

  private final String server;
  private final List<Pattern> expected = new ArrayList<>();

  Person(BrowserContext context, String server) {
    this.context = context;
    this.server = server;
    this.page = context.newPage();
    page.onPageError(error -> fault("page error: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            fault("console error: " + message.text() + " at " + message.location());
          }
        });
  }

  /** Console errors that belong to what this person does, such as a refusal that is provoked. */
  Person mayHear(String regex) {
    expected.add(Pattern.compile(regex));
    return this;
  }

  /** Opens a path of the server and waits until the page is there in its language. */
  Person opens(String path) {
    page.navigate(server + path);
    assertThat(page.locator("html")).hasAttribute("data-ready", "");
    return this;
  }

  /** Opens a bill and waits until it is followed live. */
  Person follows(String bill) {
    return follows(bill, "live");
  }

  Person follows(String bill, String state) {
    opens("/bills/" + bill);
    assertThat(status()).hasAttribute("data-state", state);
    return this;
  }

  Locator status() {
    return page.locator("#status");
  }

  Locator notices() {
    return page.locator("#notices");
  }

  Locator provision(String id) {
    return page.locator("[id='p-" + id + "']");
  }

  /** The words as they stand for reading. */
  Locator words(String id) {
    return provision(id).locator(".words");
  }

  Locator editor(String id) {
    return provision(id).locator(".cm-content");
  }

  Locator button(String text) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true));
  }

  /** The text of a provision as this person sees it: in the editor, else for reading. */
  String text(String provision) {
    return (String) page.evaluate(TEXT, provision);
  }

  /** Opens the editor of a provision with the mouse. */
  Person edits(String provision) {
    provision(provision)
        .locator(".actions button", new Locator.LocatorOptions().setHasText(said("provision.edit")))
        .click();
    assertThat(editor(provision)).isFocused();
    return this;
  }

  /** Selects the first place of these words in the editor of a provision. */
  Person selects(String provision, String words) {
    page.evaluate(SELECT, List.of(provision, words));
    return this;
  }

  Person presses(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Person types(String words) {
    page.keyboard().type(words);
    return this;
  }

  /** Presses Tab until something that fits has the focus; gives up after {@code most}. */
  void tabsTo(String selector, int most) {
    for (int i = 0; i < most; i++) {
      presses("Tab");
      if ((Boolean) page.evaluate("one => document.activeElement.matches(one)", selector)) {
        return;
      }
    }
    throw new AssertionError("no " + selector + " within " + most + " strokes of Tab");
  }

  /** What stands out of the page to the right, so that it would have to be scrolled sideways. */
  List<?> tooWide() {
    return (List<?>) page.evaluate(TOO_WIDE);
  }

  void screenshot(Path file) {
    try {
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    } catch (PlaywrightException failed) {
      System.out.println("no screenshot " + file + ": " + failed.getMessage());
    }
  }

  private void fault(String what) {
    if (expected.stream().noneMatch(one -> one.matcher(what).find())) {
      faults.add(what);
    }
  }
}
