package org.modda.platform.store.log;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.EventJson;

/**
 * An event of the log as Axon's message. Its JSON is read when somebody asks for the payload, and
 * not for those who only look at its type.
 */
final class LoggedEvent
    implements DomainEventMessage<DomainEvent>, TrackedEventMessage<DomainEvent> {

  private static final long serialVersionUID = 1L;

  private final transient Commit commit;
  private final transient EventJson json;
  private final int index;
  private final Class<DomainEvent> type;
  private final MetaData metaData;
  private final TrackingToken token;
  private transient volatile @Nullable DomainEvent payload;

  @SuppressWarnings("unchecked")
  LoggedEvent(Commit commit, int index, EventJson json) {
    this(
        commit,
        index,
        json,
        (Class<DomainEvent>) json.typeOf(commit.events().get(index).name()),
        MetaData.from(commit.events().get(index).meta()),
        new GlobalSequenceTrackingToken(commit.position() + index),
        null);
  }

  /** An event that need not be read, because it was just applied here. */
  @SuppressWarnings("unchecked")
  LoggedEvent(Commit commit, int index, EventJson json, DomainEvent applied) {
    this(
        commit,
        index,
        json,
        (Class<DomainEvent>) applied.getClass(),
        MetaData.from(commit.events().get(index).meta()),
        new GlobalSequenceTrackingToken(commit.position() + index),
        applied);
  }

  private LoggedEvent(
      Commit commit,
      int index,
      EventJson json,
      Class<DomainEvent> type,
      MetaData metaData,
      TrackingToken token,
      @Nullable DomainEvent payload) {
    this.commit = commit;
    this.index = index;
    this.json = json;
    this.type = type;
    this.metaData = metaData;
    this.token = token;
    this.payload = payload;
  }

  /** The position: it is the same whenever the event is read. */
  @Override
  public String getIdentifier() {
    return Long.toString(commit.position() + index);
  }

  @Override
  public DomainEvent getPayload() {
    DomainEvent read = payload;
    if (read == null) {
      Commit.Entry entry = commit.events().get(index);
      read = json.read(entry.name(), entry.payload());
      payload = read;
    }
    return read;
  }

  @Override
  public Class<DomainEvent> getPayloadType() {
    return type;
  }

  @Override
  public MetaData getMetaData() {
    return metaData;
  }

  @Override
  public Instant getTimestamp() {
    return commit.at();
  }

  @Override
  public long getSequenceNumber() {
    return commit.sequence() + index;
  }

  @Override
  public String getAggregateIdentifier() {
    return commit.aggregate();
  }

  @Override
  public String getType() {
    return commit.type();
  }

  @Override
  public TrackingToken trackingToken() {
    return token;
  }

  @Override
  public LoggedEvent withMetaData(Map<String, ?> other) {
    return new LoggedEvent(commit, index, json, type, MetaData.from(other), token, payload);
  }

  @Override
  public LoggedEvent andMetaData(Map<String, ?> more) {
    return withMetaData(metaData.mergedWith(more));
  }

  @Override
  public LoggedEvent withTrackingToken(TrackingToken other) {
    return new LoggedEvent(commit, index, json, type, metaData, other, payload);
  }
}
