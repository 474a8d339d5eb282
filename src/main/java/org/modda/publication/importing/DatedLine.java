package org.modda.publication.importing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed of a law at one date.
 *
 * @param number of the line, from 1
 * @param articles the whole new wording of each article that changed or came, by its number
 * @param repealed the numbers of those that went
 */
record DatedLine(
    int number, LocalDate date, Map<ArticleNumber, String> articles, List<ArticleNumber> repealed) {

  DatedLine {
    articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
    repealed = List.copyOf(repealed);
  }
}
