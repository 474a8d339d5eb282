package org.modda.drafting.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;

/** How far an import has come. */
sealed interface ImportState {

  /** It waits for its turn, or is being read. */
  record Reading() implements ImportState {}

  /**
   * It was read; {@code done} of {@code of} texts are durable.
   *
   * @param bill the bill, where it exists already: then versions are counted
   */
  record Keeping(int done, int of, @Nullable BillId bill) implements ImportState {

    Keeping(int done, int of) {
      this(done, of, null);
    }
  }

  /** The bill exists. */
  record Done(BillId bill, int of) implements ImportState {}

  /** There is no bill, or not all of it, and this is why. */
  record TurnedDown(String code, Map<String, Object> facts) implements ImportState {}

  default boolean isOver() {
    return this instanceof Done || this instanceof TurnedDown;
  }

  /** The bill that is there although not all of the document is: a fact of whatever ended it. */
  default Map<String, Object> begun() {
    return this instanceof Keeping(int done, int of, BillId bill) && bill != null
        ? Map.of("bill", bill.value())
        : Map.of();
  }
}
