/** A document made elsewhere becomes a bill: reading it, and the import as an act over HTTP. */
@NullMarked
package org.modda.drafting.importing;

import org.jspecify.annotations.NullMarked;
