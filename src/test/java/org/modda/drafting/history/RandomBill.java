package org.modda.drafting.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;
import org.modda.platform.DomainEvent;
import org.modda.platform.Ids;
import org.modda.text.ChangeSet;
import org.modda.text.RandomEdits;

/**
 * A bill to which everything happens that can, written straight into the log. Texts follow their
 * decisions late; the bill's clock sometimes goes backwards, as those of two nodes may.
 */
final class RandomBill {

  private static final List<AccountId> PEOPLE =
      List.of(new AccountId("anvar"), new AccountId("barno"), new AccountId("vali"));

  private final LogInMemory log;
  private final Random random;
  private final Edits edits;
  private final BillId bill = BillId.next();
  private final BillTree tree = new BillTree();
  private final Map<ProvisionId, StringBuilder> texts = new HashMap<>();
  private final Map<ProvisionId, Long> revisions = new HashMap<>();
  private final Deque<Following> following = new ArrayDeque<>();
  private long time = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

  private record SmallEdits(RandomEdits random) implements Edits {

    @Override
    public String first() {
      return random.text(8);
    }

    @Override
    public ChangeSet edit(String text, List<String> all) {
      return random.edit(text);
    }
  }

  private record Following(AmendedText text, String cause, int n) {}

  /** How its texts change. */
  interface Edits {

    String first();

    /**
     * @param all the bill's texts as they stand
     */
    ChangeSet edit(String text, List<String> all);
  }

  RandomBill(LogInMemory log, Random random) {
    this(log, random, new SmallEdits(new RandomEdits(random)));
  }

  RandomBill(LogInMemory log, Random random, Edits edits) {
    this.log = log;
    this.random = random;
    this.edits = edits;
    List<IntroducedProvision> units = new ArrayList<>();
    for (int i = 1; i <= 2 + random.nextInt(5); i++) {
      ProvisionId id = ProvisionId.next();
      units.add(
          new IntroducedProvision(
              id, null, ProvisionKind.ARTICLE, ProvisionNumber.of(i), "h" + i, null));
      if (random.nextInt(3) > 0) {
        open(id, edits.first());
      }
    }
    happens(
        new BillIntroduced(bill, "Qonun", "uz", units, null, who(), Instant.ofEpochMilli(time)));
  }

  BillId bill() {
    return bill;
  }

  /** From when to when it was written, in milliseconds. */
  long time() {
    return time;
  }

  void goOn(int steps) {
    for (int i = 0; i < steps; i++) {
      time += random.nextInt(4) * 250L;
      step();
    }
  }

  private void step() {
    List<Unit> units = tree.inOrder();
    Unit unit = units.get(random.nextInt(units.size()));
    Instant at = Instant.ofEpochMilli(time - random.nextInt(3) * 200L);
    switch (random.nextInt(16)) {
      case 0 ->
          happens(
              new ProvisionInserted(
                  bill,
                  ProvisionId.next(),
                  ProvisionKind.ARTICLE,
                  ProvisionNumber.NONE,
                  "",
                  new Place(null, unit.parent() == null ? unit.id() : null),
                  who(),
                  at));
      case 1 -> happens(new ProvisionMoved(bill, unit.id(), Place.FIRST, who(), at));
      case 2 ->
          happens(
              new ProvisionRenumbered(bill, unit.id(), ProvisionNumber.of(1 + steps()), who(), at));
      case 3 ->
          happens(
              random.nextBoolean()
                  ? new BillRenamed(bill, "Qonun " + steps(), who(), at)
                  : new ProvisionRenamed(bill, unit.id(), "h" + steps(), who(), at));
      case 4 -> {
        if (!unit.repealed()) {
          happens(new ProvisionRepealed(bill, unit.id(), who(), at));
        }
      }
      case 5 -> amend(unit.id(), at);
      case 6 -> split(unit, at);
      case 7 -> merge(unit, units.get(random.nextInt(units.size())), at);
      case 8, 9 -> follow();
      default -> type(unit.id());
    }
  }

  private int steps() {
    return random.nextInt(1_000);
  }

  private void amend(ProvisionId provision, Instant at) {
    String cause = Ids.next();
    ChangeSet change = edits.edit(words(provision), all());
    happens(
        new BillAmended(
            bill,
            cause,
            Ids.next(),
            List.of(new AmendedText(provision, revision(provision), change)),
            who(),
            at),
        new ProvisionRenamed(bill, provision, "amended " + steps(), who(), at));
    following.add(new Following(new AmendedText(provision, revision(provision), change), cause, 1));
  }

  private void split(Unit unit, Instant at) {
    String text = words(unit.id());
    if (text.isEmpty() || isAwaited(unit.id())) {
      return;
    }
    int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    ProvisionId into = ProvisionId.next();
    List<AmendedText> changes =
        List.of(
            new AmendedText(
                unit.id(),
                revision(unit.id()),
                ChangeSet.replacing(text.length(), from, text.length(), "")),
            new AmendedText(into, 0, ChangeSet.replacing(0, 0, 0, text.substring(from))));
    String cause = Ids.next();
    happens(
        new ProvisionSplit(
            bill, unit.id(), into, ProvisionNumber.NONE, "", cause, changes, who(), at));
    following.add(new Following(changes.get(0), cause, 1));
    following.add(new Following(changes.get(1), cause, 2));
  }

  private void merge(Unit unit, Unit into, Instant at) {
    String text = words(unit.id());
    if (unit.equals(into)
        || text.isEmpty()
        || unit.repealed()
        || isAwaited(unit.id())
        || isAwaited(into.id())) {
      return;
    }
    int end = words(into.id()).length();
    List<AmendedText> changes =
        List.of(
            new AmendedText(
                into.id(),
                revision(into.id()),
                ChangeSet.replacing(end, end, end, end == 0 ? text : "\n" + text)),
            new AmendedText(
                unit.id(),
                revision(unit.id()),
                ChangeSet.replacing(text.length(), 0, text.length(), "")));
    String cause = Ids.next();
    happens(new ProvisionMerged(bill, unit.id(), into.id(), cause, changes, who(), at));
    following.add(new Following(changes.get(0), cause, 1));
    following.add(new Following(changes.get(1), cause, 2));
  }

  /** Whether a decision on this text, or one that comes out of it, is still to follow. */
  private boolean isAwaited(ProvisionId provision) {
    return following.stream().anyMatch(one -> one.text.provision().equals(provision));
  }

  private void follow() {
    Following next = following.poll();
    if (next != null) {
      ProvisionId provision = next.text.provision();
      ChangeSet change = next.text.changes();
      if (change.length() == words(provision).length()) {
        accept(provision, change, next.cause, next.n);
      }
    }
  }

  private void type(ProvisionId provision) {
    if (!isAwaited(provision)) {
      accept(provision, edits.edit(words(provision), all()), null, random.nextInt(100));
    }
  }

  private void accept(ProvisionId provision, ChangeSet change, String cause, long n) {
    if (!texts.containsKey(provision)) {
      open(provision, "");
    }
    change.applyTo(texts.get(provision));
    long revision = revisions.merge(provision, 1L, Long::sum);
    Instant at = Instant.ofEpochMilli(time);
    append(
        provision.value(),
        List.of(
            new ChangeSetAccepted(
                bill, provision, revision, change, who(), "random", n, cause, at)));
  }

  private void open(ProvisionId provision, String text) {
    texts.put(provision, new StringBuilder(text));
    revisions.put(provision, 0L);
    append(
        provision.value(),
        List.of(new ProvisionTextOpened(bill, provision, text, who(), Instant.ofEpochMilli(time))));
  }

  private List<String> all() {
    return texts.values().stream().map(StringBuilder::toString).sorted().toList();
  }

  private String words(ProvisionId provision) {
    return texts.containsKey(provision) ? texts.get(provision).toString() : "";
  }

  private long revision(ProvisionId provision) {
    return revisions.getOrDefault(provision, 0L);
  }

  private AccountId who() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private void happens(BillEvent... events) {
    Arrays.stream(events).forEach(tree::evolve);
    append(bill.value(), Arrays.asList(events));
  }

  private void append(String stream, List<? extends DomainEvent> events) {
    log.append(stream, events);
  }
}
