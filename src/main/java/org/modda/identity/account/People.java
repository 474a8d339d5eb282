package org.modda.identity.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/** The people, each in one document that erasure deletes. */
@Component
public class People {

  /** What somebody did with keys of their own, newest last: enough for every retry. */
  private static final String WRITES = "writes";

  private static final int REMEMBERED = 32;

  /**
   * One write of a person.
   *
   * @param key the person's own id for it, and what kind of write it is
   * @param about the account that it changes
   */
  public record Write(String key, String about) {

    /** Null without a key: it is then judged as a new one, however often it comes. */
    public static @Nullable Write of(String kind, @Nullable String key, AccountId about) {
      return key == null ? null : new Write(kind + ":" + key, about.value());
    }
  }

  private final MongoCollection<Document> people;
  private final PasswordHashes hashes;

  People(Databases databases, PasswordHashes hashes) {
    this.people = databases.people().getCollection("people");
    this.hashes = hashes;
    people.createIndex(Indexes.ascending("handle"), new IndexOptions().unique(true));
  }

  /**
   * Keeps somebody new; refused with {@code handle-taken} (409).
   *
   * @param key the asker's own id for this; null where there is none
   */
  public void add(
      AccountId account,
      Handle handle,
      PersonName name,
      Password password,
      String licence,
      Instant opened,
      @Nullable String key) {
    if (of(handle).isPresent()) {
      throw handleTaken();
    }
    Document person =
        new Document("_id", account.value())
            .append("handle", handle.value())
            .append("name", name.value())
            .append("secret", hashes.hash(password))
            .append("licence", licence)
            .append("opened", Date.from(opened));
    if (key != null) {
      person.append("key", key);
    }
    try {
      people.insertOne(person);
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw handleTaken();
      }
      throw failed;
    }
  }

  public Optional<Person> of(AccountId account) {
    return Optional.ofNullable(people.find(Filters.eq("_id", account.value())).first())
        .map(People::person);
  }

  /** Who is signed in; refused with {@code sign-in-required} (401) where they were just erased. */
  public Person of(SignedIn asker) {
    return of(asker.account())
        .orElseThrow(() -> Refused.because(Refused.Kind.UNAUTHENTICATED, "sign-in-required"));
  }

  public Optional<Person> of(Handle handle) {
    return Optional.ofNullable(people.find(Filters.eq("handle", handle.value())).first())
        .map(People::person);
  }

  /**
   * Whom a request names by exactly one of these, else {@code handle-or-account} (400); refused
   * with {@code unknown-account} (404) where there is nobody.
   */
  public Person named(@Nullable String handle, @Nullable String account) {
    if ((handle == null) == (account == null)) {
      throw Refused.because(Refused.Kind.MALFORMED, "handle-or-account");
    }
    return (handle == null
            ? Optional.of(new AccountId(account == null ? "" : account)).flatMap(this::of)
            : Handle.typed(handle).flatMap(this::of))
        .orElseThrow(() -> Refused.because(Refused.Kind.UNKNOWN, "unknown-account"));
  }

  /** Who was kept under this handle for this key, if it was for that. */
  public Optional<Person> addedFor(Handle handle, String key) {
    return Optional.ofNullable(
            people
                .find(Filters.and(Filters.eq("handle", handle.value()), Filters.eq("key", key)))
                .first())
        .map(People::person);
  }

  List<Person> of(Collection<AccountId> accounts) {
    List<String> ids = accounts.stream().map(AccountId::value).toList();
    return people.find(Filters.in("_id", ids)).map(People::person).into(new ArrayList<>());
  }

  /** Nothing happens where the same write was done before. */
  public void rename(AccountId account, PersonName name, @Nullable Write write) {
    change(account, Updates.set("name", name.value()), write);
  }

  /** Nothing happens where the same write was done before. */
  public void changePassword(AccountId account, Password next, @Nullable Write write) {
    change(account, Updates.set("secret", hashes.hash(next)), write);
  }

  /** What a write is remembered with has the one effect that the person's document has. */
  private void change(AccountId account, Bson change, @Nullable Write write) {
    Bson person = Filters.eq("_id", account.value());
    if (write == null) {
      people.updateOne(person, change);
    } else {
      people.updateOne(
          Filters.and(person, Filters.ne(WRITES + ".key", write.key())),
          Updates.combine(change, pushed(write)));
    }
  }

  /** Remembers what is about to be done, so that a repeat can be told from another. */
  public void begin(AccountId account, Write write) {
    people.updateOne(
        Filters.and(Filters.eq("_id", account.value()), Filters.ne(WRITES + ".key", write.key())),
        pushed(write));
  }

  /** Forgets what was about to be done and has not begun. */
  public void takeBack(AccountId account, Write write) {
    people.updateOne(
        Filters.eq("_id", account.value()), Updates.pull(WRITES, new Document("key", write.key())));
  }

  /** What somebody's earlier write with this key was about; empty where there was none. */
  public Optional<String> begun(AccountId account, String key) {
    Document person = people.find(Filters.eq("_id", account.value())).first();
    List<Document> writes =
        person == null ? List.of() : person.getList(WRITES, Document.class, List.of());
    return writes.stream()
        .filter(one -> key.equals(one.getString("key")))
        .map(one -> one.getString("about"))
        .findFirst();
  }

  private static Bson pushed(Write write) {
    return Updates.pushEach(
        WRITES,
        List.of(new Document("key", write.key()).append("about", write.about())),
        new PushOptions().slice(-REMEMBERED));
  }

  /** Forgets the person; their account's id then names nobody. */
  public void erase(AccountId account) {
    people.deleteOne(Filters.eq("_id", account.value()));
  }

  private static Refused handleTaken() {
    return Refused.because(Refused.Kind.CONFLICT, "handle-taken");
  }

  private static Person person(Document person) {
    return new Person(
        new AccountId(person.getString("_id")),
        new Handle(person.getString("handle")),
        new PersonName(person.getString("name")),
        person.getString("secret"),
        person.getString("licence"),
        person.getDate("opened").toInstant());
  }
}
