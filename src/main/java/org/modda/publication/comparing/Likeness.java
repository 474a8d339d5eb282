package org.modda.publication.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modda.drafting.ProvisionId;

/**
 * How alike the words of units are: twice the words that both have, by the words of each, every
 * word counted once (the coefficient of Dice and Sørensen). Two thirds alike are alike.
 */
final class Likeness {

  private static final double ALIKE = 2.0 / 3;

  /** With fewer words than this, likeness is chance. */
  private static final int FEWEST_WORDS = 4;

  /** A word that is in more units than this tells none of them apart. */
  private static final int MOST_UNITS = 30;

  /** Of the units that share rare words, those that share most are looked at. */
  private static final int LOOKED_AT = 8;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}ʻʼ'‘’]+");

  private final State bill;
  private final State document;
  private final Map<ProvisionId, Set<String>> ofBill = new HashMap<>();
  private final Map<ProvisionId, Set<String>> ofDocument = new HashMap<>();

  Likeness(State bill, State document) {
    this.bill = bill;
    this.document = document;
  }

  /** Two units, and how alike they are. */
  record Pair(ProvisionId ofDocument, ProvisionId ofBill, double likeness) {}

  boolean areAlike(ProvisionId one, ProvisionId other) {
    Set<String> words = ofDocument(one);
    Set<String> others = ofBill(other);
    return words.equals(others) || likeness(words, others) >= ALIKE;
  }

  /** Pairs that are alike, the most alike first, of equally alike ones in the document's order. */
  List<Pair> pairs(Collection<ProvisionId> ofDocument, Collection<ProvisionId> ofBill) {
    Map<String, List<ProvisionId>> byWord = new HashMap<>();
    for (ProvisionId id : ofBill) {
      ofBill(id).forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(id));
    }
    byWord.values().removeIf(units -> units.size() > MOST_UNITS);
    List<Pair> pairs = new ArrayList<>();
    for (ProvisionId id : ofDocument) {
      Map<ProvisionId, Integer> shared = new HashMap<>();
      for (String word : ofDocument(id)) {
        byWord.getOrDefault(word, List.of()).forEach(unit -> shared.merge(unit, 1, Integer::sum));
      }
      shared.entrySet().stream()
          .sorted(
              Map.Entry.<ProvisionId, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(entry -> entry.getKey().value()))
          .limit(LOOKED_AT)
          .map(Map.Entry::getKey)
          .map(unit -> new Pair(id, unit, likeness(ofDocument(id), ofBill(unit))))
          .filter(pair -> pair.likeness() >= ALIKE)
          .forEach(pairs::add);
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    return pairs;
  }

  private static double likeness(Set<String> words, Set<String> others) {
    if (Math.min(words.size(), others.size()) < FEWEST_WORDS) {
      return 0;
    }
    long common = words.stream().filter(others::contains).count();
    return 2.0 * common / (words.size() + others.size());
  }

  private Set<String> ofBill(ProvisionId id) {
    return ofBill.computeIfAbsent(id, unit -> words(bill.text(unit)));
  }

  private Set<String> ofDocument(ProvisionId id) {
    return ofDocument.computeIfAbsent(id, unit -> words(document.text(unit)));
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
