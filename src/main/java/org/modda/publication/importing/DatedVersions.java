package org.modda.publication.importing;

import static org.modda.platform.Refused.Kind.CONFLICT;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.publication.VersionStage;
import org.modda.publication.version.PublishAsImported;
import org.modda.publication.version.PublishVersion;
import org.modda.publication.version.Version;
import org.modda.publication.version.Versions;
import org.springframework.stereotype.Component;

/** The versions of an imported law: one for each line, dated, at the last event of its decision. */
@Component
class DatedVersions {

  private final CommandGateway commands;
  private final Versions versions;
  private final BillHistory history;
  private final Streams streams;
  private final Clock clock;

  DatedVersions(
      CommandGateway commands,
      Versions versions,
      BillHistory history,
      Streams streams,
      Clock clock) {
    this.commands = commands;
    this.versions = versions;
    this.history = history;
    this.streams = streams;
    this.clock = clock;
  }

  /**
   * How many lines are published.
   *
   * @throws Refused {@code bill-changed-meanwhile} (409) where there are versions of anything else
   */
  int published(Planned planned) {
    int line = 0;
    for (Version version : versions.of(planned.bill())) {
      line++;
      if (line > planned.lines()
          || version.corrects() != null
          || !planned.line(line).date().equals(version.dated())) {
        throw Refused.because(CONFLICT, "bill-changed-meanwhile");
      }
    }
    return line;
  }

  /**
   * Publishes the bill as it stands, which is as the line has it.
   *
   * @throws Refused {@code bill-changed-meanwhile} (409) where it is not: somebody else wrote
   */
  void publish(Planned planned, int line, Set<ProvisionId> changed, AccountId by) {
    Recorded last = last(planned.bill().value());
    long position = last.position();
    for (ProvisionId provision : changed) {
      position = Math.max(position, last(provision.value()).position());
    }
    String hash = history.at(planned.bill(), position).map(BillMoment::hash).orElse("");
    if (!hash.equals(planned.hash(line))) {
      throw Refused.because(CONFLICT, "bill-changed-meanwhile");
    }
    commands.sendAndWait(
        new PublishAsImported(
            new PublishVersion(
                planned.bill(),
                VersionStage.IN_FORCE,
                "",
                planned.line(line).date(),
                position,
                last.sequence(),
                hash,
                true,
                "",
                null,
                by,
                clock.instant())));
  }

  /**
   * Whether every text that a step changes has come to its revision.
   *
   * @throws Refused {@code bill-changed-meanwhile} (409) where one is further: somebody else wrote
   */
  boolean haveFollowed(Map<ProvisionId, Long> revisions) {
    boolean all = true;
    for (Map.Entry<ProvisionId, Long> text : revisions.entrySet()) {
      long revision = streams.last(text.getKey().value()).map(Recorded::sequence).orElse(0L);
      if (revision > text.getValue()) {
        throw Refused.because(CONFLICT, "bill-changed-meanwhile");
      }
      all &= revision == text.getValue();
    }
    return all;
  }

  private Recorded last(String stream) {
    return streams.last(stream).orElseThrow();
  }
}
