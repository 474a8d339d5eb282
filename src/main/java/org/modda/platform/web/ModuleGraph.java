package org.modda.platform.web;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which modules a page's script brings in at once, so that the browser is told of them all together
 * and does not find them import by import. Imports that wait for a click are left out.
 */
final class ModuleGraph {

  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"module\" src=\"([^\"]+)\">");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export)\\s(?:[^'\"(;]*\\sfrom\\s)?['\"]([^'\"]+)['\"]");

  private final ImportMap importMap;
  private final Function<String, @Nullable String> sources;

  /**
   * Modules by address.
   *
   * @param sources the text of the module at an address; null where there is none
   */
  ModuleGraph(ImportMap importMap, Function<String, @Nullable String> sources) {
    this.importMap = importMap;
    this.sources = sources;
  }

  /** One {@code modulepreload} link for each module that the page's script needs to begin. */
  String preloads(String page) {
    Matcher script = SCRIPT.matcher(page);
    Set<String> needed = new LinkedHashSet<>();
    while (script.find()) {
      gather(script.group(1), needed);
      needed.remove(script.group(1));
    }
    return needed.stream()
        .map(address -> "\n  <link rel=\"modulepreload\" href=\"" + address + "\">")
        .collect(Collectors.joining());
  }

  private void gather(String address, Set<String> needed) {
    String source = sources.apply(address);
    if (source == null) {
      throw new IllegalStateException("a module imports " + address + ", which is missing");
    }
    if (needed.add(address)) {
      IMPORT
          .matcher(source)
          .results()
          .map((MatchResult found) -> resolve(address, found.group(1)))
          .forEach(imported -> gather(imported, needed));
    }
  }

  private String resolve(String from, String name) {
    if (name.startsWith(".")) {
      return URI.create(from).resolve(name).getPath();
    }
    String address = importMap.modules().get(name);
    if (address == null) {
      throw new IllegalStateException(from + " imports " + name + ", which no jar provides");
    }
    return address;
  }
}
