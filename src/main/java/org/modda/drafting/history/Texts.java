package org.modda.drafting.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.drafting.history.Checkpoints.Checkpoint;
import org.modda.identity.AccountId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/**
 * The text of a provision at any of its revisions and at any instant.
 *
 * <p>It is folded from the nearest checkpoint at or before the revision, so its cost is the
 * distance to that checkpoint and not the revision's number. Without a checkpoint it is folded from
 * the beginning: slower, and the same.
 */
@Component
public class Texts {

  private final Streams streams;
  private final Checkpoints checkpoints;
  private final LatestTexts latest;

  Texts(Streams streams, Checkpoints checkpoints, LatestTexts latest) {
    this.streams = streams;
    this.checkpoints = checkpoints;
    this.latest = latest;
  }

  /** The count of accepted edits; 0 for a text nobody has begun. */
  public long revision(ProvisionId provision) {
    return streams.last(provision.value()).map(Recorded::sequence).orElse(0L);
  }

  /** The bill it belongs to; empty for a text nobody has begun. */
  Optional<BillId> bill(ProvisionId provision) {
    return streams
        .at(provision.value(), 0)
        .map(first -> ((ProvisionTextEvent) first.event()).bill());
  }

  public TextAt latest(ProvisionId provision) {
    Optional<Checkpoint> trailing =
        latest.of(provision).map(t -> new Checkpoint(t.revision(), t.text()));
    return fold(provision, Long.MAX_VALUE, trailing);
  }

  /** The text at a revision; empty where the text has not come so far. */
  public Optional<TextAt> at(ProvisionId provision, long revision) {
    TextAt text = fold(provision, revision, checkpoints.before(provision, revision));
    return text.revision() == revision ? Optional.of(text) : Optional.empty();
  }

  /**
   * The text as it stood at an instant; empty before it was begun. A text's revisions carry times
   * that never go backwards ({@code ChangeSetAccepted.at}), so the last one not after the instant
   * is found by halving.
   */
  public Optional<TextAt> at(ProvisionId provision, Instant instant) {
    long low = -1;
    long high = streams.last(provision.value()).map(Recorded::sequence).orElse(-1L) + 1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      boolean begun =
          streams
              .at(provision.value(), middle)
              .map(r -> !((ProvisionTextEvent) r.event()).at().isAfter(instant))
              .orElse(false);
      if (begun) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low < 0 ? Optional.empty() : at(provision, low);
  }

  /**
   * The revisions before {@code before}, newest first.
   *
   * @param limit how many at most
   */
  public RevisionsOfText revisions(ProvisionId provision, long before, int limit) {
    long newest = revision(provision);
    long to = Math.min(before, newest + 1);
    long from = Math.max(0, to - limit);
    List<RevisionsOfText.Entry> entries =
        streams.read(provision.value(), from, to).reversed().stream().map(Texts::entry).toList();
    return new RevisionsOfText(newest, entries, from > 0 ? from : null);
  }

  private static RevisionsOfText.Entry entry(Recorded recorded) {
    return switch ((ProvisionTextEvent) recorded.event()) {
      case ProvisionTextOpened e ->
          new RevisionsOfText.Entry(0, e.at(), e.by(), e.text().length(), 0, null);
      case ChangeSetAccepted e ->
          new RevisionsOfText.Entry(
              e.revision(),
              e.at(),
              e.by(),
              e.changes().inserted(),
              e.changes().deleted(),
              e.cause());
    };
  }

  private TextAt fold(ProvisionId provision, long revision, Optional<Checkpoint> near) {
    StringBuilder text = new StringBuilder(near.map(Checkpoint::text).orElse(""));
    long from = near.map(Checkpoint::revision).orElse(0L);
    long to = revision == Long.MAX_VALUE ? revision : revision + 1;
    long reached = 0;
    Instant changed = Instant.EPOCH;
    AccountId by = null;
    List<Recorded> facts = streams.read(provision.value(), from, to);
    for (Recorded fact : facts) {
      switch (fact.event()) {
        case ProvisionTextOpened e -> {
          if (near.isEmpty()) {
            text.append(e.text());
          }
          changed = e.at();
          by = e.by();
        }
        case ChangeSetAccepted e -> {
          if (near.isEmpty() || e.revision() > from) {
            e.changes().applyTo(text);
          }
          changed = e.at();
          by = e.by();
          reached = e.revision();
        }
        default -> throw new IllegalStateException("not an event of a text: " + fact.event());
      }
    }
    return facts.isEmpty() ? TextAt.EMPTY : new TextAt(reached, text.toString(), changed, by);
  }
}
