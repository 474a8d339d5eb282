package org.modda.drafting.importing;

import java.util.Set;
import org.modda.drafting.importing.Markup.Element;
import org.modda.drafting.importing.Markup.Words;

/**
 * The words of Akoma Ntoso content as lines (OASIS Akoma Ntoso 1.0 Part 2, groups ANblock,
 * HTMLblock, ANinline, ANmarker and ANsubFlow).
 *
 * <ul>
 *   <li>Each block is a line: a paragraph, an introduction, an item of a list, a row of a table,
 *       whose cells are parted by tabs. A number stands before its item on the same line; where it
 *       is printed otherwise than it is written ({@code <num title="(a)">a</num>}), as printed.
 *   <li>A quoted structure is text: it is to stand in another law and is no unit of this one. Its
 *       quotation marks are those that its attributes give.
 *   <li>An authorial note stands in square brackets where it is anchored; one in a heading, at the
 *       head of the unit's text. Inline marks leave only their words, decimal digits in {@code sup}
 *       become superscript characters, and a picture leaves nothing.
 *   <li>Left out: words marked as deleted ({@code del}), a table of contents ({@code toc}), which
 *       the page makes itself, and {@code meta}.
 * </ul>
 */
final class AkomaNtosoText {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "block",
          "blockContainer",
          "blockList",
          "listIntroduction",
          "listWrapUp",
          "item",
          "tblock",
          "ul",
          "ol",
          "li",
          "table",
          "caption",
          "tr",
          "container",
          "formula",
          "longTitle",
          "recitals",
          "recital",
          "citations",
          "citation",
          "intro",
          "content",
          "wrapUp",
          "heading",
          "subheading",
          "crossHeading",
          "foreign",
          "signature",
          "body",
          "mainBody",
          "preface",
          "preamble",
          "conclusions",
          "br");
  private static final Set<String> LEFT_OUT = Set.of("meta", "toc", "del", "componentRef");

  private final FlatText out;
  private final FlatText notes;

  private AkomaNtosoText(FlatText out, FlatText notes) {
    this.out = out;
    this.notes = notes;
  }

  /** Adds an element's words, as a block of their own where the element is one. */
  static void add(Element element, FlatText out) {
    new AkomaNtosoText(out, out).element(element);
  }

  /** One line of a heading or number; its notes go to {@code notes}, for the text below it. */
  static String oneLine(Element element, FlatText notes) {
    FlatText line = new FlatText();
    new AkomaNtosoText(line, notes).children(element);
    return line.oneLine();
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.name());
  }

  private void element(Element element) {
    switch (element.name()) {
      case String name when LEFT_OUT.contains(name) -> {}
      case "num" -> number(element);
      case "sup" -> raised(element);
      case "ref" -> reference(element);
      case "td", "th" -> cell(element);
      case "authorialNote" -> note(element);
      case "quotedStructure", "embeddedStructure" -> quoted(element, true);
      case "quotedText", "embeddedText" -> quoted(element, false);
      case String name when BLOCKS.contains(name) || AkomaNtosoKinds.isUnit(element) ->
          block(element);
      case String name when AkomaNtosoKinds.isList(element) -> block(element);
      default -> children(element);
    }
  }

  private void children(Element element) {
    for (Markup child : element.children()) {
      switch (child) {
        case Words words -> out.words(words.text());
        case Element inner -> element(inner);
      }
    }
  }

  private void block(Element element) {
    out.line();
    children(element);
    out.line();
  }

  private void number(Element element) {
    String written = oneLine(element, notes);
    String title = element.attribute("title").strip();
    out.words(!written.isEmpty() && title.contains(written) ? title : written).hold();
  }

  private void raised(Element element) {
    String written = oneLine(element, notes);
    out.words(Superscript.of(written));
  }

  private void reference(Element element) {
    String href = element.attribute("href");
    int mark = out.mark();
    children(element);
    if (href.startsWith("#")) {
      out.reference(mark, href.substring(1));
    }
  }

  private void cell(Element element) {
    out.cell();
    for (Markup child : element.children()) {
      FlatText inner = new FlatText();
      AkomaNtosoText text = new AkomaNtosoText(inner, notes);
      switch (child) {
        case Words words -> inner.words(words.text());
        case Element block -> text.element(block);
      }
      out.words(" ").words(inner.oneLine());
    }
  }

  private void note(Element element) {
    int mark = notes.mark();
    notes.words(" ").opening("[");
    int opened = notes.mark();
    new AkomaNtosoText(notes, notes).children(element);
    if (notes.mark() == opened) {
      notes.cutTo(mark);
    } else {
      notes.closing("]").words(" ");
    }
  }

  private void quoted(Element element, boolean structure) {
    if (structure) {
      out.line();
    }
    out.opening(element.attribute("startQuote"));
    children(element);
    String end = element.attribute("endQuote");
    if (!end.isEmpty()) {
      out.closing(end);
    }
    if (structure) {
      out.line();
    }
  }
}
