package org.modda.amendments.radar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent;
import org.modda.drafting.Audience;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.history.Texts;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The dockets of the bills that somebody looks at, kept up by the log on every node, beside the
 * edit's path.
 *
 * <p>A docket is a fold of the log, so there is nothing to rebuild: one that is not in memory is
 * read again. Whoever looks at a bill is told when its docket has changed, at most five times a
 * second.
 */
@Component
public class Dockets implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Dockets.class);

  private static final int KEPT = 200;
  private static final long PACE = TimeUnit.MILLISECONDS.toNanos(200);

  private final Streams streams;
  private final Texts texts;
  private final Audience audience;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Cache<BillId, Kept> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  Dockets(Streams streams, Texts texts, LogTail tail, Audience audience) {
    this.streams = streams;
    this.texts = texts;
    this.audience = audience;
    tail.follow(this::heard);
  }

  /** The docket of a bill; an empty one where nothing was tabled. */
  public DocketView of(BillId bill) {
    return of(bill, -1);
  }

  /** The docket with every act on the text as it is. */
  public DocketView present(BillId bill) {
    return kept(bill).docket.present();
  }

  /** The docket with at least this event of its stream, so that people see what they just did. */
  public DocketView of(BillId bill, long atLeast) {
    return kept(bill).docket.view(atLeast);
  }

  /** The bill and what is pending, at one moment. */
  public BillAndDocket moment(BillId bill) {
    return kept(bill).docket.moment();
  }

  /** What an amendment of a bill says; empty where its docket has none with this id. */
  public Optional<Worded> worded(BillId bill, AmendmentId amendment) {
    return kept(bill).docket.worded(amendment);
  }

  Optional<AmendmentInFull> inFull(BillId bill, AmendmentId amendment) {
    return kept(bill).docket.inFull(amendment);
  }

  /**
   * What a decision of the bill did to its docket; empty while texts have not followed, and where
   * the docket was told already.
   *
   * @param complete whether to wait for every text
   */
  public Optional<DecisionEffect> effectOf(BillId bill, String decision, boolean complete) {
    return kept(bill).docket.effectOf(decision, complete);
  }

  /** Whether a decision of the bill is still to be told to its docket. */
  public boolean isOpen(BillId bill, String decision) {
    return kept(bill).docket.isOpen(decision);
  }

  @Override
  public void destroy() {
    workers.shutdownNow();
  }

  private Kept kept(BillId bill) {
    return kept.get(bill, b -> new Kept(b, new LiveDocket(b, streams, texts)));
  }

  private void heard(List<Recorded> events) {
    for (Recorded recorded : events) {
      BillId bill = billOf(recorded.event());
      Kept one = bill == null ? null : kept.getIfPresent(bill);
      if (one != null) {
        one.docket.tell(recorded);
        one.work();
      }
    }
  }

  private static @Nullable BillId billOf(DomainEvent event) {
    return switch (event) {
      case DocketEvent e -> e.bill();
      case BillEvent e -> e.bill();
      case ProvisionTextEvent e -> e.bill();
      default -> null;
    };
  }

  private final class Kept {
    private final BillId bill;
    private final LiveDocket docket;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean more;
    private String told = "";

    Kept(BillId bill, LiveDocket docket) {
      this.bill = bill;
      this.docket = docket;
    }

    void work() {
      more = true;
      if (working.compareAndSet(false, true)) {
        workers.execute(this::takeIn);
      }
    }

    /** Everything that is told within one pace is taken in at once. */
    private void takeIn() {
      do {
        try {
          while (more) {
            more = false;
            tellWhatChanged();
            LockSupport.parkNanos(PACE);
          }
        } catch (RuntimeException failure) {
          LOG.error("docket of bill {} was not taken in", bill, failure);
        } finally {
          working.set(false);
        }
      } while (more && working.compareAndSet(false, true));
    }

    private void tellWhatChanged() {
      String version = docket.view(-1).written();
      if (!version.equals(told)) {
        told = version;
        audience.tell(bill, "{\"t\":\"docket\",\"version\":\"" + version + "\"}");
      }
    }
  }
}
