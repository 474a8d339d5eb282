/** What live connections share: origins, bounded outboxes, frames. */
@NamedInterface("socket")
@NullMarked
package org.modda.platform.socket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
