/** The log of commits: writing it, reading it, following it, and Axon's view of it. */
@NullMarked
package org.modda.platform.store.log;

import org.jspecify.annotations.NullMarked;
