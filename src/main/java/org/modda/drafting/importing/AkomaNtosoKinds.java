package org.modda.drafting.importing;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.importing.Markup.Element;

/**
 * Which kind of provision a hierarchical element is (OASIS Akoma Ntoso 1.0 Part 2, groups ANhier
 * and hierElements).
 *
 * <ul>
 *   <li>{@code hcontainer} is what its {@code name} says, where that is the name of another
 *       element, "schedule", "annex" or "appendix"; otherwise a passage, such as a heading of
 *       several sections.
 *   <li>A paragraph or point inside another is a subparagraph or subpoint. A clause is a section,
 *       as in the bills of the Commonwealth, except inside an article or section, where it is a
 *       point.
 *   <li>What editors added ({@code status="editorial"}), such as a page mark, is a passage.
 *   <li>{@code list} and {@code sublist} are no units: their points stand in the unit around them.
 * </ul>
 */
final class AkomaNtosoKinds {

  private static final Map<String, ProvisionKind> KINDS =
      Map.ofEntries(
          entry("book", ProvisionKind.BOOK),
          entry("tome", ProvisionKind.BOOK),
          entry("part", ProvisionKind.PART),
          entry("title", ProvisionKind.TITLE),
          entry("chapter", ProvisionKind.CHAPTER),
          entry("subpart", ProvisionKind.DIVISION),
          entry("subtitle", ProvisionKind.DIVISION),
          entry("subchapter", ProvisionKind.DIVISION),
          entry("division", ProvisionKind.DIVISION),
          entry("subdivision", ProvisionKind.DIVISION),
          entry("section", ProvisionKind.SECTION),
          entry("subsection", ProvisionKind.SUBSECTION),
          entry("clause", ProvisionKind.SECTION),
          entry("subclause", ProvisionKind.SUBSECTION),
          entry("article", ProvisionKind.ARTICLE),
          entry("rule", ProvisionKind.ARTICLE),
          entry("subrule", ProvisionKind.PARAGRAPH),
          entry("paragraph", ProvisionKind.PARAGRAPH),
          entry("alinea", ProvisionKind.PARAGRAPH),
          entry("level", ProvisionKind.PARAGRAPH),
          entry("subparagraph", ProvisionKind.SUBPARAGRAPH),
          entry("point", ProvisionKind.POINT),
          entry("indent", ProvisionKind.SUBPOINT),
          entry("proviso", ProvisionKind.PASSAGE),
          entry("transitional", ProvisionKind.PASSAGE),
          entry("hcontainer", ProvisionKind.PASSAGE));
  private static final Set<String> SCHEDULES = Set.of("schedule", "annex", "appendix");
  private static final Set<ProvisionKind> BASIC =
      Set.of(ProvisionKind.ARTICLE, ProvisionKind.SECTION);

  private AkomaNtosoKinds() {}

  static boolean isUnit(Element element) {
    return KINDS.containsKey(element.name());
  }

  static boolean isList(Element element) {
    return element.name().equals("list") || element.name().equals("sublist");
  }

  /** The kind of an element for which {@link #isUnit} holds, inside units of these kinds. */
  static ProvisionKind of(Element element, Set<ProvisionKind> around) {
    if (element.attribute("status").equals("editorial")) {
      return ProvisionKind.PASSAGE;
    }
    String name = element.name();
    if (name.equals("hcontainer")) {
      name = element.attribute("name").toLowerCase(Locale.ROOT);
      if (SCHEDULES.contains(name)) {
        return ProvisionKind.SCHEDULE;
      }
    }
    ProvisionKind kind = KINDS.getOrDefault(name, ProvisionKind.PASSAGE);
    boolean inside = around.contains(kind);
    return switch (kind) {
      case PARAGRAPH -> inside ? ProvisionKind.SUBPARAGRAPH : kind;
      case POINT -> inside ? ProvisionKind.SUBPOINT : kind;
      case SECTION ->
          name.equals("clause") && around.stream().anyMatch(BASIC::contains)
              ? ProvisionKind.POINT
              : kind;
      default -> kind;
    };
  }
}
