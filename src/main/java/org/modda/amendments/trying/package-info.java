/** What if these amendments were adopted: text, conflicts, order of voting, what falls. */
@NullMarked
package org.modda.amendments.trying;

import org.jspecify.annotations.NullMarked;
