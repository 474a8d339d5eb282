package org.modda.drafting.importing;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.importing.Markup.Element;
import org.modda.drafting.importing.Markup.Words;

/**
 * Reads XML that nobody vouches for: no document type, so no entities of its own; no network and no
 * files; a bounded depth and a bounded number of elements.
 *
 * <p>Refused: {@code malformed-xml}, {@code document-type-declared} and {@code nested-too-deeply},
 * each with line and column, {@code import-too-large} and {@code bill-too-large}.
 */
final class MarkupReader {

  private static final Set<String> KEPT =
      Set.of(
          "eId",
          "id",
          "wId",
          "href",
          "name",
          "status",
          "title",
          "value",
          "language",
          "startQuote",
          "endQuote");

  private final XMLStreamReader xml;
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private int elements;

  private MarkupReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The root element; the encoding is the one the document declares, or UTF-8: {@link XmlEncoding}.
   */
  static Element read(byte[] document) {
    Limits.document(document.length);
    try {
      XMLStreamReader xml =
          locked().createXMLStreamReader(new StringReader(XmlEncoding.decode(document)));
      try {
        return new MarkupReader(xml).root();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException malformed) {
      throw spot(malformed.getLocation()).refused("malformed-xml");
    }
  }

  /** The JDK's own reader, whatever else lies on the class path. */
  private static XMLInputFactory locked() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the document is read");
        });
    return factory;
  }

  private Element root() throws XMLStreamException {
    Element root = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw here().refused("document-type-declared");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw here().refused("malformed-xml");
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> root = end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        default -> {
          // Comments and processing instructions are no part of the law.
        }
      }
    }
    if (root == null) {
      throw here().refused("malformed-xml");
    }
    return root;
  }

  private void start() {
    flush();
    if (open.size() == Limits.DEPTH) {
      throw here().refused("nested-too-deeply", Map.of("limit", Limits.DEPTH));
    }
    if (++elements > Limits.ELEMENTS) {
      throw Limits.billTooLarge();
    }
    String namespace = xml.getNamespaceURI();
    Element element =
        new Element(
            xml.getLocalName(),
            namespace == null ? "" : namespace,
            attributes(),
            new ArrayList<>(),
            here());
    Element parent = open.peek();
    if (parent != null) {
      parent.children().add(element);
    }
    open.push(element);
  }

  private Element end() {
    flush();
    return open.pop();
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      String name = xml.getAttributeLocalName(i);
      if ((namespace == null || namespace.isEmpty()) && KEPT.contains(name)) {
        attributes.put(name, legible(xml.getAttributeValue(i)));
      }
    }
    return attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(attributes);
  }

  private void flush() {
    Element parent = open.peek();
    if (!words.isEmpty() && parent != null) {
      parent.children().add(new Words(legible(words.toString())));
    }
    words.setLength(0);
  }

  /** XML 1.1 lets control characters in by reference, and some encodings half a pair. */
  private String legible(String text) {
    if (!Characters.legible(text)) {
      throw here().refused("malformed-xml");
    }
    return text;
  }

  private Spot here() {
    return spot(xml.getLocation());
  }

  private static Spot spot(@Nullable Location location) {
    return location == null
        ? new Spot(0, 0)
        : new Spot(Math.max(0, location.getLineNumber()), Math.max(0, location.getColumnNumber()));
  }
}
