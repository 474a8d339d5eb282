package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.Texts;
import org.modda.platform.socket.Outbox;
import org.modda.platform.socket.RateLimit;
import org.modda.platform.socket.RecordingWire;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;

/** A connection that closes while its thread still reads up on a text that it joins. */
class DepartingTest {

  private static final RateLimit UNLIMITED = new RateLimit(1e9, 1e9, System::nanoTime);

  private Runnable whileReading = () -> {};

  @Test
  void whoeverDepartsWhileJoiningIsNoMember() {
    try (RunningModda modda = RunningModda.start()) {
      NewBill law = modda.newBill("abc");
      LogTail tail = modda.context().getBean(LogTail.class);
      LiveRooms rooms =
          new LiveRooms(
              watched(modda.context().getBean(Streams.class)),
              modda.context().getBean(Texts.class),
              tail,
              Runnable::run,
              Runnable::run);
      try (LiveEditor aziza =
          LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("aziza"))) {
        aziza.replace(0, 0, "x");
        Awaiting.untilTrue(aziza::isSettled);
        RecordingWire stays = new RecordingWire();
        rooms.join(arrived(rooms, law, stays), new ProvisionId(law.provision()), 0);
        RecordingWire goes = new RecordingWire();
        Connection departing = arrived(rooms, law, goes);
        whileReading = () -> rooms.depart(departing);
        rooms.join(departing, new ProvisionId(law.provision()), 0);
        List<String> told = List.copyOf(frames(stays));
        List<String> before = List.copyOf(frames(goes));

        aziza.replace(0, 0, "y");
        Awaiting.untilTrue(() -> aziza.isSettled() && tail.hasToldAll());

        assertThat(frames(stays)).hasSize(told.size() + 1);
        assertThat(frames(goes)).isEqualTo(before);
        assertThat(departing.joined()).isEmpty();
      }
    }
  }

  private static Connection arrived(LiveRooms rooms, NewBill law, RecordingWire wire) {
    Connection connection =
        new Connection(
            wire.toString(),
            new BillId(law.bill()),
            null,
            new Outbox(wire, 1_000_000),
            UNLIMITED,
            UNLIMITED);
    rooms.arrive(connection);
    return connection;
  }

  private static List<String> frames(RecordingWire wire) {
    wire.flow();
    return wire.frames();
  }

  private Streams watched(Streams streams) {
    return new Streams() {
      @Override
      public List<Recorded> read(String aggregate, long from, long to) {
        whileReading.run();
        return streams.read(aggregate, from, to);
      }

      @Override
      public Optional<Recorded> at(String aggregate, long sequence) {
        return streams.at(aggregate, sequence);
      }

      @Override
      public Optional<Recorded> last(String aggregate) {
        return streams.last(aggregate);
      }
    };
  }
}
