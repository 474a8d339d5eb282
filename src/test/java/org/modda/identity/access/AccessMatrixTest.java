package org.modda.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modda.drafting.BillEvent;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.identity.AccountEvent;
import org.modda.identity.AccountEvent.AccountClosed;
import org.modda.identity.AccountEvent.AccountOpened;
import org.modda.identity.AccountEvent.RoleGranted;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Gathered;
import org.modda.identity.OpenToAnyone;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SentByTheServer;
import org.modda.platform.Refused;

/**
 * Every command of every module against every role, through the real check at the command bus. What
 * it found is written to {@code target/access-matrix.txt}.
 */
class AccessMatrixTest {

  private static final AccountId ASKER = new AccountId("asker");
  private static final Scope ELSEWHERE = new Scope("another-bill");
  private static final Instant AT = Instant.parse("2026-11-23T05:10:00.123Z");
  private static final Path MATRIX = Path.of("target", "access-matrix.txt");

  private record Undeclared(AccountId by, Scope scope) implements Act {}

  @AllowedTo({})
  private record AllowedToNobody(AccountId by, Scope scope) implements Act {}

  private record NotAnAct(String said) {}

  @OpenToAnyone
  private record Open(String said) {}

  @SentByTheServer
  private record FromTheServer(String said) {}

  private record Together(List<Act> acts) implements Gathered {}

  @Test
  void everyCommandSaysWhoMaySendIt() {
    List<Class<?>> commands = Commands.all();

    assertThat(commands).isNotEmpty();
    assertThat(commands).allMatch(Commands::declared);
  }

  @Test
  void aCommandThatSaysNothingWouldBeFound() {
    assertThat(Commands.declared(Undeclared.class)).isFalse();
    assertThat(Commands.declared(AllowedToNobody.class)).isFalse();
    assertThat(Commands.declared(NotAnAct.class)).isFalse();
  }

  @Test
  void whatIsNotDeclaredReachesNoHandler() {
    Set<Role> everyRole = EnumSet.allOf(Role.class);

    for (Object command :
        List.of(new Undeclared(ASKER, ELSEWHERE), new NotAnAct("anything"), "a text")) {
      assertThat(sent(command, log(everyRole, Scope.SERVER))).isEqualTo("act-not-declared");
    }
  }

  @Test
  void whatIsOpenOrTheServersOwnOrGatheredReachesItsHandler() {
    for (Object command : List.of(new Open("x"), new FromTheServer("x"), new Together(List.of()))) {
      assertThat(sent(command, new WrittenLog())).isEqualTo("reached");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyActReachesItsHandlerForItsRolesAndForNoOthers() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(row("command", Arrays.stream(Role.values()).map(Role::name).toList()));
    List<DynamicTest> tests = new ArrayList<>();
    for (Class<?> command : Commands.all()) {
      if (Act.class.isAssignableFrom(command)) {
        Act act = new Samples(ASKER).act(command);
        lines.add(
            row(name(command), Stream.of(Role.values()).map(role -> mark(act, role)).toList()));
        tests.add(DynamicTest.dynamicTest(name(command), () -> allowedAsDeclared(act)));
      } else {
        lines.add(row(name(command), List.of(without(command))));
      }
    }
    Files.createDirectories(MATRIX.getParent());
    Files.write(MATRIX, lines);
    return tests.stream();
  }

  /** The bill and its texts are changed by drafting's commands and by no others. */
  @Test
  void aCitizenCanSendNothingThatChangesALaw() {
    List<Class<?>> changing =
        Commands.all().stream()
            .filter(command -> command.getName().startsWith("org.modda.drafting."))
            .filter(Act.class::isAssignableFrom)
            .toList();

    assertThat(changing)
        .extracting(Class::getSimpleName)
        .contains(
            "SubmitChangeSet",
            "OpenProvisionText",
            "InsertProvision",
            "AmendBill",
            "AmendAsImported");
    for (Class<?> command : changing) {
      Act act = new Samples(ASKER).act(command);
      for (Scope scope : List.of(act.scope(), Scope.SERVER)) {
        assertThat(sent(act, log(Set.of(Role.CITIZEN), scope)))
            .as(name(command))
            .isEqualTo("role-required");
      }
    }
    assertThat(Commands.makersOf(Set.of(ProvisionTextEvent.class, BillEvent.class)))
        .isNotEmpty()
        .allMatch(maker -> maker.startsWith("org.modda.drafting."));
  }

  private static void allowedAsDeclared(Act act) {
    Set<Role> allowed = Set.of(act.getClass().getAnnotation(AllowedTo.class).value());
    boolean citizens = allowed.contains(Role.CITIZEN);
    assertThat(act.by()).isEqualTo(ASKER);
    for (Role role : Role.values()) {
      String expected = citizens || allowed.contains(role) ? "reached" : "role-required";
      String elsewhere = citizens ? "reached" : "role-required";
      assertThat(sent(act, log(Set.of(role), act.scope()))).as("%s here", role).isEqualTo(expected);
      assertThat(sent(act, log(Set.of(role), Scope.SERVER)))
          .as("%s in the server", role)
          .isEqualTo(expected);
      assertThat(sent(act, log(Set.of(role), ELSEWHERE)))
          .as("%s elsewhere", role)
          .isEqualTo(elsewhere);
    }
    WrittenLog closed = log(EnumSet.allOf(Role.class), act.scope());
    closed.write(new AccountClosed(ASKER, AT));
    assertThat(sent(act, closed)).as("closed").isEqualTo("role-required");
    assertThat(sent(act, new WrittenLog())).as("never opened").isEqualTo("role-required");
  }

  private static String mark(Act act, Role role) {
    return sent(act, log(Set.of(role), act.scope())).equals("reached") ? "yes" : "-";
  }

  private static String without(Class<?> command) {
    if (Gathered.class.isAssignableFrom(command)) {
      return "each act for itself, by its handler";
    }
    return command.isAnnotationPresent(OpenToAnyone.class) ? "anyone" : "the server alone";
  }

  private static String name(Class<?> command) {
    return command.getName().substring("org.modda.".length());
  }

  private static String row(String first, List<String> cells) {
    StringBuilder row = new StringBuilder(String.format("%-68s", first));
    cells.forEach(cell -> row.append(String.format("%-15s", cell)));
    return row.toString().stripTrailing();
  }

  private static WrittenLog log(Set<Role> roles, Scope scope) {
    WrittenLog log = new WrittenLog();
    AccountEvent opened = new AccountOpened(ASKER, "CC0-1.0", AT);
    log.write(opened);
    for (Role role : roles) {
      if (role != Role.CITIZEN) {
        log.write(new RoleGranted(ASKER, role, scope, null, AT));
      }
    }
    return log;
  }

  /** {@code reached}, or the code it was refused with before its handler. */
  private static String sent(Object command, WrittenLog log) {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    bus.registerHandlerInterceptor(new EveryCommandIsChecked(new RolesInMemory(log, log)));
    bus.subscribe(command.getClass().getName(), message -> "reached");
    AtomicReference<String> outcome = new AtomicReference<>("nothing");
    bus.dispatch(
        new GenericCommandMessage<>(command),
        (sent, result) ->
            outcome.set(
                result.isExceptional() && result.exceptionResult() instanceof Refused refused
                    ? refused.code()
                    : String.valueOf(
                        result.isExceptional() ? result.exceptionResult() : result.getPayload())));
    return outcome.get();
  }
}
