package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an index narrows a query down. Every document it leads to is still matched against the query,
 * so a plan may lead to too many and never to too few.
 *
 * @param sorted the documents come in the order the query asks for
 */
record Plan(SqliteIndex index, List<Range> ranges, boolean sorted, boolean backwards, int worth) {

  /** The keys from {@code from}, without {@code to}. */
  @SuppressWarnings("ArrayRecordComponent")
  record Range(byte[] from, byte[] to) {}

  static Optional<Plan> of(Document query, @Nullable Document sort, List<SqliteIndex> indexes) {
    Conditions conditions = Conditions.of(query);
    return indexes.stream()
        .map(index -> over(index, conditions, sort))
        .filter(plan -> plan.worth > 0)
        .max(Comparator.comparingInt(Plan::worth));
  }

  private static Plan over(SqliteIndex index, Conditions conditions, @Nullable Document sort) {
    List<String> fields = index.fields();
    List<byte[]> prefixes = List.of(new byte[0]);
    int fixed = 0;
    while (fixed < fields.size()) {
      Collection<?> values = conditions.values(fields.get(fixed));
      boolean several = values.size() > 1 && prefixes.size() > 1;
      if (values.isEmpty() || several || index.leavesOut() && values.contains(null)) {
        break;
      }
      prefixes = extended(prefixes, values, index.ascending(fixed));
      fixed++;
    }
    Order order = Order.of(index, fixed, prefixes.size() > 1, sort);
    int next = fixed;
    boolean bounded = fixed < fields.size() && conditions.bounds(fields.get(fixed));
    List<Range> ranges =
        prefixes.stream()
            .map(prefix -> new Range(prefix, KeyCode.after(prefix)))
            .map(whole -> bounded ? bound(whole, index, next, conditions) : whole)
            .toList();
    boolean covers = fixed > 0 || bounded || !index.leavesOut();
    int worth = covers ? 4 * fixed + (bounded ? 2 : 0) + (order.useful() ? 1 : 0) : 0;
    return new Plan(index, ranges, order.sorted(), order.backwards(), worth);
  }

  private static List<byte[]> extended(
      List<byte[]> prefixes, Collection<?> values, boolean ascending) {
    TreeSet<byte[]> extended = new TreeSet<>(Arrays::compareUnsigned);
    for (byte[] prefix : prefixes) {
      values.forEach(value -> extended.add(new KeyCode(prefix).add(value, ascending).bytes()));
    }
    return List.copyOf(extended);
  }

  /** In an index over arrays two bounds may be met by two elements, so only one of them is used. */
  private static Range bound(Range whole, SqliteIndex index, int field, Conditions conditions) {
    String name = index.fields().get(field);
    boolean ascending = index.ascending(field);
    Object least = conditions.least(name);
    Object most = conditions.most(name);
    Object first = ascending ? least : most;
    Object last = ascending ? most : least;
    byte[] from = whole.from();
    byte[] to = whole.to();
    if (first != null) {
      from = new KeyCode(from).add(first, ascending).bytes();
    }
    if (last != null && (first == null || !index.multikey())) {
      to = KeyCode.after(new KeyCode(whole.from()).add(last, ascending).bytes());
    }
    return new Range(from, to);
  }

  /** Whether going through the index forwards or backwards gives the order asked for. */
  private record Order(boolean sorted, boolean backwards, boolean useful) {

    static Order of(SqliteIndex index, int fixed, boolean several, @Nullable Document sort) {
      if (sort == null || sort.isEmpty()) {
        return new Order(true, false, false);
      }
      List<String> wanted = new ArrayList<>(sort.keySet());
      wanted.removeAll(several ? List.of() : index.fields().subList(0, fixed));
      List<String> offered = index.fields().subList(fixed, index.fields().size());
      boolean fits =
          !several
              && !index.multikey()
              && wanted.size() <= offered.size()
              && wanted.equals(offered.subList(0, wanted.size()));
      if (!fits) {
        return new Order(false, false, false);
      }
      List<Boolean> same = new ArrayList<>();
      for (int i = 0; i < wanted.size(); i++) {
        boolean up = sort.get(wanted.get(i)) instanceof Number n && n.intValue() > 0;
        same.add(up == index.ascending(fixed + i));
      }
      boolean oneWay = same.stream().distinct().count() <= 1;
      return new Order(oneWay, oneWay && same.contains(false), oneWay && !wanted.isEmpty());
    }
  }
}
