package org.modda.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modda.ModdaServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole server on the embedded store, on a port of its own, with a demo bill and demo accounts.
 */
public final class RunningModda implements AutoCloseable {

  public static final String PASSWORD = "ochiq-qonun-2026";
  private static final String DEMO_BILL = "huquqiy-kraudsorsing";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path data;
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Signed> signed = new ConcurrentHashMap<>();

  private RunningModda(Path data, ConfigurableApplicationContext context) {
    this.data = data;
    this.context = context;
  }

  /** One server for all tests that neither stop nor fill it; it goes with the JVM. */
  public static RunningModda shared() {
    return Shared.SERVER;
  }

  /** A server on an empty data folder. */
  public static RunningModda start(String... properties) {
    try {
      return on(Files.createTempDirectory(Path.of("target"), "modda-"), properties);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A server on a data folder that may hold something already. */
  public static RunningModda on(Path data, String... properties) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--modda.data=" + data);
    arguments.add("--server.port=0");
    Arrays.stream(properties).map(property -> "--" + property).forEach(arguments::add);
    return new RunningModda(
        data, new SpringApplication(ModdaServer.class).run(arguments.toArray(String[]::new)));
  }

  public Path data() {
    return data;
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public String url() {
    return "http://localhost:" + port();
  }

  /** The id of the demo bill, once its page can be read. */
  public String demoBill() {
    return Awaiting.until(
        () -> {
          for (JsonNode bill : get("/api/bills").json().get("bills")) {
            if (bill.get("id").asString().equals(DEMO_BILL)) {
              return DEMO_BILL;
            }
          }
          return null;
        });
  }

  /** The provisions of a bill, as anybody reads them. */
  public JsonNode provisions(String bill) {
    return get("/api/bills/" + bill).json().get("provisions");
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** The same as a demo account. */
  public Answer get(String path, String handle) {
    return send(as(handle, request(path)).GET());
  }

  /** An unsafe request as a demo account, with its CSRF token. */
  public Answer send(String method, String path, String handle, Object body, String... headers) {
    HttpRequest.Builder request =
        as(handle, request(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path)).header("Origin", url());
  }

  /** The cookie of a demo account that is signed in. */
  public String cookie(String handle) {
    return signed(handle).cookie();
  }

  public HttpRequest.Builder as(String handle, HttpRequest.Builder request) {
    Signed account = signed(handle);
    return request.header("Cookie", account.cookie()).header("X-CSRF-TOKEN", account.csrf());
  }

  private Signed signed(String handle) {
    return signed.computeIfAbsent(
        handle,
        h -> {
          Answer before = get("/api/session");
          Answer in =
              send(
                  request("/api/session")
                      .header("Cookie", before.cookies())
                      .header("X-CSRF-TOKEN", before.json().get("csrf").asString())
                      .header("Content-Type", "application/json")
                      .POST(
                          BodyPublishers.ofString(
                              JSON.writeValueAsString(Map.of("handle", h, "password", PASSWORD)))));
          if (in.status() != 200) {
            throw new IllegalStateException(in.status() + " " + in.body());
          }
          return new Signed(in.cookies(), in.json().get("csrf").asString());
        });
  }

  @Override
  public void close() {
    context.close();
  }

  /** A new bill of one provision with this text, made through the HTTP API; its two ids. */
  public NewBill newBill(String text) {
    String bill =
        send("POST", "/api/bills", "dilnoza", Map.of("title", "Sinov", "language", "uz"))
            .json()
            .get("id")
            .asString();
    String provision =
        send(
                "POST",
                "/api/bills/" + bill + "/provisions",
                "dilnoza",
                Map.of(
                    "kind",
                    "ARTICLE",
                    "number",
                    Map.of("main", 1, "inserted", 0),
                    "heading",
                    "Birinchi modda",
                    "place",
                    Map.of()))
            .json()
            .get("id")
            .asString();
    if (!text.isEmpty()) {
      try (LiveEditor editor = LiveEditor.open(url(), bill, provision, cookie("dilnoza"))) {
        editor.replace(0, 0, text);
        Awaiting.untilTrue(editor::isSettled);
      }
    }
    return new NewBill(bill, provision);
  }

  /** A bill with its one provision. */
  public record NewBill(String bill, String provision) {}

  private static final class Shared {
    static final RunningModda SERVER = start("modda.live.submissions-per-second=100000");
  }

  private record Signed(String cookie, String csrf) {}

  /** An answer as text, and as JSON where it is that. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String code() {
      return json().get("code").asString();
    }

    String cookies() {
      return String.join(
          "; ",
          response.headers().allValues("Set-Cookie").stream().map(c -> c.split(";")[0]).toList());
    }
  }
}
