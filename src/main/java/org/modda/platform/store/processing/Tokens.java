package org.modda.platform.store.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each projection has come: the collection {@code tokens}, beside the views it speaks of.
 *
 * <p>A segment of a projection belongs to one node at a time. A claim that its node has not renewed
 * for ten seconds may be taken over.
 */
public final class Tokens implements TokenStore {

  private static final Duration CLAIM = Duration.ofSeconds(10);

  private final MongoCollection<Document> tokens;
  private final Serializer serializer;
  private final Clock clock;
  private final String node;

  /**
   * Opens the tokens.
   *
   * @param node names this node among those that share the views
   */
  public Tokens(MongoDatabase views, Serializer serializer, Clock clock, String node) {
    this.tokens = views.getCollection("tokens");
    this.serializer = serializer;
    this.clock = clock;
    this.node = node;
  }

  @Override
  public void initializeTokenSegments(String processor, int count) {
    initializeTokenSegments(processor, count, null);
  }

  @Override
  public void initializeTokenSegments(
      String processor, int count, @Nullable TrackingToken initial) {
    if (fetchSegments(processor).length > 0) {
      throw new UnableToClaimTokenException(processor + " has tokens already");
    }
    for (int segment = 0; segment < count; segment++) {
      initializeSegment(initial, processor, segment);
    }
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    try {
      tokens.insertOne(
          new Document("_id", id(processor, segment))
              .append("processor", processor)
              .append("segment", segment)
              .append("token", written(token))
              .append("owner", null)
              .append("at", Date.from(clock.instant())));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      throw new UnableToInitializeTokenException(id(processor, segment) + " is there already");
    }
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    Bson change = combine(set("token", written(token)), claimed());
    refuseUnless(
        tokens.updateOne(claimable(processor, segment), change).getMatchedCount() == 1,
        processor,
        segment);
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    Document found =
        tokens.findOneAndUpdate(
            claimable(processor, segment),
            claimed(),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (found == null) {
      throw unclaimable(processor, segment);
    }
    return read(found.get("token", Document.class));
  }

  @Override
  public void extendClaim(String processor, int segment) {
    refuseUnless(
        tokens.updateOne(own(processor, segment), claimed()).getMatchedCount() == 1,
        processor,
        segment);
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    tokens.updateOne(own(processor, segment), set("owner", null));
  }

  @Override
  public void deleteToken(String processor, int segment) {
    refuseUnless(
        tokens.deleteOne(own(processor, segment)).getDeletedCount() == 1, processor, segment);
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public int[] fetchSegments(String processor) {
    return segments(eq("processor", processor)).stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    int[] all = fetchSegments(processor);
    return segments(and(eq("processor", processor), free())).stream()
        .filter(segment -> Arrays.stream(all).anyMatch(each -> each == segment))
        .map(segment -> Segment.computeSegment(segment, all))
        .toList();
  }

  private List<Integer> segments(Bson filter) {
    return tokens
        .find(filter)
        .sort(Sorts.ascending("segment"))
        .map(document -> document.getInteger("segment"))
        .into(new ArrayList<>());
  }

  /** One for each set of tokens: the views' database. */
  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return Optional.of(tokens.getNamespace().getFullName());
  }

  private static String id(String processor, int segment) {
    return processor + "/" + segment;
  }

  private static Bson token(String processor, int segment) {
    return eq("_id", id(processor, segment));
  }

  private Bson own(String processor, int segment) {
    return and(token(processor, segment), eq("owner", node));
  }

  private Bson claimable(String processor, int segment) {
    return and(token(processor, segment), free());
  }

  private Bson free() {
    return or(
        eq("owner", node), eq("owner", null), lt("at", Date.from(clock.instant().minus(CLAIM))));
  }

  private Bson claimed() {
    return combine(set("owner", node), set("at", Date.from(clock.instant())));
  }

  private @Nullable Document written(@Nullable TrackingToken token) {
    if (token == null) {
      return null;
    }
    SerializedObject<String> json = serializer.serialize(token, String.class);
    return new Document("type", json.getType().getName()).append("json", json.getData());
  }

  private @Nullable TrackingToken read(@Nullable Document token) {
    return token == null
        ? null
        : serializer.deserialize(
            new SimpleSerializedObject<>(
                token.getString("json"), String.class, token.getString("type"), null));
  }

  private static void refuseUnless(boolean held, String processor, int segment) {
    if (!held) {
      throw unclaimable(processor, segment);
    }
  }

  private static UnableToClaimTokenException unclaimable(String processor, int segment) {
    return new UnableToClaimTokenException(
        id(processor, segment) + " belongs to another node, or is not there");
  }
}
