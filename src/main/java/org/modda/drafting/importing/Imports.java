package org.modda.drafting.importing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * The imports of this node: at most two at work, ten under way, one for each account, and the last
 * hundred remembered until a restart.
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
  private static final int REMEMBERED = 100;

  private final IntroducesBills bills;
  private final Map<ImportId, Import> remembered = new LinkedHashMap<>();
  private final Semaphore turns = new Semaphore(AT_WORK, true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Imports(IntroducesBills bills) {
    this.bills = bills;
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
    Import begun = admit(new Import(by, reading, title));
    try {
      byte[] document = body.read();
      threads.execute(() -> carryOut(begun, document));
    } catch (IOException | RuntimeException notRead) {
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
  synchronized ImportState state(ImportId id, AccountId asker) {
    Import known = remembered.get(id);
    if (known == null || !known.by().equals(asker)) {
      throw Refused.because(Refused.Kind.UNKNOWN, "unknown-import");
    }
    return known.state();
  }

  /** Lets what is at work end, for a while. */
  @PreDestroy
  void drain() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Import admit(Import wanted) {
    int underWay = 0;
    for (Import other : remembered.values()) {
      if (!other.state().isOver()) {
        underWay++;
        if (other.by().equals(wanted.by())) {
          throw Refused.because(
              Refused.Kind.CONFLICT, "import-running", Map.of("import", other.id().value()));
        }
      }
    }
    if (underWay == UNDER_WAY) {
      throw Refused.because(
          Refused.Kind.TOO_OFTEN, "too-many-imports", Map.of("retryAfterSeconds", 10));
    }
    remembered.put(wanted.id(), wanted);
    Iterator<Import> eldest = remembered.values().iterator();
    while (remembered.size() > REMEMBERED && eldest.hasNext()) {
      if (eldest.next().state().isOver()) {
        eldest.remove();
      }
    }
    return wanted;
  }

  private synchronized void forget(Import begun) {
    remembered.remove(begun.id());
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
  }

  private Done introduced(Import begun, byte[] document) {
    ReadDocument read = begun.reading().read(document);
    ImportedBill bill = begun.title() == null ? read.bill() : read.bill().titled(begun.title());
    checkTitle(bill.title());
    int of = bill.provisions().size();
    begun.goOn(new Keeping(0, of));
    BillId id = BillId.next();
    read.companion().keep(id, begun.by());
    BillId introduced =
        bills.introduce(id, bill, begun.by(), (done, all) -> begun.goOn(new Keeping(done, all)));
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
