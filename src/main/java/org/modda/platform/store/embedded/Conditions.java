package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query asks of single fields, those inside {@code $and} included. */
final class Conditions {

  private final Map<String, List<@Nullable Object>> byField = new HashMap<>();

  private Conditions() {}

  static Conditions of(Document query) {
    Conditions conditions = new Conditions();
    conditions.add(query);
    return conditions;
  }

  private void add(Document query) {
    query.forEach(
        (field, condition) -> {
          if (field.equals("$and") && condition instanceof Collection<?> all) {
            all.forEach(each -> add((Document) each));
          } else if (!field.startsWith("$")) {
            byField.computeIfAbsent(field, f -> new ArrayList<>()).add(condition);
          }
        });
  }

  /** The only values a field may have; empty where it may have any. */
  Collection<? extends @Nullable Object> values(String field) {
    for (Object condition : byField.getOrDefault(field, List.of())) {
      if (isLiteral(condition)) {
        List<@Nullable Object> one = new ArrayList<>();
        one.add(condition);
        return one;
      }
      if (condition instanceof Document operators) {
        if (operators.containsKey("$eq") && isLiteral(operators.get("$eq"))) {
          List<@Nullable Object> one = new ArrayList<>();
          one.add(operators.get("$eq"));
          return one;
        }
        if (operators.get("$in") instanceof Collection<?> any
            && !any.isEmpty()
            && any.stream().allMatch(Conditions::isLiteral)) {
          return any;
        }
      }
    }
    return List.of();
  }

  boolean bounds(String field) {
    return least(field) != null || most(field) != null;
  }

  @Nullable Object least(String field) {
    return bound(field, "$gt", "$gte");
  }

  @Nullable Object most(String field) {
    return bound(field, "$lt", "$lte");
  }

  private @Nullable Object bound(String field, String... operators) {
    for (Object condition : byField.getOrDefault(field, List.of())) {
      if (condition instanceof Document document) {
        for (String operator : operators) {
          Object bound = document.get(operator);
          if (bound != null && isLiteral(bound)) {
            return bound;
          }
        }
      }
    }
    return null;
  }

  private static boolean isLiteral(@Nullable Object condition) {
    return !(condition instanceof Collection)
        && !(condition instanceof BsonRegularExpression)
        && !(condition instanceof Document document
            && document.keySet().stream().anyMatch(key -> key.startsWith("$")));
  }
}
