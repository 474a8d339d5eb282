package org.modda.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.modda.identity.SignedIn;
import org.modda.identity.account.Password;
import org.modda.identity.account.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionResource {

  record Credentials(String handle, Password password) {

    /** Personal: kept out of logs. */
    @Override
    public String toString() {
      return "Credentials[…]";
    }
  }

  private final SigningIn signingIn;
  private final SessionAnswers answers;
  private final Sessions sessions;
  private final Cookies cookies;

  SessionResource(SigningIn signingIn, SessionAnswers answers, Sessions sessions, Cookies cookies) {
    this.signingIn = signingIn;
    this.answers = answers;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @GetMapping
  SessionAnswer session(
      @Nullable SignedIn asker, HttpServletRequest request, HttpServletResponse response) {
    return answers.of(asker, request, response);
  }

  @PostMapping
  SessionAnswer signIn(
      @RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
    Person person = signingIn.person(given.handle(), given.password(), request.getRemoteAddr());
    return answers.of(person, signingIn.begin(person.account(), request, response));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    CurrentSession.of(request).ifPresent(current -> sessions.end(current.session()));
    cookies.endSession(request, response);
  }
}
