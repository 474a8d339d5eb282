package org.modda.drafting.live;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.FORBIDDEN;
import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.TOO_LARGE;
import static org.modda.platform.Refused.Kind.TOO_OFTEN;
import static org.modda.platform.Refused.Kind.UNAUTHENTICATED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.live.ClientFrame.Here;
import org.modda.drafting.live.ClientFrame.Join;
import org.modda.drafting.live.ClientFrame.Leave;
import org.modda.drafting.live.ClientFrame.Ping;
import org.modda.drafting.live.ClientFrame.Submit;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.modda.platform.socket.PartialFrames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.util.UriTemplate;

/**
 * The socket of a bill: {@code docs/protocol.md}, "Live editing". Anybody may read; whoever submits
 * is judged at each submission.
 */
final class LiveSocket extends TextWebSocketHandler {

  static final String PATH = "/api/bills/{bill}/live";

  private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);

  /** UTF-16 units in one frame: the largest paste, as JSON, with room to spare. */
  private static final int LONGEST_FRAME = 1 << 20;

  private static final UriTemplate URI = new UriTemplate(PATH);
  private static final String CONNECTION = "connection";
  private static final String PARTS = "parts";

  private final LiveRooms rooms;
  private final Submissions submissions;
  private final Outlines outlines;
  private final Access access;
  private final Connections connections;
  private final Clock clock;

  LiveSocket(
      LiveRooms rooms,
      Submissions submissions,
      Outlines outlines,
      Access access,
      Connections connections,
      Clock clock) {
    this.rooms = rooms;
    this.submissions = submissions;
    this.outlines = outlines;
    this.access = access;
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws Exception {
    BillOutline outline = outlineOf(session);
    if (outline == null) {
      session.close(new CloseStatus(4404, "unknown-bill"));
      return;
    }
    AccountId account = accountOf(session);
    Connection connection = connections.open(Ids.next(), outline.bill(), account, session);
    session.getAttributes().put(CONNECTION, connection);
    session.getAttributes().put(PARTS, new PartialFrames(LONGEST_FRAME));
    rooms.arrive(connection);
    connection
        .outbox()
        .offer(
            Frames.welcome(
                connection.session(),
                account,
                account == null
                    ? java.util.Set.of()
                    : access.rolesOf(account, outline.bill().scope()),
                outline.sequence()));
  }

  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    if (!(session.getAttributes().get(CONNECTION) instanceof Connection connection)
        || !(session.getAttributes().get(PARTS) instanceof PartialFrames parts)
        || parts.hasOverflowed()) {
      return;
    }
    String frame = parts.add(message);
    if (frame != null) {
      heard(connection, frame);
    } else if (parts.hasOverflowed()) {
      connection
          .outbox()
          .offer(
              Frames.refused(
                  Refused.because(TOO_LARGE, "frame-too-large", Map.of("limit", LONGEST_FRAME))));
      connection.outbox().close(CloseStatus.TOO_BIG_TO_PROCESS);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    if (session.getAttributes().remove(CONNECTION) instanceof Connection connection) {
      rooms.depart(connection);
      connections.closed(connection);
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable broken) {
    LOG.debug("a socket broke", broken);
  }

  private void heard(Connection connection, String frame) {
    try {
      if (!connection.frames().take()) {
        throw Refused.because(TOO_OFTEN, "rate-exceeded");
      }
      switch (ClientFrames.read(frame)) {
        case Submit submit -> submit(connection, submit);
        case Here here -> here(connection, here);
        case Join join -> join(connection, join);
        case Leave leave -> leave.provisions().forEach(p -> rooms.leave(connection, p));
        case Ping ping -> connection.outbox().offer(Frames.PONG);
      }
    } catch (Refused refused) {
      connection.outbox().offer(Frames.refused(refused));
    } catch (RuntimeException failure) {
      LOG.error("a frame was not handled", failure);
      connection
          .outbox()
          .offer(Frames.refused(Refused.because(Refused.Kind.UNAVAILABLE, "store-unavailable")));
    }
  }

  private void submit(Connection connection, Submit submit) {
    try {
      AccountId by = connection.account();
      if (by == null) {
        throw Refused.because(UNAUTHENTICATED, "sign-in-required");
      }
      if (!connection.joined().containsKey(submit.provision())) {
        throw Refused.because(CONFLICT, "not-joined");
      }
      if (!connection.submissions().take()) {
        throw Refused.because(TOO_OFTEN, "rate-exceeded");
      }
      if (outline(connection.bill()).repealed().contains(submit.provision())) {
        throw Refused.because(CONFLICT, "provision-repealed");
      }
      submissions.take(
          new SubmitChangeSet(
              connection.bill(),
              submit.provision(),
              submit.base(),
              submit.client(),
              submit.n(),
              submit.changes(),
              by,
              clock.instant().truncatedTo(ChronoUnit.MILLIS)),
          connection);
    } catch (Refused refused) {
      connection.outbox().offer(Frames.refused(submit.provision(), submit.n(), refused));
    }
  }

  private void join(Connection connection, Join join) {
    BillOutline outline = outline(connection.bill());
    if (connection.joined().size() + join.provisions().size() > 2 * ClientFrames.MOST_AT_ONCE) {
      throw Refused.because(
          MALFORMED, "too-many-joined", Map.of("limit", ClientFrames.MOST_AT_ONCE));
    }
    join.provisions()
        .forEach(
            (provision, known) -> {
              if (outline.known().contains(provision)) {
                rooms.join(connection, provision, known);
              } else {
                connection.outbox().offer(Frames.refused(notHere(provision)));
              }
            });
  }

  private Refused notHere(ProvisionId provision) {
    String code = rooms.isOfSomeBill(provision) ? "provision-of-another-bill" : "unknown-provision";
    return Refused.because(UNKNOWN, code, Map.of("provision", provision.value()));
  }

  private void here(Connection connection, Here here) {
    AccountId account = connection.account();
    if (account == null) {
      throw Refused.because(FORBIDDEN, "sign-in-required");
    }
    connection
        .joined()
        .forEach(
            (provision, room) -> {
              if (!provision.equals(here.provision())) {
                room.absent(connection.session());
              }
            });
    ProvisionId provision = here.provision();
    if (provision != null) {
      Room room = connection.joined().get(provision);
      if (room == null) {
        throw Refused.because(CONFLICT, "not-joined");
      }
      room.present(
          new Presence(connection.session(), account, here.anchor(), here.head(), here.revision()));
    }
  }

  private BillOutline outline(BillId bill) {
    return outlines.of(bill).orElseThrow(() -> Refused.because(UNKNOWN, "unknown-bill"));
  }

  private @Nullable BillOutline outlineOf(WebSocketSession session) {
    java.net.URI uri = session.getUri();
    String bill = uri == null ? "" : URI.match(uri.getPath()).getOrDefault("bill", "");
    return Ids.wellFormed(bill) ? outlines.of(new BillId(bill)).orElse(null) : null;
  }

  private static @Nullable AccountId accountOf(WebSocketSession session) {
    return session.getPrincipal() instanceof SignedIn signedIn ? signedIn.account() : null;
  }
}
