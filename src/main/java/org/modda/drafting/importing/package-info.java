/** A document made elsewhere becomes a bill: reading it, and the import as an act over HTTP. */
@NamedInterface("importing")
@NullMarked
package org.modda.drafting.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
