package org.modda.amendments.docket;

/** Where an amendment is in its public life; all but the first are its end. */
public enum AmendmentState {
  /** Pending. */
  TABLED,
  WITHDRAWN,
  FALLEN,
  ADOPTED,
  REJECTED,
  MERGED
}
