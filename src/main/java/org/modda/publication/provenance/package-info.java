/** Where the words of a bill come from, and where somebody's words are now. */
@NullMarked
package org.modda.publication.provenance;

import org.jspecify.annotations.NullMarked;
