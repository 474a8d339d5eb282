package org.modda.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
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
  private static final int MOST_EACH = 50;
  private static final int LONGEST_LABEL = 80;
  private static final int MOST_REMEMBERED = 50_000;

  /** A token as it was made; the secret is shown this once. */
  public record Made(String id, String label, String token) {

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
  }

  /** Refused (422) with {@code label-missing} or {@code label-too-long} (80 UTF-16 units). */
  public Made make(AccountId account, String label) {
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
    String id = Ids.next();
    tokens.insertOne(
        new Document("_id", token.digest())
            .append("id", id)
            .append("account", account.value())
            .append("label", said)
            .append("created", Date.from(clock.instant())));
    return new Made(id, said, token.text());
  }

  /** Newest first. */
  public List<AccessToken> of(AccountId account) {
    return tokens
        .find(Filters.eq("account", account.value()))
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

  /** Refused with {@code unknown-token} (404) where it is none of the account's. */
  public void withdraw(AccountId account, String id) {
    Document gone =
        tokens.findOneAndDelete(
            Filters.and(Filters.eq("account", account.value()), Filters.eq("id", id)));
    if (gone == null) {
      throw Refused.because(Refused.Kind.UNKNOWN, "unknown-token");
    }
    known.invalidate(gone.getString("_id"));
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
    Document found = tokens.find(Filters.eq("_id", digest)).first();
    return found == null
        ? null
        : new Known(new AccountId(found.getString("account")), lastUsed(found));
  }

  private static @Nullable Instant lastUsed(Document token) {
    Date used = token.getDate("lastUsed");
    return used == null ? null : used.toInstant();
  }
}
