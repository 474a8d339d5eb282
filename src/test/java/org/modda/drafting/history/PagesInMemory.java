package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;

/** Noted pages of a log, in memory. */
final class PagesInMemory implements TextsByPage {

  private final List<Map<BillId, Set<ProvisionId>>> pages = new ArrayList<>();

  @Override
  public long count() {
    return pages.size();
  }

  @Override
  public Set<ProvisionId> of(BillId bill, long from) {
    Set<ProvisionId> texts = new HashSet<>();
    for (long page = from; page < pages.size(); page++) {
      texts.addAll(pages.get((int) page).getOrDefault(bill, Set.of()));
    }
    return texts;
  }

  @Override
  public void note(long page, Map<BillId, Set<ProvisionId>> texts) {
    pages.add((int) page, texts);
  }
}
