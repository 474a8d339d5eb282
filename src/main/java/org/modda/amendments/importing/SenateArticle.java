package org.modda.amendments.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modda.drafting.ProvisionNumber;

/**
 * An article as the Senate numbers it: 13, 13 bis, 1er.
 *
 * @param rank 0 for none, 1 for bis, 2 for ter and so on
 * @param rest what follows that: "A", "- Annexe A"
 */
record SenateArticle(int main, int rank, String rest, String printed)
    implements Comparable<SenateArticle> {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:art\\. add\\. (?:après|avant) )?Article (\\d{1,5})(?:er)?"
              + "(?: (bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies))?(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<String> RANKS =
      List.of(
          "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies");

  private static final Comparator<SenateArticle> ORDER =
      Comparator.comparingInt(SenateArticle::main)
          .thenComparingInt(SenateArticle::rank)
          .thenComparing(SenateArticle::rest);

  /** The article that a subdivision is, or stands beside; empty where it is no article. */
  static Optional<SenateArticle> of(String subdivision) {
    String plain =
        subdivision.replaceAll("[\\s\u00A0]+", " ").replaceAll(" ?\\([^)]*\\)", "").strip();
    Matcher form = FORM.matcher(plain);
    if (!form.matches()) {
      return Optional.empty();
    }
    String latin = form.group(2) == null ? "" : form.group(2).toLowerCase(Locale.ROOT);
    String printed = plain.substring(plain.toLowerCase(Locale.ROOT).indexOf("article ") + 8);
    return printed.length() > 64
        ? Optional.empty()
        : Optional.of(
            new SenateArticle(
                Integer.parseInt(form.group(1)),
                RANKS.indexOf(latin) + 1,
                form.group(3).strip(),
                printed));
  }

  /** What is more than a number and bis or ter is no pair of numbers. */
  ProvisionNumber number() {
    boolean simple = rank == 0 && printed.equals(Integer.toString(main));
    return rest.isEmpty()
        ? new ProvisionNumber(main, rank, simple ? null : printed)
        : new ProvisionNumber(0, 0, printed);
  }

  @Override
  public int compareTo(SenateArticle other) {
    return ORDER.compare(this, other);
  }
}
