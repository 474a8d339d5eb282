package org.modda.publication.version;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modda.publication.VersionStage;

/** What somebody says of a text that is to be published: see {@code VersionPublished}. */
public record NewVersion(
    VersionStage stage,
    String title,
    String reasons,
    @Nullable LocalDate dated,
    @Nullable Integer corrects) {}
