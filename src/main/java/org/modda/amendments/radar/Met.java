package org.modda.amendments.radar;

import java.util.List;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Relation;

/**
 * Another pending amendment that one meets, where the order in which they are adopted matters.
 *
 * @param kinds how they meet: {@code WORDS}, {@code PLACE}, {@code STRUCTURE}, …
 * @param clean whether adopting both in either order gives the same bytes
 * @param falls whether the one falls if the other is adopted
 */
public record Met(AmendmentId with, List<Relation.Kind> kinds, boolean clean, boolean falls) {}
