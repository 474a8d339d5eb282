/** A decision in a bill's stream, and the texts that follow from it. */
@NullMarked
package org.modda.drafting.amending;

import org.jspecify.annotations.NullMarked;
