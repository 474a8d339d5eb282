/** The tree of a bill as it stands, kept in memory while somebody looks at it. */
@NullMarked
package org.modda.drafting.outline;

import org.jspecify.annotations.NullMarked;
