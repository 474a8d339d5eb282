package org.modda.running;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.modda.platform.Ids;
import org.modda.text.ChangeSet;
import org.modda.text.ChangeSetJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An editor of one provision over the real socket, with the rules of the page's own: one submission
 * in flight, the rest in a buffer, both mapped over one revision at a time.
 */
public final class LiveEditor implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final String provision;
  private final String client = Ids.next();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder partial = new StringBuilder();
  private final List<JsonNode> refusals = new CopyOnWriteArrayList<>();
  private final List<String> frames = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private long revision = -1;
  private long n;
  private ChangeSet inFlight;
  private long inFlightBase;
  private ChangeSet buffer;
  private long settling = Long.MAX_VALUE;
  private List<String> held;
  private long acknowledged;
  private WebSocket socket;

  private LiveEditor(String provision) {
    this.provision = provision;
  }

  /** Opens a bill's socket as the holder of a cookie (null: as nobody) and joins a provision. */
  public static LiveEditor open(String url, String bill, String provision, String cookie) {
    LiveEditor editor = new LiveEditor(provision);
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().header("Origin", url);
    if (cookie != null) {
      builder.header("Cookie", cookie);
    }
    editor.socket =
        builder
            .buildAsync(
                URI.create(url.replaceFirst("^http", "ws") + "/api/bills/" + bill + "/live"),
                editor)
            .join();
    editor.send("{\"t\":\"join\",\"provisions\":{\"" + provision + "\":-1}}");
    Awaiting.untilTrue(editor::hasJoined);
    return editor;
  }

  /** Replaces a stretch of the text as it stands here. */
  public synchronized void replace(int from, int to, String insert) {
    edit(ChangeSet.replacing(text.length(), from, to, insert));
  }

  public synchronized void edit(ChangeSet changes) {
    changes.applyTo(text);
    buffer = buffer == null ? changes : buffer.compose(changes);
    submit();
  }

  /** An edit that depends on the text as it stands. */
  public synchronized void edit(Function<StringBuilder, ChangeSet> edit) {
    edit(edit.apply(text));
  }

  public synchronized String text() {
    return text.toString();
  }

  public synchronized int length() {
    return text.length();
  }

  public synchronized long revision() {
    return revision;
  }

  /** How many submissions were acknowledged, and so are durable. */
  public synchronized long acknowledged() {
    return acknowledged;
  }

  public synchronized boolean isSettled() {
    return inFlight == null && buffer == null;
  }

  public List<JsonNode> refusals() {
    return refusals;
  }

  /** Every frame that came, as text. */
  public List<String> frames() {
    return frames;
  }

  /** The close code, once the server has closed. */
  public CompletableFuture<Integer> closed() {
    return closed;
  }

  /** Sends a frame as it is. */
  public void send(String frame) {
    socket.sendText(frame, true).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String message = partial.toString();
      partial.setLength(0);
      message.lines().forEach(this::arrived);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private synchronized boolean hasJoined() {
    return revision >= 0 || !refusals.isEmpty();
  }

  /** From now on what comes is kept unread, as if the network were slow. */
  public synchronized void hold() {
    held = new ArrayList<>();
  }

  /** Reads all that was held, and goes on holding. */
  public synchronized void release() {
    List<String> lines = held;
    held = new ArrayList<>();
    lines.forEach(this::heard);
  }

  private synchronized void arrived(String line) {
    if (held == null) {
      heard(line);
    } else {
      held.add(line);
    }
  }

  private synchronized void heard(String line) {
    frames.add(line);
    JsonNode frame = JSON.readTree(line);
    switch (frame.get("t").asString()) {
      case "joined" -> {
        revision = frame.get("rev").asLong();
        if (frame.has("text")) {
          text.setLength(0);
          text.append(frame.get("text").asString());
        }
      }
      case "revs" -> {
        long number = frame.get("from").asLong();
        for (JsonNode one : frame.get("revs")) {
          if (number == revision + 1) {
            next(one);
          } else if (number > revision + 1) {
            throw new AssertionError("revision " + number + " after " + revision);
          }
          number++;
        }
      }
      case "settled" -> {
        if (inFlight != null && frame.get("n").asLong() == n) {
          settling = frame.get("rev").asLong();
          settleIfCaughtUp();
        }
      }
      case "refused" -> refusals.add(frame);
      default -> {}
    }
  }

  private void next(JsonNode one) {
    revision++;
    if (one.get("c").asString().equals(client)) {
      settle();
      return;
    }
    ChangeSet remote = ChangeSetJson.read(one.get("ch").toString());
    if (inFlight != null) {
      ChangeSet mine = inFlight.map(remote, false);
      remote = remote.map(inFlight, true);
      inFlight = mine;
    }
    if (buffer != null) {
      ChangeSet mine = buffer.map(remote, false);
      remote = remote.map(buffer, true);
      buffer = mine;
    }
    remote.applyTo(text);
    settleIfCaughtUp();
  }

  /** What makes no revision of its own is done once the one that holds it has been read. */
  private void settleIfCaughtUp() {
    if (revision >= settling) {
      settle();
    }
  }

  private void settle() {
    inFlight = null;
    settling = Long.MAX_VALUE;
    acknowledged++;
    submit();
  }

  private void submit() {
    if (inFlight != null || buffer == null) {
      return;
    }
    inFlight = buffer;
    inFlightBase = revision;
    buffer = null;
    n++;
    List<String> frame = new ArrayList<>();
    frame.add("{\"t\":\"submit\",\"p\":\"" + provision + "\",\"base\":" + inFlightBase);
    frame.add("\"client\":\"" + client + "\",\"n\":" + n);
    frame.add("\"ch\":" + ChangeSetJson.write(inFlight) + "}");
    sent = sent.thenCompose(done -> socket.sendText(String.join(",", frame), true));
  }

  private CompletableFuture<WebSocket> sent = CompletableFuture.completedFuture(null);
}
