package org.modda.drafting.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A second reading of an XML document, by DOM and XPath and with none of the importer's code: what
 * the importer's reading is held against.
 */
final class SecondReading {

  /** What is set inside a line; any other element parts the words on its two sides. */
  private static final Set<String> INLINE =
      Set.of(
          "ref",
          "mref",
          "rref",
          "mod",
          "mmod",
          "quotedText",
          "def",
          "abbr",
          "inline",
          "date",
          "docTitle",
          "docType",
          "docDate",
          "docNumber",
          "shortTitle",
          "legislature",
          "docCommittee",
          "docketNumber",
          "location",
          "person",
          "role",
          "span",
          "omissis");

  private final byte[] bytes;
  private final Document document;

  private SecondReading(byte[] bytes, Document document) {
    this.bytes = bytes;
    this.document = document;
  }

  static SecondReading read(String name) throws Exception {
    byte[] bytes = SharedDocuments.read("akn/" + name);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    return new SecondReading(
        bytes, factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
  }

  ImportedBill imported() throws IOException {
    return AkomaNtoso.read(bytes, Told.ids());
  }

  /** How many elements an XPath without name spaces finds outside of quoted structures. */
  int count(String path) throws Exception {
    return found(path).size();
  }

  /** The words of each element that an XPath finds, white space collapsed, notes left out. */
  List<String> words(String path) throws Exception {
    List<String> words = new ArrayList<>();
    for (Node node : found(path)) {
      Element copy = (Element) node.cloneNode(true);
      NodeList notes = copy.getElementsByTagName("authorialNote");
      while (notes.getLength() > 0) {
        notes.item(0).getParentNode().removeChild(notes.item(0));
      }
      words.add(copy.getTextContent().replaceAll("\\s+", " ").strip());
    }
    return words;
  }

  /** Every word under the elements that these paths find, in order: runs of letters or digits. */
  List<String> everyWord(String... paths) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String path : paths) {
      for (Node node : found(path)) {
        append(node, all);
      }
    }
    return wordsOf(all.toString());
  }

  /** Every character but white space, brackets and quotation marks, which the importer may add. */
  static String everyMark(String text) {
    return text.replaceAll("[\\s\\[\\]“”()]", "");
  }

  static List<String> wordsOf(String text) {
    return Pattern.compile("[\\p{L}\\p{M}\\p{N}]+")
        .matcher(text)
        .results()
        .map(match -> match.group())
        .toList();
  }

  private static void append(Node node, StringBuilder all) {
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      all.append(node.getNodeValue());
    }
    boolean inline = INLINE.contains(node.getNodeName());
    all.append(inline || node.getNodeType() != Node.ELEMENT_NODE ? "" : " ");
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      append(child, all);
    }
    all.append(inline || node.getNodeType() != Node.ELEMENT_NODE ? "" : " ");
  }

  private List<Node> found(String path) throws Exception {
    NodeList nodes =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(path, document, XPathConstants.NODESET);
    List<Node> outside = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      boolean quoted = false;
      for (Node up = nodes.item(i); up != null; up = up.getParentNode()) {
        quoted |= "quotedStructure".equals(up.getNodeName());
      }
      if (!quoted) {
        outside.add(nodes.item(i));
      }
    }
    return outside;
  }

  /** All the text under the elements that these paths find, in order. */
  String allText(String... paths) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String path : paths) {
      found(path).forEach(node -> all.append(node.getTextContent()).append('\n'));
    }
    return all.toString();
  }
}
