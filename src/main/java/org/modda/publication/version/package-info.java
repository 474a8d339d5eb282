/** Versions: what of a bill was published, and that it still reads as it did. */
@NullMarked
package org.modda.publication.version;

import org.jspecify.annotations.NullMarked;
