package org.modda.identity.access;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.modda.identity.AccountId;
import org.modda.identity.Scope;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * Which accounts were ever granted something in a scope. Only where to look: what each holds now is
 * asked of its own stream, so an entry that is out of date shows nothing wrong.
 */
@Component
class Grantees {

  private final MongoCollection<Document> grantees;

  Grantees(Databases databases) {
    this.grantees = databases.views().getCollection("grantees");
    grantees.createIndex(Indexes.ascending("scope"));
    grantees.createIndex(Indexes.ascending("account"));
  }

  void add(AccountId account, Scope scope) {
    try {
      grantees.insertOne(
          new Document("_id", scope.value() + " " + account.value())
              .append("scope", scope.value())
              .append("account", account.value()));
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failed;
      }
    }
  }

  List<AccountId> in(Scope scope) {
    return grantees
        .find(Filters.eq("scope", scope.value()))
        .map(one -> new AccountId(one.getString("account")))
        .into(new ArrayList<>());
  }

  void remove(AccountId account) {
    grantees.deleteMany(Filters.eq("account", account.value()));
  }

  void clear() {
    grantees.deleteMany(Filters.empty());
  }
}
