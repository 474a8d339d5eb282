/** A docket kept elsewhere becomes one here, with the bill that it is about. */
@NullMarked
package org.modda.amendments.importing;

import org.jspecify.annotations.NullMarked;
