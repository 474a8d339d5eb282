package org.modda.amendments.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.importing.ImportAnswer;
import org.modda.drafting.importing.ImportId;
import org.modda.drafting.importing.Imports;
import org.modda.identity.Access;
import org.modda.identity.AccountId;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/docket-imports}: for those who may introduce a bill. */
@RestController
@RequestMapping("/api/docket-imports")
class DocketImportsResource {

  private static final List<Role> MAY_IMPORT = List.of(Role.DRAFTER, Role.ADMINISTRATOR);
  private static final List<MediaType> READ =
      List.of(MediaType.APPLICATION_JSON, new MediaType("text", "tab-separated-values"));

  record Begun(String id) {}

  private final Imports imports;
  private final DocketReading reading;
  private final Access access;

  DocketImportsResource(Imports imports, DocketReading reading, Access access) {
    this.imports = imports;
    this.reading = reading;
    this.access = access;
  }

  /** Who asks and what kind of document it is are settled before a byte of it is read. */
  @PostMapping
  ResponseEntity<Begun> begin(
      @Nullable SignedIn asker, @RequestParam String title, HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    AccountId by = signedIn(asker);
    if (access.rolesOf(by, Scope.SERVER).stream().noneMatch(MAY_IMPORT::contains)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "role-required", Map.of("roles", MAY_IMPORT));
    }
    DocketForm form = form(request.getContentType());
    ImportId id =
        imports.begin(
            by,
            document -> reading.read(form, document),
            title,
            () -> bytes(request.getInputStream()));
    return ResponseEntity.accepted()
        .location(URI.create("/api/docket-imports/" + id.value()))
        .body(new Begun(id.value()));
  }

  @GetMapping("/{id}")
  ImportAnswer state(@Nullable SignedIn asker, @PathVariable String id) {
    return imports.answer(id, signedIn(asker));
  }

  private static AccountId signedIn(@Nullable SignedIn asker) {
    if (asker == null) {
      throw Refused.because(Refused.Kind.UNAUTHENTICATED, "sign-in-required");
    }
    return asker.account();
  }

  private static DocketForm form(@Nullable String contentType)
      throws HttpMediaTypeNotSupportedException {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return DocketForm.of(type)
          .orElseThrow(() -> new HttpMediaTypeNotSupportedException(type, READ));
    } catch (InvalidMediaTypeException malformed) {
      throw new HttpMediaTypeNotSupportedException((MediaType) null, READ);
    }
  }

  /** At most one byte more than is allowed, however long the body goes on. */
  private static byte[] bytes(InputStream body) throws IOException {
    byte[] document = body.readNBytes(Malformed.LARGEST + 1);
    Malformed.fits(document);
    return document;
  }
}
