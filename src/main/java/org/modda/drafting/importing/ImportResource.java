package org.modda.drafting.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/imports}: for drafters and administrators of the server. */
@RestController
@RequestMapping("/api/imports")
class ImportResource {

  private static final List<Role> MAY_IMPORT = List.of(Role.DRAFTER, Role.ADMINISTRATOR);

  record Begun(String id) {}

  private final Imports imports;
  private final Access access;

  ImportResource(Imports imports, Access access) {
    this.imports = imports;
    this.access = access;
  }

  /** Who asks and what kind of document it is are settled before a byte of it is read. */
  @PostMapping
  ResponseEntity<Begun> begin(
      @Nullable SignedIn asker,
      @RequestParam(required = false) @Nullable String title,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    AccountId by = drafter(asker);
    SentDocument document = SentDocument.in(request);
    ImportId id = imports.begin(by, document.format(), title, document::bytes);
    return ResponseEntity.accepted()
        .location(URI.create("/api/imports/" + id.value()))
        .body(new Begun(id.value()));
  }

  @GetMapping("/{id}")
  ImportAnswer state(@Nullable SignedIn asker, @PathVariable String id) {
    return imports.answer(id, signedIn(asker));
  }

  private AccountId drafter(@Nullable SignedIn asker) {
    AccountId account = signedIn(asker);
    if (access.rolesOf(account, Scope.SERVER).stream().noneMatch(MAY_IMPORT::contains)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "role-required", Map.of("roles", MAY_IMPORT));
    }
    return account;
  }

  private static AccountId signedIn(@Nullable SignedIn asker) {
    if (asker == null) {
      throw Refused.because(Refused.Kind.UNAUTHENTICATED, "sign-in-required");
    }
    return asker.account();
  }
}
