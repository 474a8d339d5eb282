package org.modda.identity.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/** The people, each in one document that erasure deletes. */
@Component
public class People {

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

  public void rename(AccountId account, PersonName name) {
    people.updateOne(Filters.eq("_id", account.value()), Updates.set("name", name.value()));
  }

  public void changePassword(AccountId account, Password next) {
    people.updateOne(Filters.eq("_id", account.value()), Updates.set("secret", hashes.hash(next)));
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
