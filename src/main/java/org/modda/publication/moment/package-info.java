/** Any moment of a bill: how an address names one, and the whole bill as it stood then. */
@NullMarked
package org.modda.publication.moment;

import org.jspecify.annotations.NullMarked;
