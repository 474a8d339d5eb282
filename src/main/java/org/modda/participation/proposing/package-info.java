/** Proposals: what a citizen would change, for a deputy to take up. */
@NullMarked
package org.modda.participation.proposing;

import org.jspecify.annotations.NullMarked;
