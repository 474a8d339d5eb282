package org.modda.drafting.history;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.Unit;
import org.modda.platform.store.Recorded;

/**
 * Everything that ever happened to a bill: its tree in time, and the weave of each of its texts.
 * Folded from the bill's events and those of its texts in the order of their positions, so it is
 * the same on every node.
 *
 * <p>For one thread at a time.
 */
final class BillWeave {

  /** A text at a revision, whose words are shared by all moments that show it. */
  record Shown(ProvisionId provision, int revision) {}

  private final Cache<Shown, TextAt> shown;
  private final Cache<Shown, List<Stretch>> stretches;
  private final People people = new People();
  private final TreeInTime tree = new TreeInTime();
  private final Map<ProvisionId, WovenText> texts = new HashMap<>();
  private final Inheritance origins = new Inheritance(texts);
  private final Decided decided = new Decided();

  /**
   * @param shown texts at some revisions, {@code stretches} where their words come from: of all
   *     bills
   */
  BillWeave(Cache<Shown, TextAt> shown, Cache<Shown, List<Stretch>> stretches) {
    this.shown = shown;
    this.stretches = stretches;
  }

  /**
   * The next event of the bill or of one of its texts; one that is known, or not of this bill, or
   * not the next of its stream, changes nothing.
   */
  void take(Recorded recorded) {
    switch (recorded.event()) {
      case BillEvent e -> {
        if (recorded.sequence() == tree.count()) {
          tree.add(recorded);
          if (e instanceof WordsDecided words) {
            decided.decided(words, tree.count());
            origins.decided(words);
          }
        }
      }
      case ProvisionTextEvent e -> {
        WovenText text = texts.get(e.provision());
        if (WovenText.follows(text, e)) {
          take(recorded, e, text);
        }
      }
      default -> {}
    }
  }

  private void take(Recorded recorded, ProvisionTextEvent event, @Nullable WovenText known) {
    switch (event) {
      case ProvisionTextOpened e -> {
        WovenText text = WovenText.opened(recorded, e, people);
        texts.put(e.provision(), text);
        origins.changed(text);
      }
      case ChangeSetAccepted e -> {
        WovenText text = Objects.requireNonNull(known);
        origins.accept(text, e);
        text.add(recorded, e);
        origins.accepted(text, e);
        decided.followed(text, text.revision());
      }
    }
  }

  /** Takes over a text that was kept. */
  void put(WovenText text) {
    texts.put(text.provision(), text);
    origins.changed(text);
    text.causes().keySet().forEach(revision -> decided.followed(text, revision));
  }

  boolean isIntroduced() {
    return tree.count() > 0;
  }

  TreeInTime tree() {
    return tree;
  }

  People people() {
    return people;
  }

  /** Whether a cause is an amendment's, and not that of a split or a merger. */
  boolean isAmendment(String cause) {
    return !origins.carries(cause);
  }

  Inheritance origins() {
    return origins;
  }

  @Nullable WovenText text(ProvisionId provision) {
    return texts.get(provision);
  }

  Map<ProvisionId, WovenText> texts() {
    return texts;
  }

  /** The bill as it stands. */
  Optional<BillMoment> now() {
    return moment(tree.count(), WovenText::revision);
  }

  /** The bill after the event at a position of the log. */
  Optional<BillMoment> at(long position) {
    return moment(tree.countAt(position), text -> text.revisionAt(position));
  }

  /** The bill at an instant. */
  Optional<BillMoment> at(Instant instant) {
    long time = milliseconds(instant);
    return moment(tree.countAtTime(time), text -> text.revisionAtTime(time));
  }

  /** Bytes in memory, about. */
  long weight() {
    long sum = tree.weight() + decided.weight() + origins.copied().weight();
    for (WovenText text : texts.values()) {
      sum += text.weight();
    }
    return sum;
  }

  /** The whole milliseconds of an instant, however far it is. */
  static long milliseconds(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException beyond) {
      return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  private Optional<BillMoment> moment(int acts, ToIntFunction<WovenText> revisionOf) {
    if (acts == 0) {
      return Optional.empty();
    }
    BillTree then = tree.after(acts);
    TreeInTime.Act last = tree.acts().get(acts - 1);
    long position = last.position();
    Instant at = last.event().at();
    List<Unit> units = then.inOrder();
    Map<ProvisionId, TextAt> words = HashMap.newHashMap(units.size());
    Set<ProvisionId> repealed =
        units.stream()
            .map(Unit::id)
            .filter(then::isRepealed)
            .collect(Collectors.toUnmodifiableSet());
    for (Unit unit : units) {
      WovenText text = texts.get(unit.id());
      int revision = text == null ? -1 : revisionOf.applyAsInt(text);
      if (text != null && revision >= 0) {
        words.put(unit.id(), shown(text, revision));
        if (text.position(revision) > position) {
          position = text.position(revision);
          at = text.at(revision);
        }
      }
    }
    return Optional.of(
        new BillMoment(
            tree.bill(),
            position,
            at,
            tree.title(acts),
            tree.introduced().language(),
            acts - 1L,
            List.copyOf(units),
            repealed,
            Collections.unmodifiableMap(words),
            decided.isSettled(acts, then, revisionOf)));
  }

  /** Where the words of a text come from, made now where it is not remembered. */
  List<Stretch> stretches(WovenText text, int revision, Supplier<List<Stretch>> made) {
    return stretches.get(new Shown(text.provision(), revision), key -> made.get());
  }

  TextAt shown(WovenText text, int revision) {
    return shown.get(
        new Shown(text.provision(), revision),
        key -> text.at(key.revision(), text.weave().text(key.revision())));
  }
}
