/** Adopting amendments in a stated order: all of them or none. */
@NullMarked
package org.modda.amendments.adopting;

import org.jspecify.annotations.NullMarked;
