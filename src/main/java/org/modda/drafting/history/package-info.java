/** How the text of a provision came about: its revisions, and it at any of them. */
@NamedInterface("history")
@NullMarked
package org.modda.drafting.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
