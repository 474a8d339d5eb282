package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.BillTree;
import org.modda.platform.store.Recorded;

/**
 * The tree of a bill at any of its events: the events themselves, and the tree after some of them,
 * so that any is near one.
 */
final class TreeInTime {

  private static final int SPACING = 256;

  /**
   * A bill's own event, without texts, and where it stands in the log.
   *
   * @param written when its commit was, milliseconds since 1970
   */
  record Act(long position, BillEvent event, long written) {}

  private final List<Act> acts = new ArrayList<>();

  /** For each event the latest time up to it: clocks of two nodes may disagree. */
  private long[] times = new long[64];

  private final TreeMap<Integer, BillTree> trees = new TreeMap<>();
  private final TreeMap<Integer, String> titles = new TreeMap<>();
  private final BillTree newest = new BillTree();

  void add(Recorded recorded) {
    BillEvent event = (BillEvent) recorded.event();
    int count = acts.size();
    acts.add(new Act(recorded.position(), withoutTexts(event), recorded.at().toEpochMilli()));
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    long time = event.at().toEpochMilli();
    times[count] = count == 0 ? time : Math.max(time, times[count - 1]);
    newest.evolve(event);
    if (count % SPACING == 0) {
      trees.put(count + 1, newest.copy());
    }
    switch (event) {
      case BillIntroduced e -> titles.put(count + 1, e.title());
      case BillRenamed e -> titles.put(count + 1, e.title());
      default -> {}
    }
  }

  /** The words are in the texts' own streams: kept once. */
  private static BillEvent withoutTexts(BillEvent event) {
    return switch (event) {
      case BillAmended e ->
          new BillAmended(e.bill(), e.cause(), e.decision(), List.of(), e.by(), e.at());
      case ProvisionSplit e ->
          new ProvisionSplit(
              e.bill(),
              e.provision(),
              e.into(),
              e.number(),
              e.heading(),
              e.cause(),
              List.of(),
              e.by(),
              e.at());
      case ProvisionMerged e ->
          new ProvisionMerged(
              e.bill(), e.provision(), e.into(), e.cause(), List.of(), e.by(), e.at());
      default -> event;
    };
  }

  /** How many events there are; they are counted from 1 below. */
  int count() {
    return acts.size();
  }

  List<Act> acts() {
    return acts;
  }

  BillId bill() {
    return acts.getFirst().event().bill();
  }

  BillIntroduced introduced() {
    return (BillIntroduced) acts.getFirst().event();
  }

  /** How many events are not after a position of the log. */
  int countAt(long position) {
    int low = 0;
    int high = acts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (acts.get(middle).position() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many events there are before the first that is after a time. */
  int countAtTime(long time) {
    int low = 0;
    int high = acts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The tree as it is now, to read alone. */
  BillTree newest() {
    return newest;
  }

  /** The tree after so many events, to read alone. */
  BillTree after(int count) {
    if (count == acts.size()) {
      return newest;
    }
    var near = trees.floorEntry(count);
    if (near.getKey() == count) {
      return near.getValue();
    }
    BillTree tree = near.getValue().copy();
    for (Act act : acts.subList(near.getKey(), count)) {
      tree.evolve(act.event());
    }
    return tree;
  }

  String title(int count) {
    return titles.floorEntry(count).getValue();
  }

  /** Bytes in memory, about. */
  long weight() {
    return 300L * acts.size() + 150L * newest.size() * (1 + trees.size());
  }
}
