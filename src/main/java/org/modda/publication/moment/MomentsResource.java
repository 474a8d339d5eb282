package org.modda.publication.moment;

import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Duration;
import java.util.function.Function;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Refused;
import org.modda.publication.moment.MomentPage.ProvisionPage;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bills, whole or one provision of one, as they stood at any moment. Anybody may read. */
@RestController
@RequestMapping("/api/bills")
class MomentsResource {

  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Moments moments;

  MomentsResource(Moments moments) {
    this.moments = moments;
  }

  @GetMapping("/{bill:[^@]+}@{moment:[^@]+}")
  ResponseEntity<MomentPage> bill(@PathVariable BillId bill, @PathVariable String moment) {
    return answer(moments.of(bill, moment), MomentPage::of);
  }

  @GetMapping("/{bill}/provisions/{provision:[^@]+}@{moment:[^@]+}")
  ResponseEntity<ProvisionPage> provision(
      @PathVariable BillId bill, @PathVariable ProvisionId provision, @PathVariable String moment) {
    return answer(
        moments.of(bill, moment),
        then ->
            then.bill().units().stream()
                .filter(unit -> unit.id().equals(provision))
                .findFirst()
                .map(unit -> ProvisionPage.of(unit, then))
                .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-provision")));
  }

  /** What the log says up to a position never changes; what a moment means otherwise may. */
  private static <T> ResponseEntity<T> answer(Resolved then, Function<Resolved, T> page) {
    String version = then.version() == null ? "" : "v" + then.version() + "-";
    return ResponseEntity.ok()
        .eTag("\"" + version + then.bill().position() + "\"")
        .cacheControl(
            then.lasting()
                ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
                : CacheControl.noCache())
        .body(page.apply(then));
  }
}
