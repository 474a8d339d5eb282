package org.modda.amendments;

import static org.modda.platform.Refused.Kind.MALFORMED;

import org.modda.platform.Refused;

/**
 * In what capacity somebody tables an amendment.
 *
 * @param of the party, group or mandate; empty for one's own name. Never a person's name. At most
 *     120 UTF-16 units
 */
public record Capacity(Kind kind, String of) {

  private static final int LONGEST = 120;

  /** In one's own name. */
  public static final Capacity OWN_NAME = new Capacity(Kind.OWN_NAME, "");

  /** For whom somebody speaks. */
  public enum Kind {
    OWN_NAME,
    PARTY,
    MANDATE
  }

  public Capacity {
    if (of.length() > LONGEST || (kind == Kind.OWN_NAME) != of.isEmpty()) {
      throw Refused.because(MALFORMED, "malformed-capacity");
    }
  }
}
