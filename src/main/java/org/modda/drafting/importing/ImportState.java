package org.modda.drafting.importing;

import java.util.Map;
import org.modda.drafting.BillId;

/** How far an import has come. */
sealed interface ImportState {

  /** It waits for its turn, or is being read. */
  record Reading() implements ImportState {}

  /** It was read; {@code done} of {@code of} texts are durable. */
  record Keeping(int done, int of) implements ImportState {}

  /** The bill exists. */
  record Done(BillId bill, int of) implements ImportState {}

  /** There is no bill, and this is why. */
  record TurnedDown(String code, Map<String, Object> facts) implements ImportState {}

  default boolean isOver() {
    return this instanceof Done || this instanceof TurnedDown;
  }
}
