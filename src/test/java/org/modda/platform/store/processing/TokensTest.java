package org.modda.platform.store.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.platform.store.TokenForms;
import org.modda.platform.store.embedded.Durability;
import org.modda.platform.store.embedded.EmbeddedServer;

class TokensTest {

  private static final Instant NOW = Instant.parse("2026-11-23T05:10:00Z");
  private static final Serializer SERIALIZER =
      Jackson3Serializer.builder().jsonMapperBuilderCustomizer(TokenForms.allowed()).build();

  @TempDir Path folder;
  private EmbeddedServer server;

  @BeforeEach
  void start() {
    server = new EmbeddedServer(folder, Map.of("views", Durability.NORMAL));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aTokenIsThereAfterARestart() {
    Tokens tokens = node("a", NOW);
    tokens.initializeTokenSegments("notes", 1, null);
    assertThat(tokens.fetchToken("notes", 0)).isNull();
    tokens.storeToken(position(7), "notes", 0);

    stop();
    start();

    assertThat(node("a", NOW).fetchToken("notes", 0)).isEqualTo(position(7));
  }

  @Test
  void aReplayIsRemembered() {
    TrackingToken replay = ReplayToken.createReplayToken(position(9), position(3));
    Tokens tokens = node("a", NOW);
    tokens.initializeTokenSegments("notes", 1, replay);

    assertThat(tokens.fetchToken("notes", 0)).isEqualTo(replay);
  }

  @Test
  void aClaimedTokenBelongsToOneNode() {
    Tokens a = node("a", NOW);
    Tokens b = node("b", NOW);
    a.initializeTokenSegments("notes", 1);
    a.fetchToken("notes", 0);

    assertThat(b.fetchAvailableSegments("notes")).isEmpty();
    assertThatThrownBy(() -> b.fetchToken("notes", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> b.storeToken(position(1), "notes", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> b.extendClaim("notes", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> b.deleteToken("notes", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    b.releaseClaim("notes", 0);
    a.storeToken(position(2), "notes", 0);
    a.storeToken(position(2), "notes", 0);

    a.releaseClaim("notes", 0);
    assertThat(b.fetchAvailableSegments("notes")).containsExactly(Segment.ROOT_SEGMENT);
    assertThat(b.fetchToken("notes", 0)).isEqualTo(position(2));
  }

  @Test
  void aClaimThatWasNotRenewedMayBeTakenOver() {
    Tokens a = node("a", NOW);
    a.initializeTokenSegments("notes", 1);
    a.fetchToken("notes", 0);

    assertThatThrownBy(() -> node("b", NOW.plusSeconds(10)).fetchToken("notes", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    Tokens later = node("b", NOW.plusMillis(10_001));
    assertThat(later.fetchToken("notes", 0)).isNull();
    assertThatThrownBy(() -> a.extendClaim("notes", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void segmentsAreMadeOnceAndEachByItself() {
    Tokens tokens = node("a", NOW);
    tokens.initializeTokenSegments("notes", 2, position(1));

    assertThatThrownBy(() -> tokens.initializeTokenSegments("notes", 2))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> tokens.initializeSegment(null, "notes", 1))
        .isInstanceOf(UnableToInitializeTokenException.class);
    assertThat(tokens.fetchSegments("notes")).containsExactly(0, 1);
    assertThat(tokens.fetchSegments("other")).isEmpty();
    assertThatThrownBy(() -> tokens.fetchToken("other", 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    tokens.fetchToken("notes", 1);
    tokens.deleteToken("notes", 1);
    assertThat(tokens.fetchSegments("notes")).containsExactly(0);
    assertThat(tokens.requiresExplicitSegmentInitialization()).isTrue();
  }

  private Tokens node(String name, Instant now) {
    return new Tokens(
        server.client().getDatabase("views"), SERIALIZER, Clock.fixed(now, ZoneOffset.UTC), name);
  }

  private static GlobalSequenceTrackingToken position(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}
