package org.modda.amendments;

import org.modda.drafting.ProvisionId;

/**
 * An instruction in its author's own words that nobody has worked into the text yet. It says where
 * it belongs; it cannot be adopted as it is, because that would be a guess.
 *
 * @param line the line of the provision's text, from 1; 0 where it names none
 * @param words as tabled
 */
public record Described(ProvisionId provision, int line, String words) {}
