/** Who holds which role, and whether that is enough for a command. */
@NullMarked
package org.modda.identity.access;

import org.jspecify.annotations.NullMarked;
