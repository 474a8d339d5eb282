package org.modda.amendments.merging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.CanonicalBill;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.Unit;

/**
 * A bill as it stands: its tree, and the texts with their revisions. Never changes, so that several
 * threads may ask it.
 */
public final class BillState {

  private final BillTree tree;
  private final Map<ProvisionId, RevisedText> texts;

  private BillState(BillTree tree, Map<ProvisionId, RevisedText> texts) {
    this.tree = tree;
    this.texts = Map.copyOf(texts);
  }

  /**
   * @param inOrder every unit, parents before their children and siblings in order
   * @param texts of every unit that has one; of those that no amendment changes only the {@link
   *     Consolidated#hash} has need
   */
  public static BillState of(List<Unit> inOrder, Map<ProvisionId, RevisedText> texts) {
    return new BillState(BillTree.of(inOrder), texts);
  }

  static BillState taking(BillTree tree, Map<ProvisionId, RevisedText> texts) {
    return new BillState(tree, texts);
  }

  /** A copy, for whoever asks to change. */
  public BillTree tree() {
    return tree.copy();
  }

  public Map<ProvisionId, RevisedText> texts() {
    return texts;
  }

  public @Nullable RevisedText text(ProvisionId provision) {
    return texts.get(provision);
  }

  /** SHA-256 of what it says, in hexadecimal: see {@link CanonicalBill}. */
  String hash() {
    return CanonicalBill.hash(
        tree.inOrder(),
        provision -> {
          RevisedText text = texts.get(provision);
          return text == null ? null : text.text();
        });
  }

  /** For reading alone, by this package. */
  BillTree standing() {
    return tree;
  }
}
