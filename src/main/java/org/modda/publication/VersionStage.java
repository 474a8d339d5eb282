package org.modda.publication;

/** Where in its procedure a published text stood. */
public enum VersionStage {
  AS_INTRODUCED,
  PUBLIC_DISCUSSION,
  COMMITTEE,
  FIRST_READING,
  SECOND_READING,
  THIRD_READING,
  ADOPTED,
  /** The law as it binds from a date on; the only stage that is dated, and always is. */
  IN_FORCE,
  /** Whatever else a parliament has; its title says what. */
  OTHER
}
