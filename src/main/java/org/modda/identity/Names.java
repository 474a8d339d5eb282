package org.modda.identity;

import java.util.Collection;
import java.util.Map;

/** The names people chose to be shown by. They are erasable, so no event and no view keeps them. */
public interface Names {

  /** The names of those accounts that still have one; the others are absent. */
  Map<AccountId, String> of(Collection<AccountId> accounts);
}
