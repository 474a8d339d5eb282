package org.modda.publication.version;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.RULE;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.WordingShape;
import org.modda.platform.Refused;
import org.modda.publication.VersionStage;

/** The rules of publishing, each by the name a person would give it. */
final class VersionRules {

  static final int MOST = 5_000;

  /** UTF-16 units. */
  static final int LONGEST_TITLE = 200;

  /** UTF-16 units. */
  static final int LONGEST_REASONS = 20_000;

  private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  private VersionRules() {}

  static void textsHaveFollowed(boolean settled) {
    if (!settled) {
      throw Refused.because(CONFLICT, "decision-under-way");
    }
  }

  static void thereIsRoom(Numbered versions) {
    if (versions.size() >= MOST) {
      throw Refused.because(CONFLICT, "too-many-versions", Map.of("limit", MOST));
    }
  }

  static void titleFits(VersionStage stage, String title) {
    WordingShape.isWellFormed(title);
    if (title.length() > LONGEST_TITLE) {
      throw Refused.because(RULE, "version-title-too-long", Map.of("limit", LONGEST_TITLE));
    }
    if (stage == VersionStage.OTHER && title.isBlank()) {
      throw Refused.because(RULE, "version-title-missing");
    }
  }

  /** Only of the law in force nobody has to say why it reads as it does: an enactment says it. */
  static void reasonsAreGiven(VersionStage stage, String reasons) {
    WordingShape.isWellFormed(reasons);
    if (reasons.isBlank() && stage != VersionStage.IN_FORCE) {
      throw Refused.because(RULE, "reasons-missing");
    }
    if (reasons.length() > LONGEST_REASONS) {
      throw Refused.because(RULE, "reasons-too-long", Map.of("limit", LONGEST_REASONS));
    }
  }

  /** There is such a version, and no other stands in its place already. */
  static void mayCorrect(Numbered versions, @Nullable Integer corrects) {
    if (corrects == null) {
      return;
    }
    if (!versions.has(corrects)) {
      throw Refused.because(UNKNOWN, "unknown-version", Map.of("version", corrects));
    }
    Integer by = versions.correctedBy(corrects);
    if (by != null) {
      throw Refused.because(CONFLICT, "version-corrected", Map.of("version", corrects, "by", by));
    }
  }

  /** Versions follow each other as their texts did; only a correction may go back. */
  static void followsTheLog(Numbered versions, long position, @Nullable Integer corrects) {
    if (corrects == null && position < versions.position()) {
      throw Refused.because(
          CONFLICT, "version-goes-back", Map.of("version", versions.size(), "position", position));
    }
  }

  /**
   * The law in force has a date, and nothing else has. The dates go forward, each after the one
   * before, so that of every day it is certain what was in force; a correction may be dated anew,
   * but stays between the dates around the one it corrects.
   */
  static void isDated(
      Numbered versions,
      VersionStage stage,
      @Nullable LocalDate dated,
      @Nullable Integer corrects) {
    if (dated == null) {
      if (stage == VersionStage.IN_FORCE) {
        throw Refused.because(RULE, "date-missing");
      }
      return;
    }
    if (stage != VersionStage.IN_FORCE) {
      throw Refused.because(RULE, "date-not-for-stage", Map.of("stage", stage.name()));
    }
    LocalDate replaced = corrects == null ? null : versions.dated(corrects);
    LocalDate after = replaced == null ? versions.lastDate() : versions.dateBefore(replaced);
    LocalDate before = replaced == null ? null : versions.dateAfter(replaced);
    if (dated.isBefore(FIRST_DATE)
        || dated.isAfter(LAST_DATE)
        || (after != null && !dated.isAfter(after))
        || (before != null && !dated.isBefore(before))) {
      throw Refused.because(RULE, "date-out-of-order", bounds(after, before));
    }
  }

  private static Map<String, Object> bounds(@Nullable LocalDate after, @Nullable LocalDate before) {
    Map<String, Object> bounds = new HashMap<>();
    if (after != null) {
      bounds.put("after", after.toString());
    }
    if (before != null) {
      bounds.put("before", before.toString());
    }
    return bounds;
  }
}
