package org.modda.drafting.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.springframework.stereotype.Component;

/**
 * Where every word of a bill comes from: who wrote it first, in which text and revision, when and
 * why.
 *
 * <p>What was copied inside a bill keeps its first origin where it is recognisable: at least 40
 * units that stood in one of its texts, or that one change had taken out a little while before. So
 * does what a split or a merger carries over, however short. Moving and renumbering change nothing,
 * since words belong to their text.
 */
@Component
public class Provenance {

  private final BillWeaves weaves;

  Provenance(BillWeaves weaves) {
    this.weaves = weaves;
  }

  /** As the bill stands; empty where there is no such bill. */
  public Optional<OriginsOfBill> now(BillId bill) {
    return weaves
        .ask(bill, weave -> weave.now().map(new OriginsOfWeave(weave)::of))
        .flatMap(Function.identity());
  }

  /** After the event at this position of the log; empty before the bill was introduced. */
  public Optional<OriginsOfBill> at(BillId bill, long position) {
    return weaves
        .ask(bill, weave -> weave.at(position).map(new OriginsOfWeave(weave)::of))
        .flatMap(Function.identity());
  }

  /** Of one text at one of its revisions; empty where there is no such bill, text or revision. */
  public Optional<List<Stretch>> of(BillId bill, ProvisionId provision, long revision) {
    return weaves
        .ask(bill, weave -> new OriginsOfWeave(weave).of(provision, revision))
        .flatMap(Function.identity());
  }

  /**
   * Of one unit of a text at one of its revisions.
   *
   * @param unit zero-based; empty also where the text is shorter
   */
  public Optional<Story> story(BillId bill, ProvisionId provision, long revision, int unit) {
    return weaves
        .ask(bill, weave -> new OriginsOfWeave(weave).story(provision, revision, unit))
        .flatMap(Function.identity());
  }
}
