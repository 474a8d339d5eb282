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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes {@link LatestTexts}, each text at most once a second: a text that is being typed in
 * changes in every batch of events, and each time it would be written whole.
 *
 * <p>Those that wait are named in {@link TextsBehind}. Whoever finds names there that are not its
 * own, after a crash, writes these texts from the log.
 */
@Component
class PacedTexts {

  private static final Logger LOG = LoggerFactory.getLogger(PacedTexts.class);

  static final long PACE_MILLIS = 1_000;
  private static final int LOOK_EVERY = 10;

  private final Texts texts;
  private final LatestTexts latest;
  private final TextsBehind behind;
  private final Map<ProvisionId, Shown> waiting = new LinkedHashMap<>();

  /** What this process named last; whatever else is named is another's. */
  private List<ProvisionId> named = List.of();

  /** Named by another process, and named on by this one until they are written. */
  private final Set<ProvisionId> left = new LinkedHashSet<>();

  private final Map<ProvisionId, Long> written = new HashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("latest-texts").daemon().factory());
  private final Future<?> ticking;
  private int ticks;

  PacedTexts(Texts texts, LatestTexts latest, TextsBehind behind) {
    this.texts = texts;
    this.latest = latest;
    this.behind = behind;
    this.ticking = clock.scheduleWithFixedDelay(this::tick, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A text as a batch of events left it. */
  record Shown(BillId bill, ProvisionId provision, TextAt text) {}

  /** The texts that a batch of events changed. */
  synchronized void show(Collection<Shown> changed) {
    long now = System.nanoTime();
    written.values().removeIf(at -> now - at >= TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS));
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
    try {
      writeWaiting();
      if (ticks++ % LOOK_EVERY == 0) {
        writeLeftBehind();
      }
    } catch (RuntimeException later) {
      LOG.warn("the latest texts could not be written; trying again", later);
    }
  }

  private synchronized void writeWaiting() {
    List<ProvisionId> done = new ArrayList<>();
    for (Shown text : List.copyOf(waiting.values())) {
      latest.keep(text.bill(), text.provision(), text.text());
      waiting.remove(text.provision());
      done.add(text.provision());
    }
    if (!done.isEmpty()) {
      behind.written(done);
    }
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
    ticking.cancel(false);
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
