package org.modda.identity.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it: never the secret itself.
 *
 * @param lastUsed to the hour; null before the first time
 */
public record AccessToken(String id, String label, Instant created, @Nullable Instant lastUsed) {}
