package org.modda.publication.version;

import static org.modda.platform.Refused.Kind.ALTERED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modda.drafting.BillId;
import org.modda.drafting.history.BillHistory;
import org.modda.drafting.history.BillMoment;
import org.modda.platform.Refused;
import org.modda.platform.store.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The published versions of bills, and their texts. */
@Component
public class Versions {

  private static final Logger LOG = LoggerFactory.getLogger(Versions.class);
  private static final int KEPT = 200;

  private final Streams streams;
  private final BillHistory history;
  private final Cache<BillId, ReadRegister> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  Versions(Streams streams, BillHistory history) {
    this.streams = streams;
    this.history = history;
  }

  /** In the order of their numbers. */
  public List<Version> of(BillId bill) {
    return kept.get(bill, ReadRegister::new).on(streams);
  }

  /**
   * The version with this number.
   *
   * @throws Refused {@code unknown-version} (404)
   */
  public Version known(BillId bill, int number) {
    List<Version> all = of(bill);
    if (number < 1 || number > all.size()) {
      throw Refused.because(UNKNOWN, "unknown-version", Map.of("version", number));
    }
    return all.get(number - 1);
  }

  /** The version in force on a day; empty before the first, and where nothing is law. */
  public Optional<Version> inForce(BillId bill, LocalDate day) {
    List<Version> all = of(bill);
    Set<Integer> corrected =
        all.stream().map(Version::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> !corrected.contains(one.number()) && one.dated() != null)
        .filter(one -> !Objects.requireNonNull(one.dated()).isAfter(day))
        .max(Comparator.comparing(one -> Objects.requireNonNull(one.dated())));
  }

  /**
   * The text of a version: folded anew, and compared with the hash that was published.
   *
   * @throws Refused {@code version-altered} (500) where the log no longer says what was published
   */
  public BillMoment text(BillId bill, Version version) {
    Optional<BillMoment> moment = history.at(bill, version.position());
    String hash = moment.map(BillMoment::hash).orElse("");
    if (!hash.equals(version.hash())) {
      LOG.error(
          "Version {} of bill {} was published with the hash {} and the log gives {} at {}",
          version.number(),
          bill,
          version.hash(),
          hash,
          version.position());
      throw Refused.because(ALTERED, "version-altered", Map.of("version", version.number()));
    }
    return moment.orElseThrow();
  }
}
