package org.modda.publication.version;

import static org.modda.platform.Refused.Kind.STALE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/** Publishes texts: the present one, or exactly the one that was shown. */
@Component
public class Publishing {

  /** The metadata under which a command's id travels, and is kept with its event. */
  private static final String COMMAND = "command";

  /** Nanoseconds for texts to follow a decision; as a rule they do within one second. */
  private static final long PATIENCE = 3_000_000_000L;

  private static final long PAUSE = 50_000_000;

  private final CommandGateway commands;
  private final BillHistory history;
  private final Clock clock;

  Publishing(CommandGateway commands, BillHistory history, Clock clock) {
    this.commands = commands;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Publishes the bill as it stands.
   *
   * @param key the sender's id for it, see {@link #publish(BillMoment, NewVersion, AccountId,
   *     String)}
   * @return the version's number
   */
  public int present(BillId bill, NewVersion version, AccountId by, @Nullable String key) {
    long since = System.nanoTime();
    BillMoment now = known(history.now(bill));
    while (!now.settled() && System.nanoTime() - since < PATIENCE) {
      LockSupport.parkNanos(PAUSE);
      now = known(history.now(bill));
    }
    return publish(now, version, by, key);
  }

  /**
   * Publishes what was shown: the bill at a position, which has this hash.
   *
   * @return the version's number
   * @throws Refused {@code stale-version} (412) where it reads otherwise
   */
  public int shown(
      BillId bill,
      long position,
      String hash,
      NewVersion version,
      AccountId by,
      @Nullable String key) {
    BillMoment moment = known(history.at(bill, position));
    if (!moment.hash().equals(hash)) {
      throw Refused.because(STALE, "stale-version", Map.of("position", position));
    }
    return publish(moment, version, by, key);
  }

  /**
   * Publishes a moment.
   *
   * @param key the sender's id for it: a repeat has no second effect; null where there is none
   * @return the version's number
   * @throws Refused {@code decision-under-way} (409) where texts have not followed all decisions,
   *     unless it is a repeat; {@code role-required}, and what the rules of versions say
   */
  public int publish(BillMoment moment, NewVersion version, AccountId by, @Nullable String key) {
    PublishVersion command =
        new PublishVersion(
            moment.bill(),
            version.stage(),
            version.title(),
            version.dated(),
            moment.position(),
            moment.sequence(),
            moment.hash(),
            moment.settled(),
            version.reasons(),
            version.corrects(),
            by,
            clock.instant());
    Integer number =
        commands.sendAndWait(
            key == null
                ? command
                : new GenericCommandMessage<>(command, Map.of(COMMAND, by.value() + ":" + key)));
    return number;
  }

  private static BillMoment known(Optional<BillMoment> moment) {
    return moment.orElseThrow(() -> Refused.because(UNKNOWN, "before-the-bill"));
  }
}
