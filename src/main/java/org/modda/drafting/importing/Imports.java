package org.modda.drafting.importing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.ImportState.Done;
import org.modda.drafting.importing.ImportState.Keeping;
import org.modda.drafting.importing.ImportState.TurnedDown;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The imports that this node carries out: at most two at work, ten under way, one for each account
 * on all nodes together. How far each has come is told to {@link KeptImports} every second, and
 * when it ends.
 *
 * <p>Refused: {@code import-running} (409) with the id of the asker's own, {@code too-many-imports}
 * (429), {@code title-missing} and {@code title-too-long}; everything about the document itself is
 * the state of the import.
 */
@Component
final class Imports {

  /** Gives the document's bytes, once there is room for them. */
  interface Body {
    byte[] read() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int AT_WORK = 2;
  private static final int UNDER_WAY = 10;

  private final IntroducesBills bills;
  private final KeptImports kept;
  private final Map<ImportId, Import> underWay = new ConcurrentHashMap<>();
  private final Semaphore turns = new Semaphore(AT_WORK, true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService telling =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("imports").daemon().factory());
  private final Future<?> told;

  Imports(IntroducesBills bills, KeptImports kept) {
    this.bills = bills;
    this.kept = kept;
    this.told =
        telling.scheduleWithFixedDelay(
            () -> underWay.values().forEach(this::tell), 1, 1, TimeUnit.SECONDS);
  }

  /** Takes a document in; what becomes of it is told by {@link #state}. */
  ImportId begin(AccountId by, Format format, @Nullable String title, Body body)
      throws IOException {
    if (title != null) {
      checkTitle(title);
    }
    Import begun = admit(new Import(by, format, title));
    try {
      byte[] document = body.read();
      threads.execute(() -> carryOut(begun, document));
    } catch (IOException | RuntimeException notRead) {
      forget(begun);
      throw notRead;
    }
    return begun.id();
  }

  /**
   * How far an import of this account has come.
   *
   * @throws Refused {@code unknown-import} (404), also where it is somebody else's
   */
  ImportState state(ImportId id, AccountId asker) {
    Import own = underWay.get(id);
    return own != null && own.by().equals(asker) ? own.state() : kept.state(id, asker);
  }

  /** Lets what is at work end, for a while. */
  @PreDestroy
  void drain() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      told.cancel(false);
      telling.shutdownNow();
    }
  }

  private synchronized Import admit(Import wanted) {
    if (underWay.size() >= UNDER_WAY) {
      throw Refused.because(
          Refused.Kind.TOO_OFTEN, "too-many-imports", Map.of("retryAfterSeconds", 10));
    }
    kept.begin(wanted.id(), wanted.by());
    underWay.put(wanted.id(), wanted);
    return wanted;
  }

  private void forget(Import begun) {
    underWay.remove(begun.id());
    kept.forget(begun.id(), begun.by());
  }

  private void carryOut(Import begun, byte[] document) {
    try {
      turns.acquire();
      try {
        begun.goOn(introduced(begun, document));
      } finally {
        turns.release();
      }
    } catch (InterruptedException goingDown) {
      Thread.currentThread().interrupt();
      begun.goOn(new TurnedDown("draining", Map.of()));
    } catch (Refused refused) {
      begun.goOn(new TurnedDown(refused.code(), refused.facts()));
    } catch (RuntimeException | StackOverflowError failed) {
      LOG.error("Import {} failed", begun.id().value(), failed);
      begun.goOn(new TurnedDown("import-failed", Map.of()));
    }
    tell(begun);
  }

  /** Where this fails it is tried again within a second, for as long as it is under way here. */
  private void tell(Import one) {
    try {
      synchronized (one) {
        if (underWay.containsKey(one.id())) {
          ImportState state = one.state();
          kept.tell(one.id(), one.by(), state);
          if (state.isOver()) {
            underWay.remove(one.id());
          }
        }
      }
    } catch (RuntimeException notKept) {
      LOG.warn("How far import {} is could not be kept", one.id().value(), notKept);
    }
  }

  private Done introduced(Import begun, byte[] document) {
    ImportedBill read = begun.format().read(document);
    ImportedBill bill = begun.title() == null ? read : read.titled(begun.title());
    checkTitle(bill.title());
    int of = bill.provisions().size();
    begun.goOn(new Keeping(0, of));
    BillId introduced =
        bills.introduce(bill, begun.by(), (done, all) -> begun.goOn(new Keeping(done, all)));
    return new Done(introduced, of);
  }

  private static void checkTitle(String title) {
    if (title.isBlank()) {
      throw Refused.because(Refused.Kind.RULE, "title-missing");
    }
    if (title.length() > Limits.TITLE) {
      throw Refused.because(Refused.Kind.RULE, "title-too-long", Map.of("limit", Limits.TITLE));
    }
  }
}
