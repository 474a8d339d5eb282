package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.platform.socket.Outbox;
import org.modda.platform.socket.RateLimit;
import org.modda.platform.socket.RecordingWire;
import org.modda.platform.socket.Wire;
import org.springframework.web.socket.CloseStatus;

class RoomTest {

  private static final ProvisionId ARTICLE = new ProvisionId("article");
  private static final Pattern REVISION = Pattern.compile("\"r(\\d+)\"");

  private final Room room = new Room(ARTICLE, Runnable::run, Runnable::run);

  @Test
  void memberIsOfferedEveryRevisionAfterTheOneItKnowsOnceAndInOrder() {
    Random random = new Random(20261123);
    for (int run = 0; run < 500; run++) {
      Room here = new Room(ARTICLE, Runnable::run, Runnable::run);
      List<Member> members = new ArrayList<>();
      int newest = 0;
      for (int step = 0; step < 60; step++) {
        if (random.nextInt(4) == 0) {
          Member member = new Member(newest - random.nextInt(Math.min(3, newest + 1)));
          here.expectSomebody();
          if (here.admit(member.connection, member.known)) {
            members.add(member);
          }
        } else {
          // The log may tell again what a member that read the store already knows.
          int from = newest + 1;
          int count = 1 + random.nextInt(3);
          here.heard(from, revisions(from, count));
          newest += count;
        }
      }
      for (Member member : members) {
        assertThat(member.revisions())
            .as("run %d, a member from revision %d", run, member.known)
            .isEqualTo(range(member.known + 1, newest));
      }
    }
  }

  @Test
  void whatIsHeardWhileMembersAreToldGoesToThemTogether() {
    Deque<Runnable> workers = new ArrayDeque<>();
    Room busy = new Room(ARTICLE, workers::add, workers::add);
    Member member = new Member(0);
    busy.expectSomebody();
    busy.admit(member.connection, 0);
    busy.heard(1, revisions(1, 1));
    busy.heard(2, revisions(2, 2));
    assertThat(member.frames()).isEmpty();
    runAll(workers);
    assertThat(member.frames()).hasSize(1);
    assertThat(member.revisions()).isEqualTo(range(1, 3));
    busy.heard(4, revisions(4, 1));
    runAll(workers);
    assertThat(member.revisions()).isEqualTo(range(1, 4));
  }

  private static void runAll(Deque<Runnable> tasks) {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void whoeverBringsTheNewsTellsOnceAndLeavesTheRestToWorkers() {
    Deque<Runnable> soon = new ArrayDeque<>();
    Deque<Runnable> workers = new ArrayDeque<>();
    Room here = new Room(ARTICLE, soon::add, workers::add);
    Member member = new Member(0);
    here.expectSomebody();
    here.admit(member.connection, 0);
    here.heard(1, revisions(1, 1));
    soon.remove().run();
    assertThat(member.revisions()).isEqualTo(range(1, 1));
    assertThat(workers).isEmpty();
    for (int revision = 2; revision <= 2_000; revision++) {
      here.heard(revision, revisions(revision, 1));
      runAll(soon);
    }
    runAll(workers);
    assertThat(member.revisions()).isEqualTo(range(1, 2_000));
  }

  @Test
  void roomThatHasForgottenSendsTheComerBackToTheStore() {
    for (int revision = 1; revision <= 600; revision++) {
      room.heard(revision, revisions(revision, 1));
    }
    Member late = new Member(10);
    room.expectSomebody();
    assertThat(room.admit(late.connection, 10)).isFalse();
    assertThat(room.admit(late.connection, 590)).isTrue();
    assertThat(late.revisions()).isEqualTo(range(591, 600));
  }

  @Test
  void revisionsAfterAGapAreToldUnderNoOthersNumberAndWhoeverMissesOneIsSentAway() {
    Member early = new Member(0);
    room.expectSomebody();
    room.admit(early.connection, 0);
    room.heard(1, revisions(1, 3));
    room.heard(5, revisions(5, 1));
    assertThat(early.revisions()).isEqualTo(range(1, 3));
    assertThat(early.wire.closed().getCode()).isEqualTo(1013);

    Member back = new Member(3);
    room.expectSomebody();
    assertThat(room.admit(back.connection, 3)).isFalse();
    assertThat(room.admit(back.connection, 4)).isTrue();
    room.heard(6, revisions(6, 1));
    assertThat(back.revisions()).isEqualTo(range(5, 6));
    assertThat(back.frames()).last().asString().contains("\"from\":6");
  }

  @Test
  void memberWhoCannotBeWrittenToKeepsNobodyFromHearing() {
    Member here = new Member(0);
    room.expectSomebody();
    room.admit(connection(new DeadWire()), 0);
    room.expectSomebody();
    room.admit(here.connection, 0);
    room.heard(1, revisions(1, 1));
    room.heard(2, revisions(2, 1));
    assertThat(here.revisions()).isEqualTo(range(1, 2));
  }

  @Test
  void roomThatNobodyElseTellsTellsItself() {
    Executor none =
        task -> {
          throw new RejectedExecutionException("going down");
        };
    Room alone = new Room(ARTICLE, none, none);
    Member here = new Member(0);
    alone.expectSomebody();
    alone.admit(here.connection, 0);
    for (int revision = 1; revision <= 20; revision++) {
      alone.heard(revision, revisions(revision, 1));
    }
    assertThat(here.revisions()).isEqualTo(range(1, 20));
    assertThat(alone.isTold()).isTrue();
  }

  @Test
  void roomStaysOpenForSomebodyWhoIsStillReadingUp() {
    Member first = new Member(0);
    room.expectSomebody();
    room.admit(first.connection, 0);
    room.expectSomebody();
    assertThat(room.dismiss(first.connection)).isFalse();
  }

  @Test
  void presenceIsToldOnceWhenItChanges() {
    Member aziza = new Member(0);
    Member bobur = new Member(0);
    room.expectSomebody();
    room.admit(aziza.connection, 0);
    room.expectSomebody();
    room.admit(bobur.connection, 0);
    room.present(new Presence("s1", new AccountId("aziza"), 1, 3, 0));
    room.tellPresence();
    room.tellPresence();
    assertThat(bobur.frames())
        .containsExactly(
            "{\"t\":\"here\",\"p\":\"article\",\"people\":[{\"s\":\"s1\",\"account\":\"aziza\","
                + "\"anchor\":1,\"head\":3,\"rev\":0}]}");
    room.dismiss(aziza.connection);
    room.absent("s1");
    room.tellPresence();
    assertThat(bobur.frames()).last().asString().endsWith("\"people\":[]}");
  }

  private static List<String> revisions(int from, int count) {
    return range(from, from + count - 1).stream().map(r -> "\"r" + r + "\"").toList();
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> all = new ArrayList<>();
    for (int r = from; r <= to; r++) {
      all.add(r);
    }
    return all;
  }

  private static Connection connection(Wire wire) {
    RateLimit unlimited = new RateLimit(1e9, 1e9, System::nanoTime);
    return new Connection(
        "s", new BillId("bill"), null, new Outbox(wire, 1_000_000), unlimited, unlimited);
  }

  /** Nothing can be sent over it, nor can it be closed. */
  private static final class DeadWire implements Wire {
    @Override
    public void send(String message, Consumer<Throwable> done) {
      throw new AssertionError("made to fail");
    }

    @Override
    public void close(CloseStatus status, Runnable done) {
      throw new RejectedExecutionException("made to fail");
    }
  }

  private static final class Member {
    final int known;
    final RecordingWire wire = new RecordingWire();
    final Connection connection;

    Member(int known) {
      this.known = known;
      connection = connection(wire);
    }

    List<String> frames() {
      wire.flow();
      return wire.frames();
    }

    List<Integer> revisions() {
      List<Integer> all = new ArrayList<>();
      for (String frame : frames()) {
        Matcher revision = REVISION.matcher(frame);
        while (revision.find()) {
          all.add(Integer.parseInt(revision.group(1)));
        }
      }
      return all;
    }
  }
}
