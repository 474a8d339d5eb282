package org.modda.publication.version;

import static org.modda.platform.Refused.Kind.MALFORMED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.Outlines;
import org.modda.identity.AccountId;
import org.modda.identity.SignedIn;
import org.modda.platform.Refused;
import org.modda.platform.web.IdempotencyKey;
import org.modda.publication.VersionStage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a bill. Anybody may read; the command says who may publish. */
@RestController
@RequestMapping("/api/bills/{bill}/versions")
class VersionsResource {

  /** What was shown is named by position and hash, both or neither. */
  record Published(
      VersionStage stage,
      @Nullable String title,
      @Nullable String reasons,
      @Nullable String dated,
      @Nullable Integer corrects,
      @Nullable Long position,
      @Nullable String hash) {}

  /**
   * A page of them, oldest first.
   *
   * @param count of all versions of the bill
   * @param next the {@code before} of the page with older ones; null where there are none
   */
  record Page(int count, List<Version> versions, @Nullable Integer next) {}

  /**
   * One whose text was folded and compared.
   *
   * @param checked true: where it does not read as published, there is no such answer
   */
  record Checked(@JsonUnwrapped Version version, boolean checked) {}

  private final Versions versions;
  private final Publishing publishing;
  private final Outlines outlines;

  VersionsResource(Versions versions, Publishing publishing, Outlines outlines) {
    this.versions = versions;
    this.publishing = publishing;
    this.outlines = outlines;
  }

  /** The latest {@code limit} of the versions before a number; none for 0: only their count. */
  @GetMapping
  Page page(
      @PathVariable BillId bill,
      @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
      @RequestParam(defaultValue = "" + VersionRules.MOST) int limit) {
    outlines.known(bill);
    if (before < 1 || limit < 0 || limit > VersionRules.MOST) {
      throw Refused.because(MALFORMED, "page-out-of-range", Map.of("limit", VersionRules.MOST));
    }
    List<Version> all = versions.of(bill);
    int to = Math.min(before - 1, all.size());
    int from = Math.max(0, to - limit);
    return new Page(all.size(), all.subList(from, to), from == 0 ? null : from + 1);
  }

  @GetMapping("/{number:[0-9]{1,9}}")
  Checked one(@PathVariable BillId bill, @PathVariable int number) {
    outlines.known(bill);
    Version version = versions.known(bill, number);
    versions.text(bill, version);
    return new Checked(version, true);
  }

  @PostMapping
  ResponseEntity<Map<String, Integer>> publish(
      @PathVariable BillId bill,
      @RequestBody Published body,
      SignedIn asker,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header) {
    outlines.known(bill);
    String key = IdempotencyKey.of(header);
    NewVersion version =
        new NewVersion(
            body.stage(),
            body.title() == null ? "" : body.title(),
            body.reasons() == null ? "" : body.reasons(),
            date(body.dated()),
            body.corrects());
    int number = publish(bill, body.position(), body.hash(), version, asker.account(), key);
    return ResponseEntity.created(URI.create("/bills/" + bill + "@v" + number))
        .body(Map.of("number", number));
  }

  private int publish(
      BillId bill,
      @Nullable Long position,
      @Nullable String hash,
      NewVersion version,
      AccountId by,
      @Nullable String key) {
    if (position != null && hash != null) {
      return publishing.shown(bill, position, hash, version, by, key);
    }
    if (position != null || hash != null) {
      throw Refused.because(MALFORMED, "position-without-hash");
    }
    return publishing.present(bill, version, by, key);
  }

  private static @Nullable LocalDate date(@Nullable String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException notADate) {
      throw Refused.because(MALFORMED, "malformed-date");
    }
  }
}
