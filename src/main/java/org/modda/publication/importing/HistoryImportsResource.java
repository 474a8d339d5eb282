package org.modda.publication.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.ImportAnswer;
import org.modda.drafting.importing.ImportId;
import org.modda.drafting.importing.ImportWork;
import org.modda.drafting.importing.Imports;
import org.modda.drafting.outline.IntroductionRules;
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

/**
 * {@code /api/history-imports}: for whoever may introduce bills, as any other import: drafters and
 * administrators of the server.
 */
@RestController
@RequestMapping("/api/history-imports")
class HistoryImportsResource {

  private static final List<MediaType> READ =
      List.of(
          new MediaType("application", "gzip"),
          new MediaType("application", "x-ndjson"),
          new MediaType("application", "jsonl"));

  private static final List<Role> MAY_IMPORT = List.of(Role.DRAFTER, Role.ADMINISTRATOR);

  record Begun(String id) {}

  private final Imports imports;
  private final ImportingHistories histories;
  private final Access access;

  HistoryImportsResource(Imports imports, ImportingHistories histories, Access access) {
    this.imports = imports;
    this.histories = histories;
    this.access = access;
  }

  /**
   * Who asks, for what and with what kind of document is settled before a byte of it is read.
   *
   * @param bill that an import of the same document left; null for one of its own
   */
  @PostMapping
  ResponseEntity<Begun> begin(
      @Nullable SignedIn asker,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "und") String language,
      @RequestParam(required = false) @Nullable String bill,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    AccountId by = importer(asker);
    HistoryForm form = form(request.getContentType());
    ImportWork work =
        bill == null ? anew(form, title, language, by) : goingOn(form, new BillId(bill), by);
    ImportId id = imports.begin(by, work, () -> bytes(request.getInputStream()));
    return ResponseEntity.accepted()
        .location(URI.create("/api/history-imports/" + id.value()))
        .body(new Begun(id.value()));
  }

  @GetMapping("/{id}")
  ImportAnswer state(@Nullable SignedIn asker, @PathVariable String id) {
    return imports.answer(id, signedIn(asker));
  }

  private ImportWork anew(HistoryForm form, String title, String language, AccountId by) {
    IntroductionRules.titleIsGiven(title);
    IntroductionRules.languageIsKnown(language);
    return (document, progress) ->
        histories.introduce(HistorySource.read(form, document), title, language, by, progress);
  }

  private ImportWork goingOn(HistoryForm form, BillId bill, AccountId by) {
    return (document, progress) ->
        histories.goOn(HistorySource.read(form, document), bill, by, progress);
  }

  private AccountId importer(@Nullable SignedIn asker) {
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

  private static HistoryForm form(@Nullable String contentType)
      throws HttpMediaTypeNotSupportedException {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return HistoryForm.of(type)
          .orElseThrow(() -> new HttpMediaTypeNotSupportedException(type, READ));
    } catch (InvalidMediaTypeException malformed) {
      throw new HttpMediaTypeNotSupportedException((MediaType) null, READ);
    }
  }

  /** At most one byte more than is allowed, however long the body goes on. */
  private static byte[] bytes(InputStream body) throws IOException {
    byte[] document = body.readNBytes(HistoryForm.LARGEST + 1);
    if (document.length > HistoryForm.LARGEST) {
      throw Misread.tooLarge(HistoryForm.LARGEST);
    }
    return document;
  }
}
