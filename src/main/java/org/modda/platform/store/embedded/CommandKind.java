package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What a command does to a database; anything that is not listed is not offered. */
enum CommandKind {
  /** Asks nothing of any database. */
  CONNECTION,
  READ,
  WRITE,
  /** Makes or drops collections and indexes. */
  STRUCTURE,
  REFUSED;

  private static final Set<String> CONNECTIONS =
      Set.of(
          "ismaster",
          "hello",
          "ping",
          "buildinfo",
          "getmore",
          "killcursors",
          "endsessions",
          "whatsmyuri",
          "connectionstatus",
          "serverstatus",
          "hostinfo");
  private static final Set<String> READS =
      Set.of(
          "find",
          "count",
          "distinct",
          "aggregate",
          "listcollections",
          "listindexes",
          "collstats",
          "dbstats");
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
  private static final Set<String> STRUCTURES =
      Set.of("create", "createindexes", "drop", "dropdatabase");

  private static final Set<String> BEYOND = Set.of("$out", "$merge", "$changeStream");

  static CommandKind of(String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (CONNECTIONS.contains(name)) {
      return CONNECTION;
    }
    if (READS.contains(name)) {
      return beyondTheSubset(query) ? REFUSED : READ;
    }
    if (WRITES.contains(name)) {
      return WRITE;
    }
    return STRUCTURES.contains(name) ? STRUCTURE : REFUSED;
  }

  /** Pipelines that write their result, or go on for ever. */
  private static boolean beyondTheSubset(Document query) {
    return query.get("pipeline") instanceof Collection<?> stages
        && stages.stream()
            .anyMatch(
                stage ->
                    stage instanceof Document document
                        && document.keySet().stream().anyMatch(BEYOND::contains));
  }
}
