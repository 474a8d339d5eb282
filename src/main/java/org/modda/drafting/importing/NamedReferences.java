package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/**
 * References that an author writes by name: {@code [[5-modda]]}, {@code [[Статья 9¹]]}, {@code
 * [[Chapter 2]]}. Double brackets around anything else are left as they are.
 *
 * <p>Refused with the label and the unit's line: {@code unknown-reference} where no unit has that
 * kind and number, {@code ambiguous-reference} where several have.
 */
final class NamedReferences {

  private record Name(ProvisionKind kind, ProvisionNumber number) {}

  private static final Pattern BRACKETED = Pattern.compile("\\[\\[([^\\[\\]\n]{1,64})]]");

  private final Map<Name, List<IntroducedProvision>> named = new HashMap<>();

  NamedReferences(List<IntroducedProvision> provisions) {
    for (IntroducedProvision one : provisions) {
      Name name = new Name(one.kind(), one.number());
      named.computeIfAbsent(name, none -> new ArrayList<>()).add(one);
    }
  }

  String said(String text, Spot at) {
    return BRACKETED
        .matcher(text)
        .replaceAll(
            found -> {
              Optional<LegalHeading> label = LegalHeading.label(found.group(1));
              return Matcher.quoteReplacement(
                  label.map(unit -> to(unit, found.group(1), at)).orElse(found.group()));
            });
  }

  private String to(LegalHeading unit, String label, Spot at) {
    List<IntroducedProvision> meant =
        named.getOrDefault(new Name(unit.kind(), unit.number()), List.of());
    if (meant.size() != 1) {
      String code = meant.isEmpty() ? "unknown-reference" : "ambiguous-reference";
      throw at.refused(code, Map.of("label", label));
    }
    return CrossReference.to(meant.getFirst());
  }
}
