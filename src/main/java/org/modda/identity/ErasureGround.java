package org.modda.identity;

/**
 * Why an administrator erased somebody. A closed set, because free words in a log that is for ever
 * would name the person.
 */
public enum ErasureGround {
  /** The person asked for it otherwise than on their account page, as by letter. */
  REQUEST,
  /** A court or an authority that may order it did so. */
  COURT_ORDER,
  /** The person died. */
  DEATH,
  /** The account was opened in the name of somebody else. */
  IMPERSONATION,
  /** Of erasures from before a ground was asked for; never of a new one. */
  NOT_STATED
}
