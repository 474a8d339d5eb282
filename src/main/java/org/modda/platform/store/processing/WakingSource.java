package org.modda.platform.store.processing;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.modda.platform.store.log.LogEngine;

/** The log as a source for projections; see {@link Wakes} for when they hear of new events. */
public final class WakingSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final LogEngine engine;
  private final Wakes wakes;

  public WakingSource(LogEngine engine, Wakes wakes) {
    this.engine = engine;
    this.wakes = wakes;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new WakingStream(engine, wakes, LogEngine.position(token));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant at) {
    return engine.createTokenAt(at);
  }
}
