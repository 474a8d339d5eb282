package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;
import org.modda.text.ChangeSet;

/** Small bills and amendments to them, made to collide. */
final class RandomAmendments {

  private static final String[] PIECES = {"a", "b", " ", "\n", "oʻ", "modda", "[[a2]]", "😀"};

  private final Random random;

  RandomAmendments(Random random) {
    this.random = random;
  }

  /** Two chapters of two articles each. */
  BillState bill() {
    List<Unit> units = new ArrayList<>();
    Map<ProvisionId, RevisedText> texts = new HashMap<>();
    for (int chapter = 1; chapter <= 2; chapter++) {
      units.add(unit("c" + chapter, null, ProvisionKind.CHAPTER, chapter));
      for (int article = 2 * chapter - 1; article <= 2 * chapter; article++) {
        units.add(unit("a" + article, "c" + chapter, ProvisionKind.ARTICLE, article));
        texts.put(id("a" + article), new RevisedText(random.nextInt(3), text(8)));
      }
    }
    return BillState.of(units, texts);
  }

  List<Candidate> candidates(BillState state, int count) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      all.add(candidate(state, i));
    }
    return all;
  }

  Candidate candidate(BillState state, int number) {
    List<BillAct> acts = new ArrayList<>();
    Set<ProvisionId> changed = new HashSet<>();
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      BillAct act = random.nextInt(5) < 3 ? words(state) : structure(state, number, left);
      if (!(act instanceof ChangeText) || changed.add(act.provision())) {
        acts.add(act);
      }
    }
    return new Candidate(new AmendmentId("m" + number), number, null, Wording.of(acts), false);
  }

  /** A sub-amendment that changes the words that its parent leaves. */
  @Nullable Candidate child(Candidate parent, int number) {
    for (BillAct act : parent.wording().acts()) {
      if (act instanceof ChangeText change) {
        ChangeSet changes = edit(change.changes().newLength());
        return new Candidate(
            new AmendmentId("m" + number),
            number,
            parent.id(),
            Wording.of(List.of(new ChangeText(act.provision(), change.base(), changes))),
            false);
      }
    }
    return null;
  }

  private ChangeText words(BillState state) {
    ProvisionId article = article();
    RevisedText text = Objects.requireNonNull(state.text(article));
    return new ChangeText(article, text.revision(), edit(text.text().length()));
  }

  private BillAct structure(BillState state, int number, int nth) {
    return switch (random.nextInt(6)) {
      case 0 -> new RepealProvision(random.nextInt(4) == 0 ? chapter() : article());
      case 1 -> new MoveProvision(article(), place(state));
      case 2 -> new RenumberProvision(article(), new ProvisionNumber(4, random.nextInt(3), null));
      case 3 -> new RenameProvision(article(), text(2));
      default ->
          new InsertProvision(
              id("n" + number + "-" + nth),
              ProvisionKind.ARTICLE,
              new ProvisionNumber(4, 1 + random.nextInt(3), null),
              "new",
              place(state),
              text(4));
    };
  }

  private Place place(BillState state) {
    ProvisionId parent = chapter();
    List<ProvisionId> siblings = state.standing().children(parent);
    return new Place(
        parent, random.nextInt(3) == 0 ? null : siblings.get(random.nextInt(siblings.size())));
  }

  private ChangeSet edit(int length) {
    ChangeSet changes = replacement(length);
    if (random.nextInt(3) == 0) {
      changes = changes.compose(replacement(changes.newLength()));
    }
    return changes;
  }

  private ChangeSet replacement(int length) {
    int from = random.nextInt(length + 1);
    int to = random.nextInt(3) == 0 ? from : from + random.nextInt(Math.min(6, length - from) + 1);
    return ChangeSet.replacing(length, from, to, from < to && random.nextBoolean() ? "" : text(2));
  }

  private String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private ProvisionId article() {
    return id("a" + (1 + random.nextInt(4)));
  }

  private ProvisionId chapter() {
    return id("c" + (1 + random.nextInt(2)));
  }

  static ProvisionId id(String id) {
    return new ProvisionId(id);
  }

  private static Unit unit(String id, @Nullable String parent, ProvisionKind kind, int number) {
    return new Unit(
        id(id),
        parent == null ? null : id(parent),
        kind,
        ProvisionNumber.of(number),
        "",
        null,
        false);
  }
}
