package org.modda.identity;

import java.util.Optional;

/** The invented people of a server for trying things out. */
public interface DemoPeople {

  /** The drafter in whose name demo content is introduced; empty on a server that is none. */
  Optional<AccountId> drafter();
}
