package org.modda.drafting.importing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.HashMap;
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
import org.modda.drafting.importing.ImportWork.CarriedOut;
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
public class Imports {

  /** Gives the document's bytes, once there is room for them. */
  public interface Body {
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

  ImportId begin(AccountId by, Format format, @Nullable String title, Body body)
      throws IOException {
    return begin(by, document -> ReadDocument.alone(format.read(document)), title, body);
  }

  /** Takes a document in; what becomes of it is told by {@link #answer}. */
  public ImportId begin(AccountId by, Reading reading, @Nullable String title, Body body)
      throws IOException {
    if (title != null) {
      checkTitle(title);
    }
    return begin(
        by, (document, progress) -> introduced(reading, title, by, document, progress), body);
  }

  /** Takes a document in, of which something else is made than one bill as it stands. */
  public ImportId begin(AccountId by, ImportWork work, Body body) throws IOException {
    Import begun = admit(new Import(by, work));
    try {
      byte[] document = body.read();
      threads.execute(() -> carryOut(begun, document));
    } catch (IOException | RuntimeException | Error notRead) {
      forget(begun);
      throw notRead;
    }
    return begun.id();
  }

  /** How far an import of this account has come, as it is told. */
  public ImportAnswer answer(String id, AccountId asker) {
    return ImportAnswer.of(id, state(new ImportId(id), asker));
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
        CarriedOut all =
            begun
                .work()
                .carryOut(document, (bill, done, of) -> begun.goOn(new Keeping(done, of, bill)));
        begun.goOn(new Done(all.bill(), all.of()));
      } finally {
        turns.release();
      }
    } catch (InterruptedException goingDown) {
      Thread.currentThread().interrupt();
      begun.goOn(new TurnedDown("draining", begun.state().begun()));
    } catch (Refused refused) {
      Map<String, Object> facts = new HashMap<>(refused.facts());
      facts.putAll(begun.state().begun());
      begun.goOn(new TurnedDown(refused.code(), facts));
    } catch (RuntimeException | StackOverflowError failed) {
      begun.goOn(new TurnedDown("import-failed", begun.state().begun()));
      LOG.error("Import {} failed", begun.id().value(), failed);
    } catch (Error severe) {
      // Such as no memory left: its asker is told, and the thread ends with it.
      begun.goOn(new TurnedDown("import-failed", begun.state().begun()));
      tell(begun);
      throw severe;
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
    } catch (RuntimeException | OutOfMemoryError notKept) {
      LOG.warn("How far import {} is could not be kept", one.id().value(), notKept);
    }
  }

  private CarriedOut introduced(
      Reading reading,
      @Nullable String title,
      AccountId by,
      byte[] document,
      ImportWork.Progress progress) {
    ReadDocument read = reading.read(document);
    ImportedBill bill = title == null ? read.bill() : read.bill().titled(title);
    checkTitle(bill.title());
    int of = bill.provisions().size();
    progress.kept(null, 0, of);
    BillId id = BillId.next();
    read.companion().keep(id, by);
    BillId introduced =
        bills.introduce(id, bill, by, (done, all) -> progress.kept(null, done, all));
    return new CarriedOut(introduced, of);
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
