package org.modda.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modda.Visitor;
import org.modda.Visitor.Answer;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.IdentityServerTest;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.access.Administrators;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.Handle;
import org.modda.identity.account.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@IdentityServerTest
@ExtendWith(OutputCaptureExtension.class)
class AccountsAtStartTest {

  private static final String PASSWORD = "togʻdagi bulut 7";

  @Value("${local.server.port}")
  int port;

  @Autowired People people;
  @Autowired Access access;
  @Autowired Accounts accounts;
  @Autowired Administrators administrators;
  @Autowired Clock clock;

  @Test
  void aDemoServerSaysWhomOneCanBe() {
    Answer answer = new Visitor(port).session();

    assertThat(answer.json().get("demo").asBoolean()).isTrue();
    assertThat(answer.json().get("demoAccounts").size()).isEqualTo(6);
    for (var demo : answer.json().get("demoAccounts")) {
      Answer signedIn =
          new Visitor(port).signIn(demo.get("handle").asString(), demo.get("password").asString());
      assertThat(signedIn.status()).isEqualTo(200);
      assertThat(signedIn.json().at("/account/name")).isEqualTo(demo.get("name"));
      for (var role : demo.get("roles")) {
        assertThat(signedIn.json().get("roles")).contains(role);
      }
    }
  }

  @Test
  void aSecondStartMakesNobodyAnew() {
    AccountId before = accountOf("dilnoza");

    new DemoAccounts(new DemoServer("true", ""), people, accounts, administrators, clock)
        .run(arguments());

    assertThat(accountOf("dilnoza")).isEqualTo(before);
    assertThat(access.rolesOf(before, Scope.SERVER))
        .containsExactly(Role.CITIZEN, Role.DRAFTER, Role.CLERK);
  }

  @Test
  void aServerIsADemoOnlyWithoutAMongoDbUnlessItIsSaid() {
    assertThat(new DemoServer("", "").active()).isTrue();
    assertThat(new DemoServer("", "mongodb://db").active()).isFalse();
    assertThat(new DemoServer("true", "mongodb://db").active()).isTrue();
    assertThat(new DemoServer("false", "").active()).isFalse();
  }

  @Test
  void theConfiguredPersonBecomesAdministrator() {
    new Visitor(port).signUp("first.admin", "First Admin", PASSWORD);

    administrator("First.Admin").run(arguments());
    administrator("First.Admin").run(arguments());

    assertThat(access.rolesOf(accountOf("first.admin"), Scope.SERVER))
        .containsExactly(Role.CITIZEN, Role.ADMINISTRATOR);
    administrators.withdraw(accountOf("first.admin"), accountOf("admin"), null);
    assertThat(access.rolesOf(accountOf("first.admin"), Scope.SERVER))
        .containsExactly(Role.CITIZEN);
  }

  @Test
  void nobodyBecomesAdministratorForAHandleThatNobodyHas(CapturedOutput output) {
    administrator("not.signed.up").run(arguments());

    assertThat(people.of(new Handle("not.signed.up"))).isEmpty();
    assertThat(output).contains("names nobody who has signed up").doesNotContain("not.signed.up");
  }

  private FirstAdministrator administrator(String handle) {
    return new FirstAdministrator(handle, people, accounts, administrators, clock);
  }

  private AccountId accountOf(String handle) {
    return people.of(new Handle(handle)).orElseThrow().account();
  }

  private static DefaultApplicationArguments arguments() {
    return new DefaultApplicationArguments();
  }
}
