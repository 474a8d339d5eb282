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
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, on every node and across restarts. A session that was found is remembered for
 * 30 seconds, so that a request costs no read; one that was ended on another node ends here by
 * then.
 */
@Component
public class Sessions {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final Duration SWEPT_EVERY = Duration.ofHours(1);
  private static final int MOST = 50_000;

  private final MongoCollection<Document> sessions;
  private final Clock clock;
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);
  private final Cache<String, @Nullable Session> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  Sessions(Databases databases, Clock clock) {
    this.sessions = databases.people().getCollection("sessions");
    this.clock = clock;
    sessions.createIndex(Indexes.ascending("account"));
    sessions.createIndex(Indexes.ascending("ends"));
  }

  OpaqueToken begin(AccountId account) {
    sweep();
    OpaqueToken token = OpaqueToken.next("");
    Session session = new Session(token.digest(), account, clock.instant(), clock.instant());
    sessions.insertOne(
        new Document("_id", session.digest())
            .append("account", account.value())
            .append("begun", Date.from(session.begun()))
            .append("used", Date.from(session.used()))
            .append("ends", Date.from(session.ends())));
    return token;
  }

  Optional<Session> of(OpaqueToken token) {
    Session session = known.get(token.digest(), this::read);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (session.over(now)) {
      end(session);
      return Optional.empty();
    }
    return Optional.of(session.stale(now) ? used(session, now) : session);
  }

  void end(Session session) {
    sessions.deleteOne(Filters.eq("_id", session.digest()));
    known.invalidate(session.digest());
  }

  /** Every one of the account's sessions, except perhaps the one in which this is asked. */
  public void endAll(AccountId account, @Nullable Session except) {
    String kept = except == null ? "" : except.digest();
    sessions.deleteMany(
        Filters.and(Filters.eq("account", account.value()), Filters.ne("_id", kept)));
    known
        .asMap()
        .values()
        .removeIf(one -> one.account().equals(account) && !one.digest().equals(kept));
  }

  private @Nullable Session read(String digest) {
    Document found = sessions.find(Filters.eq("_id", digest)).first();
    return found == null
        ? null
        : new Session(
            digest,
            new AccountId(found.getString("account")),
            found.getDate("begun").toInstant(),
            found.getDate("used").toInstant());
  }

  private Session used(Session session, Instant now) {
    Session renewed = new Session(session.digest(), session.account(), session.begun(), now);
    sessions.updateOne(
        Filters.eq("_id", session.digest()),
        Updates.combine(
            Updates.set("used", Date.from(now)), Updates.set("ends", Date.from(renewed.ends()))));
    known.put(session.digest(), renewed);
    return renewed;
  }

  /** Forgets what is over anyway; TTL indexes are not among what every store has. */
  private void sweep() {
    Instant last = swept.get();
    Instant now = clock.instant();
    if (now.isAfter(last.plus(SWEPT_EVERY)) && swept.compareAndSet(last, now)) {
      sessions.deleteMany(Filters.lt("ends", Date.from(now)));
    }
  }
}
