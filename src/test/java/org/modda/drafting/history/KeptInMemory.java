package org.modda.drafting.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.modda.drafting.BillId;

/** Kept histories in memory, also such as nobody can read. */
final class KeptInMemory implements KeptWeaves {

  private final Map<BillId, byte[]> kept = new HashMap<>();

  @Override
  public Optional<byte[]> of(BillId bill) {
    return Optional.ofNullable(kept.get(bill));
  }

  @Override
  public void keep(BillId bill, long position, byte[] bytes) {
    kept.put(bill, bytes);
  }
}
