/** Modda: one application, one folder for each module. */
@NullMarked
package org.modda;

import org.jspecify.annotations.NullMarked;
