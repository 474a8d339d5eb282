package org.modda.browser;

import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The way of one person's live connections to the server, which can be cut and mended. */
final class Network {

  private record Link(WebSocketRoute page, WebSocketRoute server) {}

  private static final Pattern LIVE = Pattern.compile(".*/api/bills/.*/live");

  private final List<Link> links = new ArrayList<>();
  private boolean cut;
  private boolean deaf;

  /** Takes hold of the way before the person opens a page. */
  static Network of(Person person) {
    Network network = new Network();
    person.page.routeWebSocket(LIVE, network::connect);
    return network;
  }

  /** Connections break, and new ones are not let through. */
  void cut() {
    cut = true;
    for (Link link : links) {
      link.server.close();
      link.page.close(new WebSocketRoute.CloseOptions().setCode(1001).setReason("cut"));
    }
    links.clear();
  }

  /** What the page sends still arrives; what the server says does not. */
  void deafen() {
    deaf = true;
  }

  void mend() {
    cut = false;
    deaf = false;
  }

  private void connect(WebSocketRoute page) {
    if (cut) {
      page.close(new WebSocketRoute.CloseOptions().setCode(1001).setReason("cut"));
      return;
    }
    WebSocketRoute server = page.connectToServer();
    Link link = new Link(page, server);
    links.add(link);
    page.onMessage(frame -> carry(link, frame, server));
    server.onMessage(
        frame -> {
          if (!deaf) {
            carry(link, frame, page);
          }
        });
  }

  private void carry(Link link, WebSocketFrame frame, WebSocketRoute to) {
    if (!links.contains(link)) {
      return;
    }
    if (frame.text() != null) {
      to.send(frame.text());
    } else {
      to.send(frame.binary());
    }
  }
}
