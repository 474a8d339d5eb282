package org.modda.identity;

/**
 * What somebody is in the procedure of one bill, or of all. Every signed-in account is a citizen.
 */
public enum Role {
  CITIZEN,
  DRAFTER,
  DEPUTY,
  CLERK,
  MODERATOR,
  RESEARCHER,
  ADMINISTRATOR
}
