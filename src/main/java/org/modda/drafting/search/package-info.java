/** Finding words in a bill, whichever script or apostrophe they were typed in. */
@NullMarked
package org.modda.drafting.search;

import org.jspecify.annotations.NullMarked;
