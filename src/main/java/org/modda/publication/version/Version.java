package org.modda.publication.version;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.publication.VersionEvent.VersionPublished;
import org.modda.publication.VersionStage;

/** A published version as anybody reads it: see {@link VersionPublished}. */
public record Version(
    int number,
    VersionStage stage,
    String title,
    @Nullable LocalDate dated,
    long position,
    String hash,
    String reasons,
    @Nullable Integer corrects,
    AccountId by,
    Instant at) {

  static Version of(VersionPublished e) {
    return new Version(
        e.number(),
        e.stage(),
        e.title(),
        e.dated(),
        e.position(),
        e.hash(),
        e.reasons(),
        e.corrects(),
        e.by(),
        e.at());
  }
}
