/** How projections run: their tokens, and when they wake. */
@NullMarked
package org.modda.platform.store.processing;

import org.jspecify.annotations.NullMarked;
