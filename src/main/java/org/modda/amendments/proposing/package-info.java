/** Drafts of amendments: begun, reworded and closed by their authors, whom alone they are shown. */
@NullMarked
package org.modda.amendments.proposing;

import org.jspecify.annotations.NullMarked;
