package org.modda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of a browser as the protocol asks for: cookies, and the CSRF token it was last told. */
public final class Visitor {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** An answer; its body is empty where there was none. */
  public record Answer(int status, Map<String, List<String>> headers, String text) {

    public JsonNode json() {
      return JSON.readTree(text);
    }

    public String code() {
      return json().path("code").asString();
    }

    public String header(String name) {
      return String.join(", ", headers.getOrDefault(name.toLowerCase(), List.of()));
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;
  private final Map<String, String> cookies = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private String csrf = "";

  public Visitor(int port) {
    this.server = "http://127.0.0.1:" + port;
  }

  /** A header that goes with every request from now on. */
  public Visitor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Visitor without(String header) {
    headers.remove(header);
    return this;
  }

  /** Asks who it is, as every page does first, and so learns the CSRF token. */
  public Answer session() {
    return get("/api/session");
  }

  public Answer signUp(String handle, String name, String password) {
    session();
    return post(
        "/api/accounts",
        Map.of("handle", handle, "name", name, "password", password, "licence", "CC0-1.0"));
  }

  public Answer signIn(String handle, String password) {
    session();
    return post("/api/session", Map.of("handle", handle, "password", password));
  }

  public Answer get(String path) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody());
  }

  public Answer post(String path, Object body) {
    return sendJson("POST", path, JSON.writeValueAsString(body));
  }

  public Answer sendJson(String method, String path, String body) {
    with("Content-Type", "application/json");
    try {
      return send(method, path, HttpRequest.BodyPublishers.ofString(body));
    } finally {
      without("Content-Type");
    }
  }

  public Answer delete(String path) {
    return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
  }

  public Answer put(String path) {
    return send("PUT", path, HttpRequest.BodyPublishers.noBody());
  }

  public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
    headers.forEach(request::header);
    if (!csrf.isEmpty() && !headers.containsKey("X-CSRF-TOKEN")) {
      request.header("X-CSRF-TOKEN", csrf);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    return learn(exchange(request.build()));
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void forgetCookies() {
    cookies.clear();
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  public String csrf() {
    return csrf;
  }

  private Answer exchange(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Answer learn(Answer answer) {
    for (String set : answer.headers().getOrDefault("set-cookie", List.of())) {
      String pair = set.split(";", 2)[0];
      String name = pair.substring(0, pair.indexOf('='));
      String value = pair.substring(pair.indexOf('=') + 1);
      if (value.isEmpty()) {
        cookies.remove(name);
      } else {
        cookies.put(name, value);
      }
    }
    if (answer.header("content-type").equals("application/json")
        && answer.json().path("csrf").isString()) {
      csrf = answer.json().path("csrf").asString();
    }
    return answer;
  }

  /** All of them, as a request names them. */
  public String cookieHeader() {
    List<String> pairs = new ArrayList<>();
    cookies.forEach((name, value) -> pairs.add(name + "=" + value));
    return String.join("; ", pairs);
  }
}
