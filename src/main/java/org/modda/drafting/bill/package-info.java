/** Changing the tree of a bill: introduce, insert, move, renumber, rename, repeal. */
@NullMarked
package org.modda.drafting.bill;

import org.jspecify.annotations.NullMarked;
