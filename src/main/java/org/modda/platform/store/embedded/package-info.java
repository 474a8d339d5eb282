/**
 * A MongoDB-compatible server inside this process, over SQLite files: what is acknowledged is kept.
 */
@NullMarked
package org.modda.platform.store.embedded;

import org.jspecify.annotations.NullMarked;
