package org.modda.drafting.outline;

import static org.modda.platform.Refused.Kind.RULE;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Refused;

/**
 * What a bill must bring to be introduced: a title, the language it is written in, and its units in
 * order. Whoever prepares one may ask before the bill does.
 */
public final class IntroductionRules {

  /** UTF-16 units. */
  static final int LONGEST_TITLE = 500;

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private IntroductionRules() {}

  public static void titleIsGiven(String title) {
    if (title.isBlank()) {
      throw Refused.because(RULE, "title-missing");
    }
    if (title.length() > LONGEST_TITLE) {
      throw Refused.because(RULE, "title-too-long", Map.of("limit", LONGEST_TITLE));
    }
  }

  /** A BCP 47 tag of an ISO 639 language; {@code und} where nobody has said which. */
  public static void languageIsKnown(String tag) {
    if (tag.equals("und")) {
      return;
    }
    Locale locale = Locale.forLanguageTag(tag);
    if (!LANGUAGES.contains(locale.getLanguage()) || !locale.toLanguageTag().equals(tag)) {
      throw Refused.because(RULE, "language-unknown");
    }
  }

  /** Each unit once, after the one it stands in. */
  public static void isWellFormed(List<IntroducedProvision> provisions) {
    if (provisions.size() > TreeRules.MOST_UNITS) {
      throw Refused.because(RULE, "bill-too-large", Map.of("limit", TreeRules.MOST_UNITS));
    }
    Set<ProvisionId> seen = new HashSet<>();
    for (IntroducedProvision provision : provisions) {
      TreeRules.headingFits(provision.heading());
      if (provision.parent() != null && !seen.contains(provision.parent())) {
        throw Refused.because(RULE, "parent-not-introduced");
      }
      if (!seen.add(provision.id())) {
        throw Refused.because(RULE, "provision-introduced-twice");
      }
    }
  }
}
