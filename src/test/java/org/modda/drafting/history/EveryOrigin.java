package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.platform.store.Recorded;

/** Where every character comes from, as simple as can be: each is carried along by itself. */
final class EveryOrigin {

  /** One character with its first origin. */
  record One(char character, ProvisionId provision, long revision, long position) {}

  private record Source(String name, long cut, List<One> all) {}

  private record Match(int from, int to, Source source, int at) {

    List<One> all() {
      return source.all.subList(at, at + to - from);
    }
  }

  private static final Comparator<Match> BEST =
      Comparator.<Match>comparingInt(m -> m.from - m.to)
          .thenComparingInt(m -> m.from)
          .thenComparingLong(m -> m.all().getFirst().position)
          .thenComparingLong(m -> m.source.cut)
          .thenComparing(m -> m.source.name)
          .thenComparingInt(m -> m.at);

  private final Map<ProvisionId, List<List<One>>> texts = new HashMap<>();
  private final Map<String, WordsDecided> parted = new HashMap<>();
  private final List<Source> cuts = new ArrayList<>();
  private long cutsSoFar;
  private int copies;

  void take(Recorded recorded) {
    switch (recorded.event()) {
      case ProvisionSplit e -> parted.put(e.cause(), e);
      case ProvisionMerged e -> parted.put(e.cause(), e);
      case ProvisionTextOpened e ->
          texts
              .computeIfAbsent(e.provision(), p -> new ArrayList<>())
              .add(typed(e.text(), e.provision(), 0, recorded.position()));
      case ChangeSetAccepted e -> accepted(e, recorded.position());
      default -> {}
    }
  }

  /** The characters of a text at a revision. */
  List<One> text(ProvisionId provision, long revision) {
    return texts.get(provision).get((int) revision);
  }

  Map<ProvisionId, List<List<One>>> texts() {
    return texts;
  }

  /** How many stretches were copies, so that a test may see that there were any. */
  int copies() {
    return copies;
  }

  private void accepted(ChangeSetAccepted e, long position) {
    List<List<One>> revisions = texts.get(e.provision());
    List<One> before = revisions.getLast();
    List<One> after = new ArrayList<>();
    List<Source> taken = new ArrayList<>();
    int[] kept = {0};
    e.changes()
        .forEachChange(
            (fromA, toA, fromB, toB, insert) -> {
              after.addAll(before.subList(kept[0], fromA));
              kept[0] = toA;
              List<One> put = typed(insert, e.provision(), e.revision(), position);
              if (e.cause() != null && parted.containsKey(e.cause())) {
                carry(parted.get(e.cause()), e.provision(), put);
              } else {
                copy(insert, put, 0, insert.length());
              }
              after.addAll(put);
              if (toA - fromA >= 40) {
                taken.add(
                    new Source(
                        e.provision().value(),
                        ++cutsSoFar,
                        List.copyOf(before.subList(fromA, toA))));
              }
            });
    after.addAll(before.subList(kept[0], before.size()));
    cuts.addAll(taken);
    while (cuts.size() > 32) {
      cuts.removeFirst();
    }
    revisions.add(after);
  }

  private void carry(WordsDecided event, ProvisionId into, List<One> put) {
    ProvisionId from =
        event instanceof ProvisionSplit s ? s.provision() : ((ProvisionMerged) event).provision();
    for (AmendedText text : event.texts()) {
      if (text.provision().equals(from) && !into.equals(from)) {
        List<One> source = text(from, text.base());
        int length = Math.min(put.size(), source.size());
        for (int i = 1; i <= length; i++) {
          put.set(put.size() - i, source.get(source.size() - i));
        }
      }
    }
  }

  private void copy(String insert, List<One> put, int lowest, int highest) {
    Match best = null;
    for (Source source : sources()) {
      for (Match match : matches(insert, source, lowest, highest)) {
        best = best == null || BEST.compare(match, best) < 0 ? match : best;
      }
    }
    if (best != null) {
      copies++;
      for (int i = best.from; i < best.to; i++) {
        put.set(i, best.source.all.get(best.at + i - best.from));
      }
      copy(insert, put, lowest, best.from);
      copy(insert, put, best.to, highest);
    }
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>(cuts);
    texts.forEach((id, all) -> sources.add(new Source(id.value(), 0, all.getLast())));
    return sources;
  }

  private static List<Match> matches(String insert, Source source, int lowest, int highest) {
    List<Match> matches = new ArrayList<>();
    List<One> all = source.all;
    for (int i = lowest; i + 40 <= highest; i++) {
      for (int j = 0; j + 40 <= all.size(); j++) {
        boolean goesBack = i > lowest && j > 0 && insert.charAt(i - 1) == all.get(j - 1).character;
        int length = 0;
        while (!goesBack
            && i + length < highest
            && j + length < all.size()
            && insert.charAt(i + length) == all.get(j + length).character) {
          length++;
        }
        if (length >= 40) {
          trim(insert, new Match(i, i + length, source, j), matches);
        }
      }
    }
    return matches;
  }

  private static void trim(String insert, Match match, List<Match> matches) {
    int from = match.from;
    int to = match.to;
    while (from < to && isInside(insert, from)) {
      from++;
    }
    while (to > from && isInside(insert, to)) {
      to--;
    }
    if (to - from < 40) {
      from = match.from + (isLow(insert, match.from) ? 1 : 0);
      to = match.to - (isLow(insert, match.to) ? 1 : 0);
    }
    if (to - from >= 40) {
      matches.add(new Match(from, to, match.source, match.at + from - match.from));
    }
  }

  private static boolean isInside(String text, int place) {
    return place > 0
        && place < text.length()
        && text.substring(place - 1, place + 1)
            .matches("[\\p{L}\\p{N}\\p{Cs}'ʻʼ‘’`]{2}|[\\x{10000}-\\x{10FFFF}]");
  }

  private static boolean isLow(String text, int place) {
    return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
  }

  private static List<One> typed(String text, ProvisionId provision, long revision, long position) {
    List<One> all = new ArrayList<>();
    text.chars().forEach(c -> all.add(new One((char) c, provision, revision, position)));
    return all;
  }
}
