package org.modda.platform.store.log;

import java.util.List;
import org.modda.platform.DomainEvent;

/** A commit that is durable, with its events as the aggregate applied them. */
record Appended(Commit commit, List<DomainEvent> events) {}
