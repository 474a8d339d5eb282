package org.modda.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * The tokens by which people's own programs act as them; kept and remembered like {@link Sessions},
 * but for as long as their owner wants them. At most 50 each ({@code too-many-tokens}, 409).
 */
@Component
public class AccessTokens {

  static final String PREFIX = "modda_pat_";
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final Duration NOTED_EVERY = Duration.ofHours(1);
  private static final Duration REPEATED_WITHIN = Duration.ofDays(1);
  private static final String WITHDRAWN = "withdrawn";
  private static final String WITHDRAWAL = "withdrawal";
  private static final int MOST_EACH = 50;
  private static final int LONGEST_LABEL = 80;
  private static final int MOST_REMEMBERED = 50_000;

  /** A token as it was made; the secret is shown once, and null in the answer to a repeat. */
  public record Made(String id, String label, @Nullable String token) {

    /** Secret: kept out of logs. */
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  private record Known(AccountId account, @Nullable Instant lastUsed) {}

  private final MongoCollection<Document> tokens;
  private final Clock clock;
  private final Cache<String, @Nullable Known> known =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  AccessTokens(Databases databases, Clock clock) {
    this.tokens = databases.people().getCollection("tokens");
    this.clock = clock;
    tokens.createIndex(Indexes.ascending("account"));
    tokens.createIndex(Indexes.ascending("id"), new IndexOptions().unique(true));
  }

  /**
   * Refused (422) with {@code label-missing} or {@code label-too-long} (80 UTF-16 units).
   *
   * @param key the asker's own id for this; null where there is none
   */
  public Made make(AccountId account, String label, @Nullable String key) {
    String id = key == null ? Ids.next() : idFor(account, key);
    Made before = made(account, id);
    return before == null ? make(account, label, id, key) : before;
  }

  private Made make(AccountId account, String label, String id, @Nullable String key) {
    String said = label.strip();
    if (said.isEmpty()) {
      throw Refused.because(Refused.Kind.RULE, "label-missing");
    }
    if (said.length() > LONGEST_LABEL) {
      throw Refused.because(Refused.Kind.RULE, "label-too-long", Map.of("limit", LONGEST_LABEL));
    }
    if (of(account).size() >= MOST_EACH) {
      throw Refused.because(Refused.Kind.CONFLICT, "too-many-tokens", Map.of("limit", MOST_EACH));
    }
    OpaqueToken token = OpaqueToken.next(PREFIX);
    Document kept =
        new Document("_id", token.digest())
            .append("id", id)
            .append("account", account.value())
            .append("label", said)
            .append("created", Date.from(clock.instant()));
    try {
      tokens.insertOne(kept);
    } catch (MongoWriteException failed) {
      Made before = key == null ? null : made(account, id);
      if (before == null) {
        throw failed;
      }
      return before;
    }
    return new Made(id, said, token.text());
  }

  /** A repeat must find the token that it made, so the key decides its id. */
  private static String idFor(AccountId account, String key) {
    byte[] name = (account.value() + ":" + key).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  private @Nullable Made made(AccountId account, String id) {
    Document made =
        tokens
            .find(Filters.and(Filters.eq("account", account.value()), Filters.eq("id", id)))
            .first();
    return made == null ? null : new Made(id, made.getString("label"), null);
  }

  /** Newest first. */
  public List<AccessToken> of(AccountId account) {
    return tokens
        .find(Filters.and(Filters.eq("account", account.value()), inUse()))
        .map(
            one ->
                new AccessToken(
                    one.getString("id"),
                    one.getString("label"),
                    one.getDate("created").toInstant(),
                    lastUsed(one)))
        .into(new ArrayList<>())
        .stream()
        .sorted(Comparator.comparing(AccessToken::created).reversed())
        .toList();
  }

  /**
   * Refused with {@code unknown-token} (404) where it is none of the account's. That it was made is
   * remembered for a day, so that a late repeat of its making does not make another, and one of
   * this is no refusal.
   *
   * @param key the asker's own id for this; null where there is none
   */
  public void withdraw(AccountId account, String id, @Nullable String key) {
    Instant now = clock.instant();
    Bson withdrawn = Updates.set(WITHDRAWN, Date.from(now));
    Document gone =
        tokens.findOneAndUpdate(
            Filters.and(Filters.eq("account", account.value()), Filters.eq("id", id), inUse()),
            key == null ? withdrawn : Updates.combine(withdrawn, Updates.set(WITHDRAWAL, key)));
    if (gone == null && key != null && withdrawnBefore(account, id, key)) {
      return;
    }
    if (gone == null) {
      throw Refused.because(Refused.Kind.UNKNOWN, "unknown-token");
    }
    known.invalidate(gone.getString("_id"));
    tokens.deleteMany(
        Filters.and(
            Filters.eq("account", account.value()),
            Filters.lt(WITHDRAWN, Date.from(now.minus(REPEATED_WITHIN)))));
  }

  private boolean withdrawnBefore(AccountId account, String id, String key) {
    return tokens
            .find(
                Filters.and(
                    Filters.eq("account", account.value()),
                    Filters.eq("id", id),
                    Filters.eq(WITHDRAWAL, key)))
            .first()
        != null;
  }

  public void withdrawAll(AccountId account) {
    tokens.deleteMany(Filters.eq("account", account.value()));
    known.asMap().values().removeIf(one -> one.account().equals(account));
  }

  Optional<AccountId> accountOf(OpaqueToken token) {
    Known found = known.get(token.digest(), this::read);
    if (found == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (found.lastUsed() == null || now.isAfter(found.lastUsed().plus(NOTED_EVERY))) {
      tokens.updateOne(Filters.eq("_id", token.digest()), Updates.set("lastUsed", Date.from(now)));
      known.put(token.digest(), new Known(found.account(), now));
    }
    return Optional.of(found.account());
  }

  private @Nullable Known read(String digest) {
    Document found = tokens.find(Filters.and(Filters.eq("_id", digest), inUse())).first();
    return found == null
        ? null
        : new Known(new AccountId(found.getString("account")), lastUsed(found));
  }

  private static Bson inUse() {
    return Filters.eq(WITHDRAWN, null);
  }

  private static @Nullable Instant lastUsed(Document token) {
    Date used = token.getDate("lastUsed");
    return used == null ? null : used.toInstant();
  }
}
