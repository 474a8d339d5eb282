package org.modda.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.identity.Access;
import org.modda.identity.Scope;
import org.modda.identity.SignedIn;
import org.modda.identity.account.People;
import org.modda.identity.account.Person;
import org.modda.identity.demo.DemoServer;
import org.springframework.stereotype.Component;

/** Says who one is, after signing in or up and whenever a page asks. */
@Component
public class SessionAnswers {

  private final People people;
  private final Access access;
  private final Cookies cookies;
  private final DemoServer demo;

  SessionAnswers(People people, Access access, Cookies cookies, DemoServer demo) {
    this.people = people;
    this.access = access;
    this.cookies = cookies;
    this.demo = demo;
  }

  public SessionAnswer of(Person person, CurrentSession session) {
    return answer(person, CsrfToken.boundTo(session.token()));
  }

  SessionAnswer of(
      @Nullable SignedIn asker, HttpServletRequest request, HttpServletResponse response) {
    if (asker == null) {
      return answer(null, CsrfToken.boundTo(cookies.visitor(request, response)));
    }
    return answer(
        people.of(asker.account()).orElse(null),
        CurrentSession.of(request).map(current -> CsrfToken.boundTo(current.token())).orElse(null));
  }

  private SessionAnswer answer(@Nullable Person person, @Nullable CsrfToken csrf) {
    return new SessionAnswer(
        person == null ? null : asker(person),
        person == null ? Set.of() : access.rolesOf(person.account(), Scope.SERVER),
        csrf == null ? null : csrf.text(),
        demo.active(),
        demo.active() ? demo.accounts() : null);
  }

  private static SessionAnswer.Asker asker(Person person) {
    return new SessionAnswer.Asker(
        person.account().value(), person.name().value(), person.handle().value());
  }
}
