package org.modda.amendments;

import java.util.Optional;
import org.modda.identity.AccountId;

/** The drafts of amendments, each for its author alone. */
public interface Drafts {

  /** The draft; empty where there is none, and just so where it is somebody else's. */
  Optional<Draft> of(AmendmentId amendment, AccountId asker);
}
