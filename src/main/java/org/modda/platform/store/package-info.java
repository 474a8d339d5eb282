/** The event store: one total, gapless order of commits over the plain subset of MongoDB. */
@NamedInterface("store")
@NullMarked
package org.modda.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
