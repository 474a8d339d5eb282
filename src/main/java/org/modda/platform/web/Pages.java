package org.modda.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which address shows which page: the whole table. The pages find their ids in the address. */
final class Pages {

  private record Route(Pattern address, String file) {}

  private static final String ID = "[A-Za-z0-9._-]{1,64}";

  private static final String MOMENT = "[A-Za-z0-9:.%-]{1,64}";

  private static final List<Route> ROUTES =
      List.of(
          route("/", "bills"),
          route("/bills/" + ID, "bill"),
          route("/bills/" + ID + "@" + MOMENT, "moment"),
          route("/bills/" + ID + "/versions", "versions"),
          route("/bills/" + ID + "/provisions/" + ID + "/history", "history"),
          route("/bills/" + ID + "/replay", "replay"),
          route("/bills/" + ID + "/provenance", "provenance"),
          route("/bills/" + ID + "/docket", "docket"),
          route("/bills/" + ID + "/comparison", "comparison"),
          route("/bills/" + ID + "/amendments/new", "amendment-new"),
          route("/bills/" + ID + "/amendments/" + ID, "amendment"),
          route("/import", "import"),
          route("/docket-import", "docket-import"),
          route("/history-import", "history-import"),
          route("/sign-in", "sign-in"),
          route("/sign-up", "sign-up"),
          route("/account", "account"),
          route("/account/amendments", "own-amendments"));

  /** The file of the page that says there is no such page. */
  static final String NOT_FOUND = file("not-found");

  /**
   * Those that wait for one answer, long where the bill is: it is at their own address, under the
   * API.
   */
  private static final Set<String> OF_ONE_ANSWER = Set.of(file("bill"), file("moment"));

  private Pages() {}

  /** The file of the page at an address, within {@code frontend-static}. */
  static Optional<String> at(String address) {
    return ROUTES.stream()
        .filter(route -> route.address().matcher(address).matches())
        .map(Route::file)
        .findFirst();
  }

  /** What the page at an address will ask for first, where that can be told before it runs. */
  static Optional<String> asksFor(String address) {
    return at(address).filter(OF_ONE_ANSWER::contains).map(page -> "/api" + address);
  }

  private static Route route(String address, String page) {
    return new Route(Pattern.compile(address), file(page));
  }

  private static String file(String page) {
    return "pages/" + page + ".html";
  }
}
