package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.importing.Markup.Element;
import org.modda.platform.Refused;

/**
 * Reads a bill from Akoma Ntoso 3.0 (OASIS Akoma Ntoso 1.0 Part 1 and Part 2, 29 August 2018).
 *
 * <ul>
 *   <li>{@code act} and {@code bill} with their {@code body}, {@code doc} and {@code statement}
 *       with their {@code mainBody}: cover page, preface and preamble become PREAMBLEs, the body
 *       its units, the conclusions a PASSAGE, each attachment a SCHEDULE with its own units inside.
 *   <li>{@code documentCollection}: its preface and preamble, then its components in order. The
 *       first bill or act among them (else the first document) is the law; the others are
 *       SCHEDULEs.
 *   <li>A {@code ref} to a unit of the same document becomes {@code [[provision-id]]}: see {@link
 *       CrossReference}. References to other documents keep their words.
 * </ul>
 *
 * <p>Refused, besides what {@link MarkupReader} and {@link BillInMaking} refuse: {@code
 * not-akoma-ntoso}, {@code unknown-structure} and {@code malformed-number}.
 */
final class AkomaNtoso {

  private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  private static final List<String> FRONT = List.of("coverPage", "preface", "preamble");

  private final BillInMaking bill;
  private final AkomaNtosoTree tree;

  private AkomaNtoso(Supplier<ProvisionId> ids) {
    this.bill = new BillInMaking(ids);
    this.tree = new AkomaNtosoTree(bill);
  }

  /** The bill in this document, its units identified by {@code ids} in document order. */
  static ImportedBill read(byte[] document, Supplier<ProvisionId> ids) {
    return new AkomaNtoso(ids).bill(MarkupReader.read(document), document);
  }

  private ImportedBill bill(Element root, byte[] document) {
    if (!root.name().equals("akomaNtoso") || !root.namespace().startsWith(NAMESPACE)) {
      throw Refused.because(
          Refused.Kind.RULE,
          "not-akoma-ntoso",
          Map.of("root", root.name(), "namespace", root.namespace()));
    }
    Element outer =
        root.elements()
            .filter(child -> !child.name().equals("components"))
            .findFirst()
            .orElseThrow(() -> Refused.because(Refused.Kind.RULE, "no-provisions"));
    List<Element> identity = new ArrayList<>(List.of(outer));
    if (outer.name().equals("documentCollection")) {
      collection(outer, root, identity);
    } else {
      document(outer, FRONT, null);
    }
    return bill.made(
        AkomaNtosoIdentity.title(identity),
        AkomaNtosoIdentity.language(identity),
        document,
        (text, at, units) -> text.saying((to, words) -> CrossReference.within(to, words, units)));
  }

  private void collection(Element collection, Element root, List<Element> identity) {
    front(collection, FRONT, null);
    List<Element> documents = components(collection, root);
    int law = law(documents);
    for (int i = 0; i < documents.size(); i++) {
      if (i == law) {
        identity.add(documents.get(i));
        document(documents.get(i), FRONT, null);
      } else {
        schedule(documents.get(i), documents.get(i), null);
      }
    }
    back(collection, null);
  }

  private static int law(List<Element> documents) {
    for (int i = 0; i < documents.size(); i++) {
      if (List.of("bill", "act").contains(documents.get(i).name())) {
        return i;
      }
    }
    return 0;
  }

  /** The documents of a collection: in it, or referred to by it, in its order; then the others. */
  private static List<Element> components(Element collection, Element root) {
    Map<String, Element> stored = new LinkedHashMap<>();
    root.elements()
        .filter(child -> child.name().equals("components"))
        .flatMap(Element::elements)
        .forEach(one -> stored.putIfAbsent("#" + AkomaNtosoTree.externalId(one), one));
    List<Element> ordered = new ArrayList<>();
    collection
        .elements()
        .filter(child -> child.name().equals("collectionBody"))
        .flatMap(Element::elements)
        .flatMap(Element::elements)
        .forEach(
            inner -> {
              if (!inner.name().equals("documentRef")) {
                ordered.add(inner);
              } else if (stored.containsKey(inner.attribute("href"))) {
                stored.get(inner.attribute("href")).elements().forEach(ordered::add);
              }
            });
    stored.values().stream().flatMap(Element::elements).forEach(ordered::add);
    Set<Element> each = Collections.newSetFromMap(new IdentityHashMap<>());
    return ordered.stream().filter(each::add).toList();
  }

  private void document(Element document, List<String> front, @Nullable ProvisionId parent) {
    String bodyName =
        switch (document.name()) {
          case "act", "bill" -> "body";
          case "doc", "statement" -> "mainBody";
          default -> throw unknown(document);
        };
    front(document, front, parent);
    int before = bill.size();
    document.first(bodyName).ifPresent(body -> tree.body(body, parent));
    if (parent == null && bill.size() == before) {
      throw Refused.because(Refused.Kind.RULE, "no-provisions");
    }
    back(document, parent);
    document.first("attachments").stream()
        .flatMap(Element::elements)
        .forEach(attachment -> attachment(attachment, parent));
  }

  private void front(Element document, List<String> names, @Nullable ProvisionId parent) {
    names.stream()
        .flatMap(name -> document.first(name).stream())
        .forEach(front -> tree.words(front, ProvisionKind.PREAMBLE, parent));
  }

  private void back(Element document, @Nullable ProvisionId parent) {
    document
        .first("conclusions")
        .ifPresent(back -> tree.words(back, ProvisionKind.PASSAGE, parent));
  }

  private void attachment(Element attachment, @Nullable ProvisionId parent) {
    attachment
        .elements()
        .filter(child -> !List.of("num", "heading", "subheading").contains(child.name()))
        .filter(child -> !child.name().equals("componentRef"))
        .forEach(document -> schedule(document, attachment, parent));
  }

  /** A document beside the law; a preface that is only its title heads it, if nothing else does. */
  private void schedule(Element document, Element named, @Nullable ProvisionId parent) {
    FlatText notes = new FlatText();
    String number = oneLine(named, "num", notes);
    String heading = oneLine(named, "heading", notes);
    List<String> front = FRONT;
    if (heading.isEmpty()) {
      heading = AkomaNtosoIdentity.title(List.of(document));
      if (oneLine(document, "preface", new FlatText()).equals(heading)) {
        front = List.of("coverPage", "preamble");
      }
    }
    ProvisionId id =
        bill.add(
            parent,
            ProvisionKind.SCHEDULE,
            PrintedNumber.of(number, named.at()),
            heading,
            AkomaNtosoTree.externalId(named),
            notes,
            named.at());
    document(document, front, id);
  }

  private static String oneLine(Element element, String name, FlatText notes) {
    return element.first(name).map(found -> AkomaNtosoText.oneLine(found, notes)).orElse("");
  }

  private static Refused unknown(Element element) {
    return element.at().refused("unknown-structure", Map.of("element", element.name()));
  }
}
