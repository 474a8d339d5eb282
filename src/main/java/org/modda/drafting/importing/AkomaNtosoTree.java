package org.modda.drafting.importing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.importing.Markup.Element;
import org.modda.drafting.importing.Markup.Words;

/**
 * The units of a body (OASIS Akoma Ntoso 1.0 Part 2, complex types bodyType and hierarchy).
 *
 * <p>A unit's own text is what stands in it before the first unit inside it. Words after that, such
 * as a {@code wrapUp}, are a passage of their own in their place, so that the bill reads in the
 * order of the document.
 */
final class AkomaNtosoTree {

  private final BillInMaking bill;

  AkomaNtosoTree(BillInMaking bill) {
    this.bill = bill;
  }

  /** Adds what stands in a body, directly inside {@code parent}, or at the top of the bill. */
  void body(Element body, @Nullable ProvisionId parent) {
    Inside inside = new Inside(parent, EnumSet.noneOf(ProvisionKind.class), new FlatText());
    inside.ownTextIsOver = true;
    inside(body, inside);
    inside.endPassage();
  }

  /** Adds words that stand in no unit, unless there are none. */
  void words(Element element, ProvisionKind kind, @Nullable ProvisionId parent) {
    FlatText text = new FlatText();
    AkomaNtosoText.add(element, text);
    if (!text.isEmpty()) {
      bill.add(parent, kind, ProvisionNumber.NONE, "", externalId(element), text, element.at());
    }
  }

  static String externalId(Element element) {
    for (String name : new String[] {"eId", "id", "wId"}) {
      if (!element.attribute(name).isBlank()) {
        return element.attribute(name);
      }
    }
    return "";
  }

  private void unit(Element unit, Inside around) {
    FlatText text = new FlatText();
    String number = header(unit, "num", " ", text);
    String heading = header(unit, "heading", " ", text);
    String subheading = header(unit, "subheading", " ", text);
    if (!subheading.isEmpty()) {
      heading = heading.isEmpty() ? subheading : heading + " — " + subheading;
    }
    ProvisionKind kind = AkomaNtosoKinds.of(unit, around.kinds);
    ProvisionNumber printed = PrintedNumber.of(number, unit.at());
    ProvisionId id =
        bill.add(around.parent, kind, printed, heading, externalId(unit), text, unit.at());
    Set<ProvisionKind> kinds = EnumSet.copyOf(around.kinds);
    kinds.add(kind);
    Inside inside = new Inside(id, kinds, text);
    inside(unit, inside);
    inside.endPassage();
  }

  private static String header(Element unit, String name, String between, FlatText notes) {
    FlatText header = new FlatText();
    unit.elements()
        .filter(child -> child.name().equals(name))
        .forEach(child -> header.words(between).words(AkomaNtosoText.oneLine(child, notes)));
    return header.oneLine();
  }

  private void inside(Element element, Inside inside) {
    for (Markup child : element.children()) {
      switch (child) {
        case Words words -> {
          if (!words.text().isBlank()) {
            inside.text(element).words(words.text());
          }
        }
        case Element inner -> inside(inner, element, inside);
      }
    }
  }

  private void inside(Element child, Element element, Inside inside) {
    boolean list = AkomaNtosoKinds.isList(element);
    switch (child.name()) {
      case "num", "heading", "subheading" -> {
        if (list) {
          AkomaNtosoText.add(child, inside.text(child));
        }
      }
      case "componentRef", "meta" -> {}
      case "crossHeading" -> crossHeading(child, inside);
      case String name when AkomaNtosoKinds.isUnit(child) -> {
        inside.endPassage();
        unit(child, inside);
      }
      case String name when AkomaNtosoKinds.isList(child) -> inside(child, inside);
      case String name when AkomaNtosoText.isBlock(child) || name.equals("toc") ->
          AkomaNtosoText.add(child, inside.text(child));
      default -> throw child.at().refused("unknown-structure", Map.of("element", child.name()));
    }
  }

  private void crossHeading(Element element, Inside inside) {
    inside.endPassage();
    FlatText text = new FlatText();
    bill.add(
        inside.parent,
        ProvisionKind.PASSAGE,
        ProvisionNumber.NONE,
        AkomaNtosoText.oneLine(element, text),
        externalId(element),
        text,
        element.at());
  }

  /** Where the reader stands inside one unit, or in the body. */
  private final class Inside {

    private final @Nullable ProvisionId parent;
    private final Set<ProvisionKind> kinds;
    private final FlatText own;
    private boolean ownTextIsOver;
    private @Nullable FlatText passage;
    private Spot passageAt = new Spot(0, 0);
    private String passageId = "";

    Inside(@Nullable ProvisionId parent, Set<ProvisionKind> kinds, FlatText own) {
      this.parent = parent;
      this.kinds = kinds;
      this.own = own;
    }

    /** Where words go that stand here. */
    FlatText text(Element element) {
      if (!ownTextIsOver) {
        return own;
      }
      FlatText going = passage;
      if (going == null) {
        going = new FlatText();
        passage = going;
        passageAt = element.at();
        passageId = externalId(element);
      }
      return going;
    }

    /** Another unit follows, or the end. */
    void endPassage() {
      ownTextIsOver = true;
      FlatText ended = passage;
      if (ended != null && !ended.isEmpty()) {
        bill.add(
            parent, ProvisionKind.PASSAGE, ProvisionNumber.NONE, "", passageId, ended, passageAt);
      }
      passage = null;
    }
  }
}
