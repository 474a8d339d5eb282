/** The tree of a bill as it stands, kept in memory while somebody looks at it. */
@NamedInterface("outline")
@NullMarked
package org.modda.drafting.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
