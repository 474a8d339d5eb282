package org.modda.drafting.history;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes {@link LatestTexts}, each text at most once a second: a text that is being typed in
 * changes in every batch of events, and each time it would be written whole. Where many are typed
 * in, more rarely: {@value #REST} times as long as writing them took, and ten seconds at most,
 * nothing is written.
 *
 * <p>Those that wait are named in {@link TextsBehind}. Whoever finds names there that are not its
 * own, after a crash, writes these texts from the log.
 */
@Component
class PacedTexts {

  private static final Logger LOG = LoggerFactory.getLogger(PacedTexts.class);

  private static final long PACE = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_PACE = TimeUnit.SECONDS.toNanos(10);
  private static final int REST = 20;
  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(10);

  private final Texts texts;
  private final LatestTexts latest;
  private final TextsBehind behind;
  private final Map<ProvisionId, Shown> waiting = new LinkedHashMap<>();

  /** What this process named last; whatever else is named is another's. */
  private List<ProvisionId> named = List.of();

  /** Named by another process, and named on by this one until they are written. */
  private final Set<ProvisionId> left = new LinkedHashSet<>();

  private final Map<ProvisionId, Long> written = new HashMap<>();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("latest-texts").daemon().factory());
  private long pace = PACE;
  private long looked = System.nanoTime() - LOOK_EVERY;

  PacedTexts(Texts texts, LatestTexts latest, TextsBehind behind) {
    this.texts = texts;
    this.latest = latest;
    this.behind = behind;
    clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    clock.execute(this::tick);
  }

  /** A text as a batch of events left it. */
  record Shown(BillId bill, ProvisionId provision, TextAt text) {}

  /** The texts that a batch of events changed. */
  synchronized void show(Collection<Shown> changed) {
    long now = System.nanoTime();
    written.values().removeIf(at -> now - at >= pace);
    boolean more = false;
    for (Shown text : changed) {
      if (written.putIfAbsent(text.provision(), now) == null) {
        latest.keep(text.bill(), text.provision(), text.text());
        waiting.remove(text.provision());
      } else {
        more |= waiting.put(text.provision(), text) == null;
      }
    }
    if (more) {
      nameAll();
    }
  }

  /** Names what waits here, and goes on naming what a process that may be gone had named. */
  private void nameAll() {
    behind.named().stream().filter(each -> !named.contains(each)).forEach(left::add);
    left.removeAll(waiting.keySet());
    named = Stream.concat(waiting.keySet().stream(), left.stream()).toList();
    behind.name(named.stream().map(ProvisionId::value).toList());
  }

  private void tick() {
    long rest = PACE;
    try {
      rest = writeWaiting();
      if (System.nanoTime() - looked >= LOOK_EVERY) {
        looked = System.nanoTime();
        writeLeftBehind();
      }
    } catch (RuntimeException later) {
      LOG.warn("the latest texts could not be written; trying again", later);
    }
    if (!clock.isShutdown()) {
      var unused = clock.schedule(this::tick, rest, TimeUnit.NANOSECONDS);
    }
  }

  /** How long to rest from it, in nanoseconds. */
  private synchronized long writeWaiting() {
    long begun = System.nanoTime();
    List<ProvisionId> done = new ArrayList<>();
    for (Shown text : List.copyOf(waiting.values())) {
      latest.keep(text.bill(), text.provision(), text.text());
      waiting.remove(text.provision());
      written.put(text.provision(), System.nanoTime());
      done.add(text.provision());
    }
    if (!done.isEmpty()) {
      behind.written(done);
    }
    pace = Math.clamp(REST * (System.nanoTime() - begun), PACE, LONGEST_PACE);
    return pace;
  }

  /** What a process that is gone had still to write. */
  private void writeLeftBehind() {
    List<ProvisionId> all = behind.named();
    synchronized (this) {
      if (all.isEmpty() || !waiting.isEmpty()) {
        return;
      }
    }
    for (ProvisionId provision : all) {
      texts
          .bill(provision)
          .ifPresent(bill -> latest.keep(bill, provision, texts.latest(provision)));
    }
    synchronized (this) {
      all.forEach(left::remove);
    }
    behind.written(all);
  }

  @PreDestroy
  void drain() {
    clock.shutdown();
    try {
      if (clock.awaitTermination(5, TimeUnit.SECONDS)) {
        writeWaiting();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
