package org.modda.drafting.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An XML document as read: elements and the words between them. */
sealed interface Markup {

  /** Words between tags, as they stand in the document. */
  record Words(String text) implements Markup {}

  /**
   * One element.
   *
   * @param name its local name
   * @param namespace its namespace; empty for none
   * @param attributes those without a namespace, and {@code xml:lang}
   * @param children in document order
   * @param at where its start tag ends
   */
  record Element(
      String name, String namespace, Map<String, String> attributes, List<Markup> children, Spot at)
      implements Markup {

    /** Its child elements. */
    Stream<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Optional<Element> first(String name) {
      return elements().filter(child -> child.name().equals(name)).findFirst();
    }

    /** Itself and every element below it, in document order. */
    Stream<Element> all() {
      return Stream.concat(Stream.of(this), elements().flatMap(Element::all));
    }

    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }
}
