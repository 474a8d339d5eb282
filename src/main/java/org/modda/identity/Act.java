package org.modda.identity;

/**
 * A command that an account sends. Its type says who may send it, by {@link AllowedTo}; a command
 * that says nothing is refused to everybody.
 */
public interface Act {

  /** Who sends it. */
  AccountId by();

  /** Where the sender needs one of the allowed roles. */
  Scope scope();
}
