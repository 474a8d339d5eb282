package org.modda.identity;

import java.util.List;

/**
 * A command that carries the acts of several people, so that one commit keeps them all.
 *
 * <p>It comes to its handler unchecked, because one act that is not allowed must not take the
 * others with it: the handler must ask {@link Access#check} for each act, and refuse that act
 * alone.
 */
public interface Gathered {

  /** What each of them wants, in the order it is to happen. */
  List<? extends Act> acts();
}
