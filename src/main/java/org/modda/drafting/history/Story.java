package org.modda.drafting.history;

import org.modda.drafting.ProvisionId;

/**
 * The story of one character of a text.
 *
 * @param revision the text's, at which it was asked for
 * @param from where the words around it that share its story begin in that text, UTF-16 units
 * @param to where they end
 * @param origin where it first came from
 * @param here how it came into this text: the same as {@code origin} unless it was copied, or
 *     carried over by a split or a merger
 */
public record Story(
    ProvisionId provision, long revision, int from, int to, Origin origin, Origin here) {

  /** Whether it was first written in another place. */
  public boolean isCopied() {
    return !origin.equals(here);
  }
}
