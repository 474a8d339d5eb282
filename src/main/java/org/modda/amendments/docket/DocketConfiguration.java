package org.modda.amendments.docket;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.modda.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Wordings and orders are longer than other requests. */
@Configuration(proxyBeanMethods = false)
class DocketConfiguration {

  /** 262,144 UTF-16 units are at most 3 bytes each; the rest is for what JSON escapes. */
  private static final long WORDING = DataSize.ofMegabytes(2).toBytes();

  /** Events between two snapshots of a docket. */
  private static final int SNAPSHOT_EVERY = 1_000;

  @Bean
  SnapshotTriggerDefinition docketSnapshots(EventStore store) {
    DocketSnapshots snapshots =
        ((DocketSnapshots.Builder)
                DocketSnapshots.builder()
                    .eventStore(store)
                    .executor(task -> Thread.ofVirtual().name("docket-snapshot").start(task)))
            .build();
    return new EventCountSnapshotTriggerDefinition(snapshots, SNAPSHOT_EVERY);
  }

  @Bean
  BodyLimit docketLimit() {
    return new BodyLimit("/api/bills/{bill}/docket/**", WORDING, "body-too-large");
  }

  @Bean
  BodyLimit draftsLimit() {
    return new BodyLimit("/api/bills/{bill}/drafts/**", WORDING, "body-too-large");
  }

  @Bean
  BodyLimit scenariosLimit() {
    return new BodyLimit("/api/bills/{bill}/scenarios", WORDING / 4, "body-too-large");
  }
}
