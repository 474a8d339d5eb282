/** The bill that a server for trying things out begins with. */
@NullMarked
package org.modda.drafting.demo;

import org.jspecify.annotations.NullMarked;
