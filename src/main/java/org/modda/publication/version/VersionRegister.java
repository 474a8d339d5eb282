package org.modda.publication.version;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Answered;
import org.modda.publication.VersionEvent;
import org.modda.publication.VersionEvent.VersionPublished;

/**
 * The published versions of one bill. A number is never used again, and of a version nothing ever
 * changes.
 */
@Aggregate(cache = "aggregates")
class VersionRegister {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable VersionRegisterId id;

  private final Numbered versions = new Numbered();
  private final Answered<Integer> answered = new Answered<>();

  VersionRegister() {}

  /** Answers with the version's number. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  int handle(PublishAsImported c) {
    return handle(c.version(), null);
  }

  /** Answers with the version's number. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  int handle(PublishVersion c, @MetaDataValue("command") @Nullable String command) {
    Integer first = answered.to(command);
    if (first != null) {
      return first;
    }
    VersionRules.textsHaveFollowed(c.settled());
    VersionRules.thereIsRoom(versions);
    VersionRules.titleFits(c.stage(), c.title());
    VersionRules.reasonsAreGiven(c.stage(), c.reasons());
    VersionRules.mayCorrect(versions, c.corrects());
    VersionRules.followsTheLog(versions, c.position(), c.corrects());
    VersionRules.isDated(versions, c.stage(), c.dated(), c.corrects());
    int number = versions.size() + 1;
    apply(
        new VersionPublished(
            c.bill(),
            number,
            c.stage(),
            c.title(),
            c.dated(),
            c.position(),
            c.sequence(),
            c.hash(),
            c.reasons(),
            c.corrects(),
            c.by(),
            c.at()));
    return number;
  }

  @EventSourcingHandler
  void on(VersionEvent event, @MetaDataValue("command") @Nullable String command) {
    id = new VersionRegisterId(event.bill());
    switch (event) {
      case VersionPublished e -> {
        versions.add(e.position(), e.dated(), e.corrects());
        answered.remember(command, e.number());
      }
    }
  }
}
