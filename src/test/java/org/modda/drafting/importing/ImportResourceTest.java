package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class ImportResourceTest {

  private static final SignedIn DRAFTER = new SignedIn(new AccountId("dilnoza"));
  private static final SignedIn CITIZEN = new SignedIn(new AccountId("sardor"));
  private static final SignedIn ADMINISTRATOR = new SignedIn(new AccountId("admin"));
  private static final String LAW = "# Qonun\n## 1-modda. Maqsad\nMatn";

  private final ViewsInMemory views = new ViewsInMemory();
  private final Imports imports =
      new Imports(new BillsInMemory(), new KeptImports(views, Clock.systemUTC()));
  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new ImportResource(imports, new Roles()))
          .setControllerAdvice(new Telling())
          .build();

  @AfterEach
  void drain() {
    imports.drain();
    views.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/markdown", "text/markdown;charset=UTF-8", "text/plain"})
  void aDocumentIsTakenInAndItsAskerFollowsIt(String type) throws Exception {
    String document = type.equals("text/plain") ? LAW.replace("#", "") : LAW;
    MvcResult begun =
        http.perform(as(DRAFTER, post("/api/imports")).contentType(type).content(document))
            .andExpect(status().isAccepted())
            .andReturn();
    String location = begun.getResponse().getHeader("Location");
    assertThat(location).startsWith("/api/imports/");
    String id = location.substring("/api/imports/".length());
    assertThat(begun.getResponse().getContentAsString()).isEqualTo("{\"id\":\"" + id + "\"}");
    imports.drain();
    http.perform(as(DRAFTER, get(location)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    "{\"id\":\"%s\",\"state\":\"DONE\",\"done\":1,\"of\":1,\"bill\":\"bill1\",\"refusal\":null}"
                        .formatted(id)));
    http.perform(as(ADMINISTRATOR, get(location))).andExpect(told("404 unknown-import {}"));
    http.perform(get(location)).andExpect(told("401 sign-in-required {}"));
  }

  @Test
  void whatIsWrongWithADocumentIsTold() throws Exception {
    String location =
        http.perform(
                as(ADMINISTRATOR, post("/api/imports?title=Qonun"))
                    .contentType("application/akn+xml")
                    .content("<a>\n</b>"))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    imports.drain();
    http.perform(as(ADMINISTRATOR, get(location)))
        .andExpect(
            content()
                .json(
                    "{\"state\":\"REFUSED\",\"bill\":null,\"refusal\":{\"code\":\"malformed-xml\",\"facts\":{\"line\":2,\"column\":3}}}"));
  }

  @Test
  void onlyDraftersAndAdministratorsImport() throws Exception {
    Endless body = new Endless();
    http.perform(streamed(CITIZEN, body))
        .andExpect(told("403 role-required {roles=[DRAFTER, ADMINISTRATOR]}"));
    http.perform(streamed(null, body)).andExpect(told("401 sign-in-required {}"));
    assertThat(body.taken).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "text/plain;charset=windows-1251", "nonsense"})
  void otherMediaTypesAreNotRead(String type) throws Exception {
    http.perform(as(DRAFTER, post("/api/imports")).header("Content-Type", type).content(LAW))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(header().exists("Accept"));
  }

  @Test
  void aLargerBodyThanTenMegabytesIsNotTakenIn() throws Exception {
    byte[] large = new byte[10 * 1024 * 1024 + 1];
    http.perform(as(DRAFTER, post("/api/imports")).contentType("text/plain").content(large))
        .andExpect(told("413 import-too-large {limitBytes=10485760}"));
    Endless endless = new Endless();
    http.perform(streamed(DRAFTER, endless))
        .andExpect(told("413 import-too-large {limitBytes=10485760}"));
    assertThat(endless.taken).isEqualTo(large.length);
  }

  @Test
  void anIdOfNoFormIsUnknown() throws Exception {
    http.perform(as(DRAFTER, get("/api/imports/a b"))).andExpect(told("404 unknown-import {}"));
  }

  private static MockHttpServletRequestBuilder as(
      @Nullable SignedIn asker, MockHttpServletRequestBuilder request) {
    return asker == null ? request : request.principal(asker);
  }

  /** A request of unknown length whose body comes from this stream. */
  private static RequestBuilder streamed(@Nullable SignedIn asker, InputStream stream) {
    return context -> {
      MockHttpServletRequest request =
          new MockHttpServletRequest(context, "POST", "/api/imports") {
            @Override
            public ServletInputStream getInputStream() {
              return new DelegatingServletInputStream(stream);
            }
          };
      request.setContentType("text/plain");
      request.setUserPrincipal(asker);
      return request;
    };
  }

  /** Letters without end; counts how many were taken. */
  private static final class Endless extends InputStream {
    private long taken;

    @Override
    public int read() {
      taken++;
      return 'a';
    }
  }

  private static ResultMatcher told(String refusal) {
    return content().string(refusal);
  }

  /** Roles as the names say. */
  private static final class Roles implements Access {
    @Override
    public void check(Act act) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<Role> rolesOf(AccountId account, Scope scope) {
      return switch (account.value()) {
        case "dilnoza" -> Set.of(Role.CITIZEN, Role.DRAFTER);
        case "admin" -> Set.of(Role.CITIZEN, Role.ADMINISTRATOR);
        default -> Set.of(Role.CITIZEN);
      };
    }
  }

  /** Tells a refusal in words. */
  @RestControllerAdvice
  static final class Telling {
    @ExceptionHandler
    ResponseEntity<String> told(Refused refused) {
      int status = refused.kind().status();
      return ResponseEntity.status(status)
          .body(status + " " + refused.code() + " " + refused.facts());
    }
  }
}
